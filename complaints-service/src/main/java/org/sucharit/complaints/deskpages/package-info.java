/** Pages of an agency's complaint desk that are about no case yet: recording, promises, own questions, figures. */
@NullMarked
package org.sucharit.complaints.deskpages;

import org.jspecify.annotations.NullMarked;
