/** The rows of SPSS files: plain, in bytecode, compressed with zlib. */
@NullMarked
package org.alignunit.microdata.sav.rows;

import org.jspecify.annotations.NullMarked;
