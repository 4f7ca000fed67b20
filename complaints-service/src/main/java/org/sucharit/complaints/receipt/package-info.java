/** The only thing a complainant has to prove who they are: 25 digits, stored nowhere. */
@NullMarked
package org.sucharit.complaints.receipt;

import org.jspecify.annotations.NullMarked;
