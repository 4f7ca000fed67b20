/** What is told to everyone about complaints: closed months, and nothing that a subtraction could turn into more. */
@NullMarked
package org.sucharit.complaints.statistics;

import org.jspecify.annotations.NullMarked;
