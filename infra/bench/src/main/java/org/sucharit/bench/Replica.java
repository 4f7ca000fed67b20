package org.sucharit.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
        var first = Path.of("/proc", Long.toString(platform.process(service)));
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder(command(first, heap))
                .directory(first.resolve("cwd").toRealPath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(platform.data().resolve("logs/replica.out").toFile());
        builder.environment().clear();
        parts(first.resolve("environ")).filter(variable -> variable.contains("=")).forEach(variable -> {
            int end = variable.indexOf('=');
            builder.environment().put(variable.substring(0, end), variable.substring(end + 1));
        });
        var name = service.replace("-service", "").toUpperCase(Locale.ROOT);
        builder.environment().put("SUCHARIT_" + name + "_PORT", Integer.toString(port));
        var replica = new Replica(builder.start(), "http://127.0.0.1:" + port);
        replica.awaitReady();
        return replica;
    }

    /** What fits the other heap only is left out. */
    private static List<String> command(Path first, String heap) throws IOException {
        var command = new ArrayList<String>();
        parts(first.resolve("cmdline"))
                .filter(part -> !part.matches("-Xmn.*|-Xmx.*|-XX:SharedArchiveFile=.*|-XX:SurvivorRatio=.*"))
                .forEach(command::add);
        command.add(1, "-Xmx" + heap);
        return command;
    }

    private static Stream<String> parts(Path file) throws IOException {
        return Stream.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
    }

    private void awaitReady() throws IOException, InterruptedException {
        var door = new PublicDoor(address);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!door.isFine("/actuator/health/readiness")) {
            if (!process.isAlive() || System.nanoTime() > end) throw new IOException("the other process does not start");
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
