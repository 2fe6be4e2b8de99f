/**
 * The report as a self-contained HTML page and as Markdown; start at {@link org.alignunit.maven.page.Pages}.
 */
@NullMarked
package org.alignunit.maven.page;

import org.jspecify.annotations.NullMarked;
