@NullMarked
package org.sucharit.reporting.doors;

import org.jspecify.annotations.NullMarked;
