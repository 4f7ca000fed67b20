/** Files that complainants and staff add to a case: the original sealed away, a rebuilt copy to work with. */
@NullMarked
package org.sucharit.complaints.attachment;

import org.jspecify.annotations.NullMarked;
