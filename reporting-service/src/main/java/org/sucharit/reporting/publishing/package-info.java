/** Tells others what is public of this service's own facts. */
@NullMarked
package org.sucharit.reporting.publishing;

import org.jspecify.annotations.NullMarked;
