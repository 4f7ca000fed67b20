/** Pictures written anew; needs nothing but the JDK, so that a process of its own can do it. */
@NullMarked
package org.sucharit.kit.picture;

import org.jspecify.annotations.NullMarked;
