/** Public events for whoever listens: one stream of all topics, with resume. */
@NullMarked
package org.sucharit.reporting.eventstream;

import org.jspecify.annotations.NullMarked;
