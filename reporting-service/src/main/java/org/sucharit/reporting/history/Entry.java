package org.sucharit.reporting.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.Kind;

/** What a book says of one subject. */
record Entry(String subject, long sequence, Instant from, State state) {

    static Entry of(String subject, Footprint footprint) {
        return new Entry(subject, footprint.sequence(), footprint.from(), footprint.state());
    }

    Version version(AgencyId agency, @Nullable Integer fiscalYear) {
        return new Version(subject, kind(), agency, fiscalYear, sequence, from, null, state);
    }

    Kind kind() {
        return switch (state) {
            case State.Agency _ -> Kind.AGENCY;
            case State.Assessment _ -> Kind.ASSESSMENT;
            case State.Shortfall _ -> Kind.SHORTFALL;
            case State.Measure _ -> Kind.MEASURE;
            case State.Evidence _ -> Kind.EVIDENCE;
            case State.Disclosure _ -> Kind.DISCLOSURE;
            case State.Link _ -> Kind.LINK;
            case State.Loan _ -> Kind.LOAN;
            case State.Figures _ -> Kind.FIGURES;
            case State.HalfYear _ -> Kind.HALF_YEAR_FIGURES;
        };
    }
}
