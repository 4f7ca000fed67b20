/** Reports as files: print-ready HTML, PDF, CSV and JSON, made once and kept from then on. */
@NullMarked
package org.sucharit.reporting.rendition;

import org.jspecify.annotations.NullMarked;
