/** The rules of each year's assessment, as the service uses and shows them. */
@NullMarked
package org.sucharit.measures.ruleset;

import org.jspecify.annotations.NullMarked;
