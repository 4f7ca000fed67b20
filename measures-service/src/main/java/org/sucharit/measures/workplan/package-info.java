/** An agency's measures of a year as everyone may read them. */
@NullMarked
package org.sucharit.measures.workplan;

import org.jspecify.annotations.NullMarked;
