@NullMarked
package org.sucharit.complaints.doors;

import org.jspecify.annotations.NullMarked;
