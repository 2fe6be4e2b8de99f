/**
 * Files of results, plans and recording uses, the only contract between the extension and the plugin; start at
 * {@link org.alignunit.internal.result.file.OutputFiles}.
 */
@NullMarked
package org.alignunit.internal.result.file;

import org.jspecify.annotations.NullMarked;
