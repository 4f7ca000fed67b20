/** What every service means by the same words: agencies, refusals. Plain Java. */
@NullMarked
package org.sucharit.kernel;

import org.jspecify.annotations.NullMarked;
