package org.sucharit.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The whole platform as {@code ./start} runs it, on free ports and data of its own. */
public final class RunningPlatform implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("GATEWAY", "IDENTITY", "MEASURES", "COMPLAINTS", "REPORTING", "POSTGRES", "KAFKA", "MONGODB");
    private static final Path LOCAL =
            Path.of("../local/target").toAbsolutePath().normalize();

    /** As chatty as a desperate operator can make it: what must not be told is not told even then. */
    static final Map<String, String> CHATTY =
            Map.of("LOGGING_LEVEL_ROOT", "DEBUG", "LOGGING_LEVEL_ORG_SUCHARIT", "DEBUG");

    private final Path data;
    private final Path output;
    private final Path recipients;
    private final Map<String, Integer> ports = new TreeMap<>();
    private Map<String, String> logging;
    private Process launcher;

    /** @param logging variables that say how much is logged, or what else is different */
    public RunningPlatform(Path folder, Map<String, String> logging, String... options) throws IOException {
        this.logging = logging;
        data = folder.resolve("data");
        output = folder.resolve("output.txt");
        recipients = Recipients.in(folder.resolve("recipients"));
        for (var name : NAMES) {
            ports.put(name, freePort());
        }
        launcher = launch(options);
    }

    private Process launch(String... options) throws IOException {
        Path jar;
        try (var jars = Files.list(LOCAL)) {
            jar = jars.filter(file -> file.getFileName().toString().matches("local-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the launcher is not packaged"));
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dsucharit.logs.megabytes=2000", // none is cut before it was searched
                "-cp",
                jar + ":" + LOCAL.resolve("lib") + "/*",
                "org.sucharit.local.Launcher"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command)
                .directory(Path.of("../..").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
        builder.environment().put("SUCHARIT_DATA", data.toString());
        builder.environment().putAll(logging);
        // what they answer, for administrators: here alone
        builder.environment()
                .put(
                        "MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE",
                        "health,info,metrics,periodic,projections,prometheus,publishers,mappings");
        // whoever is given no temporary folder of its own puts things where they can be searched
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + Files.createDirectories(temporary()));
        builder.environment().put("SUCHARIT_REFERRAL_RECIPIENTS", recipients.toString());
        if ("embedded".equals(System.getProperty("sucharit.test.mongodb"))) {
            builder.environment().remove("MONGOD");
        }
        ports.forEach((name, port) -> builder.environment().put("SUCHARIT_" + name + "_PORT", "" + port));
        return builder.start();
    }

    public Path data() {
        return data;
    }

    /** What a collector of metrics shows, for the header {@code Authorization}. */
    public String collector() throws IOException {
        return "Bearer " + Files.readString(data.resolve("secrets/metrics")).strip();
    }

    /** What the launcher itself said. */
    Path said() {
        return output;
    }

    Path temporary() {
        return data.resolveSibling("temporary");
    }

    /** Whether a service answers that it takes requests. */
    public boolean isReady(String name) {
        return Readiness.of(address(name));
    }

    public void awaitReady(Duration patience) {
        try {
            await().atMost(patience).until(() -> {
                if (!launcher.isAlive()) throw new IllegalStateException("the launcher ended");
                return output().contains("Ready in");
            });
        } catch (RuntimeException e) {
            throw new AssertionError("not ready:\n" + output() + lastWords(), e);
        }
    }

    /** Nothing is searched in what it says from then on. */
    public void logsLittleFromNextStart() {
        logging = Map.of();
    }

    public void killLauncherAndStartAgain(String... options) throws IOException, InterruptedException {
        launcher.destroyForcibly().waitFor();
        launcher = launch(options);
    }

    void stopAndStartAgain(String... options) throws IOException, InterruptedException {
        stop();
        launcher = launch(options);
    }

    boolean stop() throws InterruptedException {
        launcher.destroy();
        return launcher.waitFor(4, TimeUnit.MINUTES);
    }

    public ProcessHandle process(String component) {
        return ProcessHandle.of(pid(component)).orElseThrow();
    }

    public long pid(String component) {
        try {
            return Long.parseLong(
                    Files.readString(data.resolve("run/" + component + ".pid")).strip());
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }

    /** Kills it as {@code kill -9} does and returns when another process has its place. */
    void kill(String component) {
        long before = pid(component);
        process(component).destroyForcibly();
        await().atMost(Duration.ofMinutes(3)).until(() -> pid(component) > 0 && pid(component) != before);
    }

    List<ProcessHandle> leftovers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(data.toString()))
                        .isPresent())
                .toList();
    }

    public String address(String name) {
        return "http://localhost:" + port(name);
    }

    public int port(String name) {
        return ports.getOrDefault(name, 0);
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "";
        }
    }

    private String lastWords() {
        var words = new StringBuilder();
        try (var logs = Files.list(data.resolve("logs"))) {
            for (var log : logs.sorted().toList()) {
                var lines = Files.readAllLines(log);
                words.append("\n== ").append(log.getFileName()).append('\n');
                lines.subList(Math.max(0, lines.size() - 15), lines.size())
                        .forEach(line -> words.append(line).append('\n'));
            }
        } catch (IOException e) {
            words.append(e);
        }
        return words.toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (!stop()) {
            launcher.destroyForcibly();
            leftovers().forEach(ProcessHandle::destroyForcibly);
        }
    }
}
