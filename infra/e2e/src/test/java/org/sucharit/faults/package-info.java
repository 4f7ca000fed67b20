/** What was acknowledged stays, whatever dies: load from a process of its own, faults, and a checker that is checked itself. */
@NullMarked
package org.sucharit.faults;

import org.jspecify.annotations.NullMarked;
