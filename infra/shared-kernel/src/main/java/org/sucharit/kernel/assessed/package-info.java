/** What the assessment (ITA) consists of, as far as documents name it: instruments, indicators, items and their codes. */
@NullMarked
package org.sucharit.kernel.assessed;

import org.jspecify.annotations.NullMarked;
