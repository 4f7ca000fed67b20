/** Who is asking, and what that person may do for which agency. */
@NullMarked
package org.sucharit.kit.security;

import org.jspecify.annotations.NullMarked;
