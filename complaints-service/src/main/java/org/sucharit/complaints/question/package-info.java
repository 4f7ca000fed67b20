/** What an agency asks besides, as data: its own questions, and whether they are answered. */
@NullMarked
package org.sucharit.complaints.question;

import org.jspecify.annotations.NullMarked;
