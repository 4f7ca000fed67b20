/** One error body for everything that goes wrong (RFC 9457), in the caller's language. */
@NullMarked
package org.sucharit.kit.problem;

import org.jspecify.annotations.NullMarked;
