/** Once a day, a mail to staff for whom work waits; it says no more than that. And the post office, for the other mails there are. */
@NullMarked
package org.sucharit.complaints.reminder;

import org.jspecify.annotations.NullMarked;
