/**
 * The mapping from a data file or table to a survey file: which columns are questions, what each code stands for, who
 * belongs to which group, and how people are weighted; start at {@link org.alignunit.microdata.mapping.Mapping}.
 */
@NullMarked
package org.alignunit.microdata.mapping;

import org.jspecify.annotations.NullMarked;
