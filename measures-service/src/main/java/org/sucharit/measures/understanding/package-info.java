/**
 * Understands a read document: which measures, shortfalls and assessment stand in it, and what looks wrong. A heading
 * proposes, the content decides; what is not understood is kept as text and reported, never dropped.
 */
@NullMarked
package org.sucharit.measures.understanding;

import org.jspecify.annotations.NullMarked;
