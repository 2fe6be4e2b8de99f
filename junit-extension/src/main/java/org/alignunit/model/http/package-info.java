/**
 * Models behind an HTTP server; start at {@link org.alignunit.model.http.HttpModels}.
 */
@NullMarked
package org.alignunit.model.http;

import org.jspecify.annotations.NullMarked;
