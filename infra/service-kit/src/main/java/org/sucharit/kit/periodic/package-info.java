/** Work that is done again and again without anyone asking for it. */
@NullMarked
package org.sucharit.kit.periodic;

import org.jspecify.annotations.NullMarked;
