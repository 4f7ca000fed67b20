/** Sends a running service what nobody would send, and looks whether it stays on its feet. */
@NullMarked
package org.sucharit.kit.test.fuzz;

import org.jspecify.annotations.NullMarked;
