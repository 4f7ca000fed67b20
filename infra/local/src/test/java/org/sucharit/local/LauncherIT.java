package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, with real servers, killed and stopped in every way. */
class LauncherIT {

    private static final List<String> SERVERS = List.of("postgres", "kafka", "mongodb");
    private static final Duration SERVES_AGAIN = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final Map<Ports.Port, Integer> ports = new EnumMap<>(Ports.Port.class);
    private final List<Process> launchers = new ArrayList<>();

    @BeforeEach
    void choosePorts() throws IOException {
        for (var port : Ports.Port.values()) {
            ports.put(port, Ports.anyFree());
        }
    }

    @AfterEach
    void leaveNothing() throws IOException {
        launchers.forEach(Process::destroyForcibly);
        if (Files.isDirectory(data().resolve("run"))) {
            Ending.endLeftovers(runs());
        }
    }

    @Test
    void what_is_killed_serves_again_with_what_it_had_acknowledged() throws Exception {
        var launcher = launch("--servers");
        awaitOutput("Ready");
        try (var connection = measures();
                var statement = connection.createStatement()) {
            for (var setting : Postgres.DURABLE) {
                try (var shown = statement.executeQuery("SHOW " + setting)) {
                    shown.next();
                    assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                }
            }
            statement.execute("CREATE TABLE kept (fact text)");
            statement.execute("INSERT INTO kept VALUES ('acknowledged')");
        }
        createTopic();

        for (var server : SERVERS) {
            killAndAwait(server);
        }

        try (var connection = measures();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT fact FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("acknowledged");
        }
        assertThat(topics()).contains("kept.v1");
        ping();

        launcher.destroy();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertNothingRuns();
        assertThat(output()).contains("stopped");
    }

    @Test
    void after_the_launcher_is_killed_the_next_one_starts_on_the_same_ports_and_data() throws Exception {
        var first = launch("--servers");
        awaitOutput("Ready");
        try (var connection = measures();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (fact text)");
        }
        var orphans = SERVERS.stream()
                .map(server -> runs().process(server).orElseThrow())
                .toList();

        first.destroyForcibly().waitFor();
        launch("--servers");
        awaitOutput("Ready");

        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        try (var connection = measures();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO kept VALUES ('still there')");
        }
    }

    @Test
    void postgresql_alone_has_room_for_those_who_measure_it() throws Exception {
        launch("--postgres");
        awaitOutput("Ready");

        assertThat(SERVERS)
                .filteredOn(server -> runs().process(server).isPresent())
                .containsExactly("postgres");
        try (var connection = measures();
                var statement = connection.createStatement();
                var shown = statement.executeQuery("SHOW max_connections")) {
            shown.next();
            assertThat(shown.getInt(1)).isEqualTo(Postgres.CONNECTIONS_ALONE);
        }
    }

    @Test
    void after_the_launcher_is_killed_its_children_end_by_themselves() throws Exception {
        var launcher = launch("--servers");
        awaitOutput("Ready");
        var making = new ProcessBuilder("sleep", "600").start();
        runs().record(CacheMaking.NAME, making.toHandle());
        var children = Stream.concat(SERVERS.stream(), Stream.of(CacheMaking.NAME))
                .map(name -> runs().process(name).orElseThrow())
                .toList();

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(60)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void a_second_start_on_the_same_data_says_so_and_leaves_the_first_alone() throws Exception {
        var first = launch("--servers");
        awaitOutput("Ready");

        var second = launch("--servers", "--fresh");

        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(output()).contains("already running").contains("process " + first.pid());
        assertThat(SERVERS).allMatch(server -> runs().process(server).isPresent());
    }

    @Test
    void a_taken_port_is_one_sentence_and_nothing_is_left_running() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ports.put(Ports.Port.KAFKA, other.getLocalPort());

            var launcher = launch("--servers");

            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + other.getLocalPort() + ", which kafka needs");
            assertNothingRuns();
        }
    }

    @Test
    void fresh_begins_with_empty_data() throws Exception {
        var first = launch("--servers");
        awaitOutput("Ready");
        try (var connection = measures();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE gone (fact text)");
        }
        first.destroy();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();

        launch("--servers", "--fresh");
        awaitOutput("Ready");

        try (var connection = measures();
                var tables = connection.getMetaData().getTables(null, "public", "gone", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    private Process launch(String... options) throws IOException {
        var command = new ArrayList<>(
                Commands.java("48m", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
        command.add(Launcher.class.getName());
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command)
                .directory(Path.of("../..").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out-%d.txt".formatted(launchers.size() + 1))
                        .toFile());
        builder.environment().put("SUCHARIT_DATA", data().toString());
        if ("embedded".equals(System.getProperty("sucharit.test.mongodb"))) {
            builder.environment().remove("MONGOD");
        }
        ports.forEach((port, number) -> builder.environment().put(port.variable(), "" + number));
        var launcher = builder.start();
        launchers.add(launcher);
        return launcher;
    }

    private void killAndAwait(String server) throws Exception {
        var before = runs().process(server).orElseThrow();
        before.destroyForcibly();
        await().atMost(SERVES_AGAIN).until(() -> runs().process(server)
                .filter(process -> process.pid() != before.pid())
                .isPresent());
        await().atMost(SERVES_AGAIN).ignoreExceptions().until(() -> {
            switch (server) {
                case "postgres" -> measures().close();
                case "kafka" -> topics();
                default -> ping();
            }
            return true;
        });
    }

    private Connection measures() throws SQLException, IOException {
        var password =
                Files.readString(data().resolve("secrets/postgres-measures")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/measures".formatted(ports.get(Ports.Port.POSTGRES)),
                "measures",
                password);
    }

    private void createTopic() throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic("kept.v1", 12, (short) 1)))
                    .all()
                    .get();
        }
    }

    private Set<String> topics() throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            return admin.listTopics().names().get();
        }
    }

    private Admin admin() {
        var properties = new Properties();
        properties.put("bootstrap.servers", "127.0.0.1:" + ports.get(Ports.Port.KAFKA));
        properties.put("default.api.timeout.ms", "5000");
        properties.put("request.timeout.ms", "5000");
        return Admin.create(properties);
    }

    private void ping() {
        try (var client = MongoClients.create(
                "mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=3000".formatted(ports.get(Ports.Port.MONGODB)))) {
            client.getDatabase("admin").runCommand(new org.bson.Document("ping", 1));
        }
    }

    private void awaitOutput(String text) {
        await().atMost(Duration.ofMinutes(4)).until(() -> output().contains(text));
    }

    private String output() throws IOException {
        return Files.exists(out()) ? Files.readString(out()) : "";
    }

    private void assertNothingRuns() throws IOException {
        assertThat(runs().recorded()).isEmpty();
        var ours = ProcessHandle.allProcesses().filter(process -> process.info()
                .commandLine()
                .filter(line -> line.contains(data().toString()))
                .isPresent());
        assertThat(ours).isEmpty();
    }

    private Path out() {
        return folder.resolve("out-%d.txt".formatted(launchers.size()));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private RunFolder runs() {
        return new RunFolder(data().resolve("run"));
    }
}
