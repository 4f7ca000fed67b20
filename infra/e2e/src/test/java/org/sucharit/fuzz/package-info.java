/** Sends the running platform what nobody would send, at every door of every process, and looks whether it stays on its feet. */
@NullMarked
package org.sucharit.fuzz;

import org.jspecify.annotations.NullMarked;
