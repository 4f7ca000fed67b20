/** Borrowing state property: requested, decided on, handed over, returned; the register and its statistics. */
@NullMarked
package org.sucharit.measures.loan;

import org.jspecify.annotations.NullMarked;
