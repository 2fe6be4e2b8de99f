/**
 * SPSS system files, .sav and .zsav, read as PSPP documents them ("System File Format"); start at
 * {@link org.alignunit.microdata.sav.SavFile}.
 */
@NullMarked
package org.alignunit.microdata.sav;

import org.jspecify.annotations.NullMarked;
