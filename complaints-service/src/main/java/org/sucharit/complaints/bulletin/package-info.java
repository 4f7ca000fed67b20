/** What other services of the platform learn about cases: once a day, shuffled, without any id of ours. */
@NullMarked
package org.sucharit.complaints.bulletin;

import org.jspecify.annotations.NullMarked;
