/** What of the time is written down. */
@NullMarked
package org.sucharit.kit.time;

import org.jspecify.annotations.NullMarked;
