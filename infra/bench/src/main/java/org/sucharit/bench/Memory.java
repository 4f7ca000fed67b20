package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory processes take, in MB. Linux only. */
final class Memory {

    private Memory() {}

    /** Sum of the proportional set sizes. */
    static double proportional(List<ProcessHandle> processes) throws IOException {
        double kilobytes = 0;
        for (var process : processes) kilobytes += proportional(process);
        return kilobytes / 1024;
    }

    private static long proportional(ProcessHandle process) throws IOException {
        try {
            return kilobytes(Path.of("/proc/%d/smaps_rollup".formatted(process.pid())), "Pss:");
        } catch (IOException e) {
            if (process.isAlive()) throw e;
            return 0; // of a connection that was closed meanwhile
        }
    }

    /** What a process holds, shared parts included. */
    static double resident(long process) throws IOException {
        return kilobytes(Path.of("/proc/%d/status".formatted(process)), "VmRSS:") / 1024.0;
    }

    private static long kilobytes(Path file, String line) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(each -> each.startsWith(line))
                .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")))
                .sum();
    }
}
