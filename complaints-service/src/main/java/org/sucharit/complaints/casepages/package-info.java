/** Pages on which staff work on cases: the list, one case, and the forms for what can be done with it now. */
@NullMarked
package org.sucharit.complaints.casepages;

import org.jspecify.annotations.NullMarked;
