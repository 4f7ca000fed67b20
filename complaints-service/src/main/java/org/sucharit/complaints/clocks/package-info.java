/** By when something has to happen to a complaint: the national clock, what agencies promise, working days. */
@NullMarked
package org.sucharit.complaints.clocks;

import org.jspecify.annotations.NullMarked;
