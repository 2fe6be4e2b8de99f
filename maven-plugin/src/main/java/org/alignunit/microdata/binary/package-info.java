/** Bytes, numbers and texts of binary files, with errors that name the place. */
@NullMarked
package org.alignunit.microdata.binary;

import org.jspecify.annotations.NullMarked;
