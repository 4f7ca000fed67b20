/** National figures, signed reports and open data. */
@NullMarked
package org.sucharit.reporting;

import org.jspecify.annotations.NullMarked;
