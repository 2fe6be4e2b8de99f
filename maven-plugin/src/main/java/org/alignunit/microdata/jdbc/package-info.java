/**
 * Microdata in a database: it sums by itself, in SQL that every engine understands, and hands out no row; start at
 * {@link org.alignunit.microdata.jdbc.JdbcMicrodata}.
 */
@NullMarked
package org.alignunit.microdata.jdbc;

import org.jspecify.annotations.NullMarked;
