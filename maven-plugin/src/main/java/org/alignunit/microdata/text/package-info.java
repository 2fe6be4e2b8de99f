/** Numbers in texts, and names in messages. */
@NullMarked
package org.alignunit.microdata.text;

import org.jspecify.annotations.NullMarked;
