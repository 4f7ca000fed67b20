package org.sucharit.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What the person who typed {@code ./start} sees. Whole lines, from any thread. */
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    synchronized void say(String line) {
        out.println(line);
    }

    void ready(String component, Duration took) {
        say(String.format(Locale.ROOT, "  %-20s พร้อม · ready   %5.1f s", component, seconds(took)));
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
