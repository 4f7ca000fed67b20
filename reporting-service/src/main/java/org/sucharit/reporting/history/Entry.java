package org.sucharit.reporting.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.Rows;

/**
 * A version of a subject: valid from an instant until the next one's. It is kept as a line of text, in UTF-8 because there
 * are so many of them; what it says is read from there when it is asked for.
 */
final class Entry {

    private static final byte BETWEEN = '\t';
    private static final byte END = '\n';

    final String subject;
    final long sequence;
    final Instant from;

    /** The state as JSON, somewhere in it. */
    private final byte[] text;

    private final int begin;
    private final int end;

    private Entry(String subject, long sequence, Instant from, byte[] text, int begin, int end) {
        this.subject = subject;
        this.sequence = sequence;
        this.from = from;
        this.text = text;
        this.begin = begin;
        this.end = end;
    }

    static Entry of(String subject, long sequence, Instant from, State state) {
        var json = Rows.bytes(state);
        return new Entry(subject, sequence, from, json, 0, json.length);
    }

    /** Reads lines, one after the other. @param from where one begins */
    static void each(byte[] lines, int from, Consumer<Entry> reader) {
        for (int line = from; line < lines.length; ) {
            int sequence = after(BETWEEN, lines, line);
            int seconds = after(BETWEEN, lines, sequence);
            int nanos = after(BETWEEN, lines, seconds);
            int json = after(BETWEEN, lines, nanos);
            int next = after(END, lines, json);
            reader.accept(new Entry(
                    new String(lines, line, sequence - 1 - line, UTF_8),
                    number(lines, sequence, seconds - 1),
                    Instant.ofEpochSecond(number(lines, seconds, nanos - 1), number(lines, nanos, json - 1)),
                    lines,
                    json,
                    next - 1));
            line = next;
        }
    }

    private static int after(byte what, byte[] lines, int from) {
        int at = from;
        while (lines[at] != what) at++;
        return at + 1;
    }

    private static long number(byte[] lines, int from, int to) {
        boolean negative = lines[from] == '-';
        long number = 0;
        for (int at = negative ? from + 1 : from; at < to; at++) number = 10 * number + lines[at] - '0';
        return negative ? -number : number;
    }

    /** Writes its line; JSON on one line has no other end in it. */
    void write(ByteArrayOutputStream lines) {
        var head = subject
                + (char) BETWEEN
                + sequence
                + (char) BETWEEN
                + from.getEpochSecond()
                + (char) BETWEEN
                + from.getNano()
                + (char) BETWEEN;
        lines.writeBytes(head.getBytes(UTF_8));
        lines.write(text, begin, end - begin);
        lines.write(END);
    }

    State state() {
        return Rows.read(text, begin, end - begin, State.class);
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
