/** Drafts reports as the service does, from what the other service read instead of from what it was told. */
@NullMarked
package org.sucharit.reporting.report;

import org.jspecify.annotations.NullMarked;
