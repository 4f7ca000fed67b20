/** How long cases are kept, who may decide otherwise, and that what is erased stays erased. */
@NullMarked
package org.sucharit.complaints.retention;

import org.jspecify.annotations.NullMarked;
