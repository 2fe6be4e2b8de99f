/** Who the models are compared with, on the page; start at {@link org.alignunit.maven.page.people.PeopleSection}. */
@NullMarked
package org.alignunit.maven.page.people;

import org.jspecify.annotations.NullMarked;
