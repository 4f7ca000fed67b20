package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Programs beside the platform: they end when this one does. */
final class Program {

    private Program() {}

    static Process begin(ProcessBuilder program) throws IOException {
        var process = program.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** Runs a program to its end, which must be a good one. @param output takes all it tells */
    static void run(ProcessBuilder program, Path output, Duration patience) throws IOException, InterruptedException {
        var process = begin(program.redirectErrorStream(true).redirectOutput(output.toFile()));
        if (!awaitEnd(process, patience))
            throw new IOException(program.command().getFirst() + " did not end well, see " + output);
    }

    /** Whether it ends well in time; if not in time, it is ended. */
    static boolean awaitEnd(Process process, Duration patience) throws InterruptedException {
        boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) process.destroyForcibly();
        return ended && process.exitValue() == 0;
    }
}
