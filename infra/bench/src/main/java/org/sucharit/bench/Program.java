package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Programs beside the platform. */
final class Program {

    private Program() {}

    /** Runs a program to its end, which must be a good one. @param output takes all it tells */
    static void run(ProcessBuilder program, Path output, Duration patience) throws IOException, InterruptedException {
        var process = program.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        boolean ended = process.waitFor(patience);
        Runtime.getRuntime().removeShutdownHook(end);
        if (!ended) process.destroyForcibly();
        if (!ended || process.exitValue() != 0)
            throw new IOException(program.command().getFirst() + " did not end well, see " + output);
    }
}
