package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sucharit.e2e.Door;
import org.sucharit.e2e.RunningPlatform;

/** Another process of a service, like the launcher's in all but its port; nobody starts it again. */
final class Replica implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Component component;
    private final RunningPlatform platform;
    private final int port;
    private final Process process;

    private Replica(Component component, RunningPlatform platform, int port, Process process) {
        this.component = component;
        this.platform = platform;
        this.port = port;
        this.process = process;
    }

    /** Returns when it takes requests. @param log where its output is left */
    static Replica of(Component component, RunningPlatform platform, Path log) throws IOException {
        var first = Path.of("/proc", Long.toString(platform.pid(component.process())));
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder(parts(first.resolve("cmdline")).toList())
                .directory(first.resolve("cwd").toRealPath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        parts(first.resolve("environ")).forEach(variable -> {
            int end = variable.indexOf('=');
            builder.environment().put(variable.substring(0, end), variable.substring(end + 1));
        });
        builder.environment().put("SUCHARIT_" + name(component) + "_PORT", Integer.toString(port));
        var replica = new Replica(component, platform, port, builder.start());
        await().atMost(START).until(replica::isReady);
        return replica;
    }

    private static Stream<String> parts(Path file) throws IOException {
        return Stream.of(Files.readString(file, UTF_8).split("\0"));
    }

    private static String name(Component component) {
        return component.process().replace("-service", "").toUpperCase(Locale.ROOT);
    }

    int port() {
        return port;
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) throw new IllegalStateException("another " + component.process() + " does not start");
        try {
            var reply = new Door(platform)
                    .send("http://127.0.0.1:" + port, "GET", "/actuator/health/readiness", new byte[0]);
            return reply.status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** SIGKILL; the launcher's process is left alone, and has to do everything that must be done by one. */
    Fault death() {
        return new Death();
    }

    private final class Death implements Fault {

        private String held = "";

        @Override
        public String named() {
            return "kill the second %s, which ran %s".formatted(component.process(), held);
        }

        @Override
        public boolean disturbsTelling() {
            return component.tells();
        }

        @Override
        public long strike(RunningPlatform running) throws IOException, InterruptedException {
            var publishers = publishers("http://127.0.0.1:" + port);
            held = "%d of %d publishers"
                    .formatted(publishers.stream().filter(here -> here).count(), publishers.size());
            long now = Line.now();
            process.destroyForcibly();
            return now;
        }

        /** What one alone does, the launcher's does. */
        @Override
        public boolean over(RunningPlatform running) {
            try {
                var publishers = publishers(running.address(name(component)));
                return !publishers.isEmpty() && publishers.stream().allMatch(here -> here);
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Of each publisher whether it runs there. */
    private List<Boolean> publishers(String base) throws IOException, InterruptedException {
        var door = new Door(platform);
        var reply = door.send(base, "GET", "/actuator/publishers", new byte[0], "Authorization", door.bearer("admin"));
        if (reply.status() != 200) throw new IOException("publishers: " + reply.status());
        return reply.json()
                .valueStream()
                .map(publisher -> publisher.path("here").asBoolean())
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
