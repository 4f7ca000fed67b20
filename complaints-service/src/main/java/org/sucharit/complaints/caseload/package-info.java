/** The cases that wait at a desk: a list of what is in clear, and a search in what its reader has opened before. */
@NullMarked
package org.sucharit.complaints.caseload;

import org.jspecify.annotations.NullMarked;
