/** From an HTTP request to committed events: repeats, expected versions, retries, the answer. */
@NullMarked
package org.sucharit.kit.command;

import org.jspecify.annotations.NullMarked;
