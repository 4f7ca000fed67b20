/** What an agency discloses on its own website, item by item, as the assessment will look for it. */
@NullMarked
package org.sucharit.measures.disclosure;

import org.jspecify.annotations.NullMarked;
