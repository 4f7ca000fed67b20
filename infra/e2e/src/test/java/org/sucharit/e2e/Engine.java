package org.sucharit.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Docker engine, asked as an operator asks it. */
final class Engine {

    private static final int MINUTES = 10;

    private Engine() {}

    /** What it said, on both its voices, and how it ended. */
    record Said(int ended, String words) {}

    /** @throws IOException with what it said, when it could not */
    static String docker(List<String> words) throws IOException {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(words);
        var said = run(command);
        if (said.ended() != 0) throw new IOException(String.join(" ", command) + ": " + said.words());
        return said.words().strip();
    }

    static String docker(String... words) throws IOException {
        return docker(List.of(words));
    }

    static Said run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) return new Said(process.exitValue(), words);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IOException("no end of " + command);
    }
}
