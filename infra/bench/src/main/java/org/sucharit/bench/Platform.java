package org.sucharit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform under measurement: {@code ./start} on ports and data of its own. */
final class Platform implements AutoCloseable {

    /** Above it, up to 32,768, are ports that are not lent to connections. */
    static final int OFFSET = 5_000;

    static final int POSTGRES = 5432 + OFFSET;
    static final String GATEWAY = "http://localhost:" + (8080 + OFFSET);
    static final String IDENTITY = "http://localhost:" + (9000 + OFFSET);

    /** A line for each generation: {@code DefNew     total 49152K, used 17651K [0x…}. */
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K \\[");

    private final Path data;
    private Process start;
    private double secondsToReady;

    /** Starts on what the folder has from before, if anything; returns when everything is ready. */
    Platform(Path data, String... options) throws IOException {
        this.data = data;
        start = launch(options);
    }

    /** Ends what runs and starts again on the same data: all of it or, with {@code --postgres}, PostgreSQL alone. */
    void restart(String... options) throws IOException {
        close();
        start = launch(options);
    }

    private Process launch(String... options) throws IOException {
        var command = new ArrayList<>(List.of("./start", "--port-offset", "" + OFFSET));
        command.addAll(List.of(options));
        Files.createDirectories(data);
        var output = data.resolve("start.out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("SUCHARIT_DATA", data.toString());
        // the pages that are checked are on this machine
        builder.environment().put("SUCHARIT_LINKCHECK_ALLOWLOOPBACK", "true");
        // files more complaints in minutes than an agency in years
        builder.environment().putIfAbsent("SUCHARIT_MONGODB_MEGABYTES", "6000");
        // whoever measures may look at the heap; what is in it is invented
        builder.environment().put("_JAVA_OPTIONS", "-XX:-DisableAttachMechanism");
        builder.environment().put("SPRING_CONFIG_ADDITIONAL_LOCATION", "file:" + Officers.accounts(data));
        long begin = System.nanoTime();
        var started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        try {
            while (!Files.readString(output).contains("· Ready")) {
                if (started.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IOException("The platform did not start: " + Files.readString(output));
                }
            }
        } catch (InterruptedException e) {
            started.destroy();
            Thread.currentThread().interrupt();
        }
        secondsToReady = (System.nanoTime() - begin) / 1e9;
        return started;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** To the PostgreSQL under measurement, as complaints-service connects. */
    Connection connect() throws IOException, SQLException {
        return connect("complaints");
    }

    /** To the PostgreSQL under measurement, as the service connects that has the database. */
    Connection connect(String database) throws IOException, SQLException {
        return connect(database, database, "postgres-" + database);
    }

    /** To the PostgreSQL under measurement, as whoever looks after it. */
    Connection administer() throws IOException, SQLException {
        return connect("postgres", "postgres", "postgres");
    }

    private Connection connect(String database, String user, String secret) throws IOException, SQLException {
        var password = Files.readString(data.resolve("secrets").resolve(secret)).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(5432 + OFFSET, database), user, password);
    }

    /** Which MongoDB stands behind the projections. */
    String mongodb() throws IOException {
        var program = ProcessHandle.of(process("mongodb"))
                .flatMap(running -> running.info().command())
                .orElse("");
        if (!program.endsWith("/mongod")) return "mongo-java-server";
        var told = new ProcessBuilder(program, "--version").start();
        return new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse(program);
    }

    /** The number of a component's process. */
    long process(String component) {
        return pid(data.resolve("run/" + component + ".pid"));
    }

    Path data() {
        return data;
    }

    /** Sum of the proportional set sizes of all our processes, in MB. Linux only. */
    double megabytes() throws IOException {
        double kilobytes = 0;
        for (var process : processes()) {
            kilobytes += kilobytes(process);
        }
        return kilobytes / 1024;
    }

    /** The same of each component with all its processes, by its name. */
    Map<String, Double> megabytesByComponent() throws IOException {
        var components = new TreeMap<String, Double>();
        try (var files = Files.list(data.resolve("run"))) {
            for (var file : files.filter(file -> file.toString().endsWith(".pid")).toList()) {
                double kilobytes = 0;
                var process = ProcessHandle.of(pid(file));
                if (process.isEmpty()) continue;
                for (var part : Stream.concat(process.stream(), process.get().descendants())
                        .toList()) kilobytes += kilobytes(part);
                components.put(file.getFileName().toString().replace(".pid", ""), kilobytes / 1024);
            }
        }
        return components;
    }

    /** Sum of what services hold of memory, shared parts included, in MB. Linux only. */
    double residentMegabytes(List<String> services) throws IOException {
        double kilobytes = 0;
        for (var service : services)
            kilobytes += kilobytes(
                    Path.of("/proc/%d/status".formatted(pid(data.resolve("run/" + service + ".pid")))), "VmRSS:");
        return kilobytes / 1024;
    }

    /** What all our processes and this one have used of the processors until now. */
    double processorMillis() throws IOException {
        return Stream.concat(processes().stream(), Stream.of(ProcessHandle.current()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(time -> time.toNanos() / 1e6)
                .sum();
    }

    /** What is alive in the heap of a service, in MB. */
    double liveHeap(String service) throws IOException, InterruptedException {
        jcmd(service, "GC.run");
        var used = HEAP.matcher(jcmd(service, "GC.heap_info"));
        double kilobytes =
                used.results().mapToLong(part -> Long.parseLong(part.group(1))).sum();
        if (kilobytes == 0) throw new IOException("jcmd tells nothing of the heap of " + service);
        return kilobytes / 1024;
    }

    /** @return what it told */
    String jcmd(String service, String... command) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var pid =
                Files.readString(data.resolve("run").resolve(service + ".pid")).strip();
        var line = new ArrayList<>(List.of(program.toString(), pid));
        line.addAll(List.of(command));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(line + ": " + told);
        return told;
    }

    private List<ProcessHandle> processes() throws IOException {
        try (var files = Files.list(data.resolve("run"))) {
            var recorded = files.filter(file -> file.toString().endsWith(".pid"))
                    .map(Platform::pid)
                    .flatMap(pid -> ProcessHandle.of(pid).stream());
            return Stream.concat(Stream.of(start.toHandle()), recorded)
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .distinct()
                    .toList();
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            return -1;
        }
    }

    private static long kilobytes(ProcessHandle process) throws IOException {
        return kilobytes(Path.of("/proc/%d/smaps_rollup".formatted(process.pid())), "Pss:");
    }

    private static long kilobytes(Path file, String line) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(each -> each.startsWith(line))
                .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")))
                .sum();
    }

    @Override
    public void close() {
        start.destroy();
        try {
            start.waitFor(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
