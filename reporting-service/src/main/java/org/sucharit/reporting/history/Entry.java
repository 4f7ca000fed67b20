package org.sucharit.reporting.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.Rows;

/**
 * A version of a subject: valid from then until the next one's. It is kept as a line of text.
 *
 * @param said the state as JSON, which is read when it is asked for
 */
record Entry(String subject, long sequence, Instant from, String said) {

    private static final char BETWEEN = '\t';

    static Entry of(String subject, long sequence, Instant from, State state) {
        return new Entry(subject, sequence, from, Rows.text(state));
    }

    static Entry of(String line) {
        int sequence = line.indexOf(BETWEEN) + 1;
        int seconds = line.indexOf(BETWEEN, sequence) + 1;
        int nanos = line.indexOf(BETWEEN, seconds) + 1;
        int said = line.indexOf(BETWEEN, nanos) + 1;
        return new Entry(
                line.substring(0, sequence - 1),
                Long.parseLong(line, sequence, seconds - 1, 10),
                Instant.ofEpochSecond(
                        Long.parseLong(line, seconds, nanos - 1, 10), Integer.parseInt(line, nanos, said - 1, 10)),
                line.substring(said));
    }

    /** Without an end: JSON on one line has none in it. */
    String line() {
        return subject
                + BETWEEN
                + sequence
                + BETWEEN
                + from.getEpochSecond()
                + BETWEEN
                + from.getNano()
                + BETWEEN
                + said;
    }

    State state() {
        return Rows.read(said, State.class);
    }

    Version version(AgencyId agency, @Nullable Integer fiscalYear) {
        var state = state();
        return new Version(subject, kind(state), agency, fiscalYear, sequence, from, null, state);
    }

    static Kind kind(State state) {
        return switch (state) {
            case State.Agency _ -> Kind.AGENCY;
            case State.Assessment _ -> Kind.ASSESSMENT;
            case State.Shortfall _ -> Kind.SHORTFALL;
            case State.Document _ -> Kind.DOCUMENT;
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
