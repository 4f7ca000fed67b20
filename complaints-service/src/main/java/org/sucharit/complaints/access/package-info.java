/** Who may see a case, and the log of who did. */
@NullMarked
package org.sucharit.complaints.access;

import org.jspecify.annotations.NullMarked;
