package org.sucharit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * While this is open none of our services runs: what is measured has the servers and the processors to itself. They are
 * stopped where they stand and go on afterwards, so that the servers keep what they hold.
 */
final class Standstill implements AutoCloseable {

    private static final List<String> SERVICES =
            List.of("gateway", "identity", "measures-service", "complaints-service", "reporting-service");

    private final List<Long> stopped = new ArrayList<>();

    Standstill(Platform platform) throws IOException, InterruptedException {
        for (var service : SERVICES) {
            long process = platform.process(service);
            signal("STOP", process);
            stopped.add(process);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (long process : stopped) signal("CONT", process);
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) throw new IOException("kill -%s %d ended with %d".formatted(name, process, exit));
    }
}
