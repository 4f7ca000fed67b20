/** What is publicly known of each subject now: all of it, as its events tell it. */
@NullMarked
package org.sucharit.reporting.record;

import org.jspecify.annotations.NullMarked;
