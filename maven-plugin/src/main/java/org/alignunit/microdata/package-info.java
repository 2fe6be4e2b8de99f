/** Survey microdata: files of respondents; start at {@link org.alignunit.microdata.DataFiles}. */
@NullMarked
package org.alignunit.microdata;

import org.jspecify.annotations.NullMarked;
