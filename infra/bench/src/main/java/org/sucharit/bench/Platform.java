package org.sucharit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The platform under measurement: {@code ./start} on ports and data of its own. */
final class Platform implements AutoCloseable {

    /** Above it, up to 32,768, are ports that are not lent to connections. */
    static final int OFFSET = 5_000;

    static final int POSTGRES = 5432 + OFFSET;
    static final String GATEWAY = "http://localhost:" + (8080 + OFFSET);
    static final String IDENTITY = "http://localhost:" + (9000 + OFFSET);

    /** Megabytes of the embedded MongoDB for what one part leaves in it. */
    static final int MUCH_ROOM = 9_000;

    private static final String MONGODB = "SUCHARIT_MONGODB_MEGABYTES";

    /** Until it is ready, the demo loaded. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path data;
    private final Map<String, String> variables;
    private Process start;
    private double secondsToReady;

    /** As it is shipped, on what the folder has from before, if anything; returns when everything is ready. */
    Platform(Path data, String... options) throws IOException, InterruptedException {
        this(data, Map.of(), options);
    }

    /**
     * The same with room for what is read, filed and told in minutes here, and in years by agencies.
     *
     * @param megabytes the embedded MongoDB may hold, unless the environment says otherwise
     */
    static Platform roomy(Path data, int megabytes, Map<String, String> variables, String... options)
            throws IOException, InterruptedException {
        var all = new HashMap<>(variables);
        all.put(MONGODB, System.getenv().getOrDefault(MONGODB, String.valueOf(megabytes)));
        return new Platform(data, all, options);
    }

    /** @param variables of the environment, beside those that every measurement needs */
    private Platform(Path data, Map<String, String> variables, String... options)
            throws IOException, InterruptedException {
        this.data = data;
        this.variables = variables;
        this.start = launch(options);
    }

    /** Ends what runs and starts again on the same data: all of it or, with {@code --postgres}, PostgreSQL alone. */
    void restart(String... options) throws IOException, InterruptedException {
        close();
        start = launch(options);
    }

    private Process launch(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./start", "--port-offset", "" + OFFSET));
        command.addAll(List.of(options));
        Files.createDirectories(data);
        var output = data.resolve("start.out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("SUCHARIT_DATA", data.toString());
        // the pages that are checked are on this machine
        builder.environment().put("SUCHARIT_LINKCHECK_ALLOWLOOPBACK", "true");
        // whoever measures may look at the heap; what is in it is invented
        builder.environment().put("_JAVA_OPTIONS", "-XX:-DisableAttachMechanism");
        builder.environment().putAll(variables);
        long begin = System.nanoTime();
        var started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        try {
            awaitReady(started, output, begin);
        } catch (IOException | InterruptedException e) {
            end(started);
            throw e;
        }
        secondsToReady = (System.nanoTime() - begin) / 1e9;
        return started;
    }

    private static void awaitReady(Process started, Path output, long begin) throws IOException, InterruptedException {
        while (!Files.readString(output).contains("· Ready")) {
            boolean ended = started.waitFor(50, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - begin > PATIENCE.toNanos())
                throw new IOException("The platform did not start: " + Files.readString(output));
        }
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** To the PostgreSQL under measurement, as complaints-service connects. */
    Connection connect() throws IOException, SQLException {
        return connect("complaints");
    }

    /** As the service of that name connects: {@code measures}. */
    Connection connect(String service) throws IOException, SQLException {
        return connect(service, service, password(service));
    }

    /** As whoever looks after PostgreSQL. */
    Connection administer() throws IOException, SQLException {
        return connect("postgres", "postgres", secret("postgres"));
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(POSTGRES, database), user, password);
    }

    String password(String service) throws IOException {
        return secret("postgres-" + service);
    }

    private String secret(String name) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(name)).strip();
    }

    /** Which MongoDB stands behind the projections. Linux only. */
    String mongodb() throws IOException {
        var program = words("mongodb", "cmdline");
        if (program.contains("org.sucharit.local.EmbeddedMongo")) return "embedded MongoDB";
        var told = new ProcessBuilder(program.getFirst(), "--version").start().inputReader();
        return "mongod, " + told.readLine();
    }

    /** Lets figures name the MongoDB that is there now. */
    Consumer<Figure> naming(Consumer<Figure> figures) throws IOException {
        var mongodb = mongodb();
        return figure -> figures.accept(figure.on(mongodb));
    }

    /** What stands in a file that the system has of a component's process: {@code cmdline}, {@code environ}. Linux only. */
    List<String> words(String component, String file) throws IOException {
        return List.of(Files.readString(Path.of("/proc", "" + process(component), file))
                .split("\0"));
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
        return Memory.proportional(processes());
    }

    /** The same of each component with the processes that it started, by its name. */
    Map<String, Double> megabytesByComponent() throws IOException {
        var components = new TreeMap<String, Double>();
        for (var file : recorded()) {
            var component = file.getFileName().toString().replace(".pid", "");
            components.put(component, Memory.proportional(family(pid(file)).toList()));
        }
        return components;
    }

    /** Sum of what services hold of memory, shared parts included, in MB. Linux only. */
    double residentMegabytes(List<String> services) throws IOException {
        double megabytes = 0;
        for (var service : services) megabytes += Memory.resident(process(service));
        return megabytes;
    }

    /** What all our processes and this one have used of the processors until now. */
    double processorMillis() throws IOException {
        return Stream.concat(processes().stream(), Stream.of(ProcessHandle.current()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(time -> time.toNanos() / 1e6)
                .sum();
    }

    /** @return what it told */
    String jcmd(String service, String... command) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var line = new ArrayList<>(List.of(program.toString(), Long.toString(process(service))));
        line.addAll(List.of(command));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(line + ": " + told);
        return told;
    }

    private List<ProcessHandle> processes() throws IOException {
        return Stream.concat(Stream.of(start.pid()), recorded().stream().map(Platform::pid))
                .flatMap(Platform::family)
                .distinct()
                .toList();
    }

    private List<Path> recorded() throws IOException {
        try (var files = Files.list(data.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        }
    }

    /** A process and all that it started; nobody when it has ended. */
    private static Stream<ProcessHandle> family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        end(start);
    }

    /** Whatever does not end by itself is ended by the next start on the same data. */
    private static void end(Process start) {
        start.destroy();
        try {
            if (!start.waitFor(90, TimeUnit.SECONDS)) start.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
