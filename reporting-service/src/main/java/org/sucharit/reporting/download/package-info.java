/** Files that are sent as they are read, to many at once and to the slow. */
@NullMarked
package org.sucharit.reporting.download;

import org.jspecify.annotations.NullMarked;
