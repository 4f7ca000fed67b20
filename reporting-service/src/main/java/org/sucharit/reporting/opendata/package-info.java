/** The public record as files: a catalogue, a data dictionary, and each dataset in four formats. */
@NullMarked
package org.sucharit.reporting.opendata;

import org.jspecify.annotations.NullMarked;
