package org.sucharit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell of a few lines that outlives the launcher: its input is a pipe from here, and when that closes because the launcher was killed, it
 * ends what is recorded in {@code data/run}.
 */
final class Guard {

    private final Process process;
    private final RunFolder runs;

    private Guard(Process process, RunFolder runs) {
        this.process = process;
        this.runs = runs;
    }

    static Guard over(RunFolder runs) throws IOException {
        var script = runs.file("guard.sh");
        try (var source = Guard.class.getResourceAsStream("guard.sh")) {
            if (source == null) {
                throw new IOException("guard.sh is missing from the launcher's jar");
            }
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        var command = new ArrayList<String>();
        if (Commands.onPath("setsid")) {
            command.add("setsid");
        }
        command.addAll(List.of("sh", script.toString(), script.getParent() + ""));
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        runs.record("guard", process.toHandle());
        return new Guard(process, runs);
    }

    /** Nothing is left to guard. */
    void dismiss() {
        process.destroyForcibly();
        runs.forget("guard");
    }
}
