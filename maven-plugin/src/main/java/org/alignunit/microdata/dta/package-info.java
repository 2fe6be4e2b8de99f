/**
 * Stata data sets, .dta, in the formats 103 to 121, read as Stata documents them (help dta); start at
 * {@link org.alignunit.microdata.dta.DtaFile}.
 */
@NullMarked
package org.alignunit.microdata.dta;

import org.jspecify.annotations.NullMarked;
