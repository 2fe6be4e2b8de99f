/**
 * Makes the recordings of models that can no longer be asked, from what a paper published of their replies; start at
 * {@link org.alignunit.sample.published.PublishedRecordings}.
 */
@NullMarked
package org.alignunit.sample.published;

import org.jspecify.annotations.NullMarked;
