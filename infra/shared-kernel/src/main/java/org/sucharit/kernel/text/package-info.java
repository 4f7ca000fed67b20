/** Thai text as documents really contain it: digits, folding for comparison, resemblance, words broken at line ends. */
@NullMarked
package org.sucharit.kernel.text;

import org.jspecify.annotations.NullMarked;
