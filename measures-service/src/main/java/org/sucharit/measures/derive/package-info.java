/** From where an agency fell short, or from a measure that exists, to drafts of measures; and what became of the score. */
@NullMarked
package org.sucharit.measures.derive;

import org.jspecify.annotations.NullMarked;
