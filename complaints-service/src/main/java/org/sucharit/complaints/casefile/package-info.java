/** One case as staff work on it: what it says, what they do, and who has read it. */
@NullMarked
package org.sucharit.complaints.casefile;

import org.jspecify.annotations.NullMarked;
