/** What waits for someone: gathered from every feature, listed for each person, and sent by mail. */
@NullMarked
package org.sucharit.measures.reminder;

import org.jspecify.annotations.NullMarked;
