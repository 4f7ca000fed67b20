package org.sucharit.measures.document;

import java.time.Duration;

/**
 * The most that is read of one document. A report has a few hundred rows; these bounds keep a hostile or broken file
 * from taking the memory or the time of the others.
 *
 * @param unpacked bytes that the parts of a packed format may have altogether
 * @param part bytes that one part may have
 */
record Limits(
        int bytes,
        int lines,
        int rows,
        int cells,
        int columns,
        int characters,
        int pages,
        int entries,
        long unpacked,
        long part,
        Duration time) {

    static final Limits STANDARD = new Limits(
            DocumentReader.MAX_BYTES,
            50_000,
            20_000,
            300_000,
            1_000,
            6_000_000,
            400,
            5_000,
            400L << 20,
            120L << 20,
            Duration.ofSeconds(20));
}
