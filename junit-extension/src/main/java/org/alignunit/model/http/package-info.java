/**
 * Models behind an HTTP server; start at {@link org.alignunit.model.http.HttpModels}.
 *
 * <p>{@code HttpModel} tries until there is a reply, {@code Exchange} asks once. What happens where an attempt fails:
 *
 * <table>
 * <caption>Failures of an attempt</caption>
 * <tr><th>failure</th><th>another attempt</th><th>fewer calls at once</th><th>an outage</th></tr>
 * <tr><td>{@code BUSY}: 429, 503, 529</td><td>after the wait that it names, else a growing one; three times as often</td><td>yes</td>
 * <td>if no call was answered meanwhile</td></tr>
 * <tr><td>{@code SLOW}: time-outs</td><td>likewise</td><td>yes</td><td>likewise</td></tr>
 * <tr><td>{@code UNREACHABLE}: no connection</td><td>likewise</td><td>no</td><td>likewise</td></tr>
 * <tr><td>{@code BROKEN}: other statuses from 500, broken connections</td><td>likewise</td><td>no</td><td>at the second such call</td></tr>
 * <tr><td>{@code GARBLED}: no JSON</td><td>likewise</td><td>no</td><td>if no call was ever answered</td></tr>
 * <tr><td>{@code RetryWithout}: a parameter is not accepted</td><td>at once, without it</td><td>no</td><td>no</td></tr>
 * <tr><td>{@code ModelException}: all else</td><td>never</td><td>no</td><td>no; if it is of the client, no prompt is asked any more</td></tr>
 * </table>
 */
@NullMarked
package org.alignunit.model.http;

import org.jspecify.annotations.NullMarked;
