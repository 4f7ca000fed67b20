package org.sucharit.reporting.history;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.Kind;

/**
 * Something of an agency of which events were delivered.
 *
 * @param fiscalYear (B.E.) that it belongs to; null for what lasts longer
 */
public record Dirty(AgencyId agency, Kind kind, @Nullable Integer fiscalYear) {}
