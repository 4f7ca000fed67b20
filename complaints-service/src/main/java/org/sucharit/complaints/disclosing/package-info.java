/** Four eyes before an identity or an original file is opened: who asks, who decides, and the one who may then look. */
@NullMarked
package org.sucharit.complaints.disclosing;

import org.jspecify.annotations.NullMarked;
