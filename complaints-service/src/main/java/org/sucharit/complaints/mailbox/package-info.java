/** What a complainant can do after filing, with nothing but a receipt: see how far the case is, talk, add, withdraw. */
@NullMarked
package org.sucharit.complaints.mailbox;

import org.jspecify.annotations.NullMarked;
