/** Files an agency keeps as evidence of what it did. */
@NullMarked
package org.sucharit.measures.evidence;

import org.jspecify.annotations.NullMarked;
