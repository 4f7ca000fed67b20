/** A document an agency wrote becomes living measures: preview, correction, commit. */
@NullMarked
package org.sucharit.measures.importing;

import org.jspecify.annotations.NullMarked;
