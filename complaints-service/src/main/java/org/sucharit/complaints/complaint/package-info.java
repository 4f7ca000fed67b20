/** A complaint from the moment it is filed: what was decided about it, by whom, with everything written sealed. */
@NullMarked
package org.sucharit.complaints.complaint;

import org.jspecify.annotations.NullMarked;
