/** The monthly round: what units tell before the monthly meeting, its agenda, and what the executive orders there. */
@NullMarked
package org.sucharit.measures.round;

import org.jspecify.annotations.NullMarked;
