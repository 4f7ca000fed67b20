/** Watching the platform without watching anybody. */
@NullMarked
package org.sucharit.kernel.watch;

import org.jspecify.annotations.NullMarked;
