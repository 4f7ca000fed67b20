/** Once a day, a mail to staff for whom work waits; it says no more than that. */
@NullMarked
package org.sucharit.complaints.reminder;

import org.jspecify.annotations.NullMarked;
