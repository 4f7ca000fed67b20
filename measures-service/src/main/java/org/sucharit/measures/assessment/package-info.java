/** What the yearly assessment (ITA) gave an agency, and where it fell short. */
@NullMarked
package org.sucharit.measures.assessment;

import org.jspecify.annotations.NullMarked;
