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

    Standstill(Platform platform) throws IOException {
        try {
            for (var service : SERVICES) stop(platform.process(service));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void stop(long process) throws IOException {
        signal("STOP", process);
        stopped.add(process);
    }

    @Override
    public void close() throws IOException {
        for (long process : stopped) signal("CONT", process);
    }

    private static void signal(String name, long process) throws IOException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process))
                .inheritIO()
                .start();
        try {
            if (kill.waitFor() != 0) throw new IOException("no signal " + name + " to " + process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
