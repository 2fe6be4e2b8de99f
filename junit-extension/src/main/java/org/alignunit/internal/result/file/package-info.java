/**
 * Files of results, plans, wanted replies, audits and uses of recordings, the contract between extension and plugin; start at
 * {@link org.alignunit.internal.result.file.OutputFiles}.
 */
@NullMarked
package org.alignunit.internal.result.file;

import org.jspecify.annotations.NullMarked;
