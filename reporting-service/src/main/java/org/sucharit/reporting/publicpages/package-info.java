/** What everyone sees: the start, the nation and its provinces, an agency, published reports, and how to get the data. */
@NullMarked
package org.sucharit.reporting.publicpages;

import org.jspecify.annotations.NullMarked;
