/** Traces of what the platform does, told to a collector where there is one. */
@NullMarked
package org.sucharit.tracekit;

import org.jspecify.annotations.NullMarked;
