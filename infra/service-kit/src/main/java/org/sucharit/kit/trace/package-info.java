/** Traces of staff's and the public's requests, in services that may tell times. */
@NullMarked
package org.sucharit.kit.trace;

import org.jspecify.annotations.NullMarked;
