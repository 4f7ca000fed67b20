package org.sucharit.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Another process of a service beside the launcher's, like it in all but its port and how much memory it may take. Linux only. */
final class Replica implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final String address;

    private Replica(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when it takes requests. @param heap as {@code -Xmx} has it */
    static Replica of(String service, Platform platform, String heap) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var first = Twin.of(service, platform);
        var program = first.called(command(first, heap))
                .redirectErrorStream(true)
                .redirectOutput(platform.data().resolve("logs/replica.out").toFile());
        var name = service.replace("-service", "").toUpperCase(Locale.ROOT);
        program.environment().put("SUCHARIT_" + name + "_PORT", Integer.toString(port));
        var replica = new Replica(Program.begin(program), "http://127.0.0.1:" + port);
        try {
            replica.awaitReady();
        } catch (IOException | InterruptedException e) {
            replica.close();
            throw e;
        }
        return replica;
    }

    /** What fits the other heap only is left out. */
    private static List<String> command(Twin first, String heap) {
        var command = new ArrayList<String>();
        first.command().stream()
                .filter(word -> !word.matches("-Xmn.*|-Xmx.*|-XX:SurvivorRatio=.*"))
                .forEach(command::add);
        command.add(1, "-Xmx" + heap);
        return command;
    }

    private void awaitReady() throws IOException, InterruptedException {
        var door = new PublicDoor(address);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!door.isFine("/actuator/health/readiness")) {
            if (!process.isAlive() || System.nanoTime() > end)
                throw new IOException("the other process does not start");
            Thread.sleep(250);
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
