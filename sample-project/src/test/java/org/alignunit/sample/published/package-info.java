/**
 * Makes the recordings of models that are no longer available, from the replies that a paper published; start at
 * {@link org.alignunit.sample.published.PublishedRecordings}.
 */
@NullMarked
package org.alignunit.sample.published;

import org.jspecify.annotations.NullMarked;
