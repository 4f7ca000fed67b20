/** What was known when: slim states of all subjects, each valid from an instant to the next. */
@NullMarked
package org.sucharit.reporting.history;

import org.jspecify.annotations.NullMarked;
