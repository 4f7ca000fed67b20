/** Thai time: fiscal years, rounds, and every way documents write dates and periods. */
@NullMarked
package org.sucharit.kernel.time;

import org.jspecify.annotations.NullMarked;
