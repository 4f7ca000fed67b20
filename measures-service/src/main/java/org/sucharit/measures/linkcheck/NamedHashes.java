package org.sucharit.measures.linkcheck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what looks like a SHA-256 in bytes that come piece by piece: just 64 hexadecimal digits in a row. */
final class NamedHashes {

    private static final int DIGITS = 64;

    /** So many of the first ones. */
    private static final int MOST = 100;

    private final Set<String> found = new LinkedHashSet<>();
    private final StringBuilder run = new StringBuilder();

    void read(byte[] chunk, int length) {
        for (int i = 0; i < length; i++) {
            if (Character.digit(chunk[i], 16) >= 0) {
                if (run.length() <= DIGITS) run.append((char) chunk[i]);
            } else end();
        }
    }

    /** In an order that does not depend on where they stand. To be asked once, at the end. */
    List<String> found() {
        end();
        return found.stream().sorted().toList();
    }

    private void end() {
        if (run.length() == DIGITS && found.size() < MOST)
            found.add(run.toString().toLowerCase(Locale.ROOT));
        run.setLength(0);
    }
}
