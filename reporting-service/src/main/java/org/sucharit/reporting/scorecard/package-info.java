/** Figures of agencies, provinces and the nation: today's from rows, any past day's from what was known then. */
@NullMarked
package org.sucharit.reporting.scorecard;

import org.jspecify.annotations.NullMarked;
