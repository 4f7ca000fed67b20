/** The pages on which officers and executives work: what is theirs to do, one measure, and all that is done with it. */
@NullMarked
package org.sucharit.measures.work;

import org.jspecify.annotations.NullMarked;
