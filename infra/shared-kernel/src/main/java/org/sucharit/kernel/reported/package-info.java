/** A measure as a plan or report describes it, and the rules that find what is wrong with it. */
@NullMarked
package org.sucharit.kernel.reported;

import org.jspecify.annotations.NullMarked;
