@NullMarked
package org.sucharit.measures.doors;

import org.jspecify.annotations.NullMarked;
