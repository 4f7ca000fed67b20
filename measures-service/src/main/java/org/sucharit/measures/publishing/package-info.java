/** Domain events as news for other services and analysts. */
@NullMarked
package org.sucharit.measures.publishing;

import org.jspecify.annotations.NullMarked;
