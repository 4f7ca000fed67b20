package org.sucharit.kit.test;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL for tests, as durable as in production, started once per JVM: in a container where {@link TestImage} says so.
 * Every test class takes a database of its own:
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void database(DynamicPropertyRegistry registry) {
 *     TestPostgres.database().register(registry);
 * }
 * }</pre>
 */
public final class TestPostgres implements AutoCloseable {

    private static final String USER = "postgres";
    private static final int PORT = 5432;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static @Nullable TestPostgres shared;

    /** How it runs. */
    private interface Server {

        void stop() throws IOException;

        AutoCloseable pause();
    }

    private final String address;
    private final Server server;

    private TestPostgres(String address, Server server) {
        this.address = address;
        this.server = server;
    }

    /** An empty database on the shared server. */
    public static Database database() {
        return server().newDatabase();
    }

    /** A server of its own, stopped by whoever started it, with settings that differ from the durable ones. */
    public static TestPostgres start(Map<String, String> settings) {
        return TestImage.POSTGRES.contained()
                ? startContainer(settings)
                : startEmbedded(EmbeddedPostgres.builder(), settings);
    }

    /** A server on a data folder that stays when it stops, made where there is none; never in a container. */
    public static TestPostgres startOn(Path data) {
        return startEmbedded(EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false), Map.of());
    }

    private static Map<String, String> durable(Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "max_connections", "200",
                "shared_buffers", "32MB",
                "deadlock_timeout", "200ms",
                "timezone", "UTC"));
        all.putAll(settings);
        return all;
    }

    private static TestPostgres startEmbedded(EmbeddedPostgres.Builder builder, Map<String, String> settings) {
        builder.setPGStartupWait(STARTS_WITHIN);
        durable(settings).forEach(builder::setServerConfig);
        try {
            var embedded = builder.start();
            return new TestPostgres("127.0.0.1:" + embedded.getPort(), new Server() {
                @Override
                public void stop() throws IOException {
                    embedded.close();
                }

                @Override
                public AutoCloseable pause() {
                    return pauseProcesses(embedded.getPostgresDatabase());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestPostgres startContainer(Map<String, String> settings) {
        int port = freePort();
        var command = new ArrayList<>(List.of("postgres"));
        durable(settings).forEach((name, value) -> command.add("-c" + name + "=" + value));
        var container = new ServerContainer(TestImage.POSTGRES, port, PORT)
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                .withCommand(command.toArray(String[]::new));
        container.run();
        var started = new TestPostgres(Docker.host() + ":" + port, new Server() {
            @Override
            public void stop() {
                container.stop();
            }

            @Override
            public AutoCloseable pause() {
                return container.pause();
            }
        });
        await().atMost(STARTS_WITHIN)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    if (!container.isRunning()) throw new IllegalStateException(container.getLogs());
                    try (var connection = started.database(USER).source().getConnection()) {
                        return connection.isValid(1);
                    }
                });
        return started;
    }

    /** Stops the server as it stands: whoever asks it waits, until the returned one is closed. */
    public AutoCloseable pause() {
        return server.pause();
    }

    private static AutoCloseable pauseProcesses(DataSource source) {
        // whose process is there for as long as it is open
        try (var connection = source.getConnection();
                var row = connection.createStatement().executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            var postmaster = ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
            signal("STOP", postmaster);
            return () -> signal("CONT", postmaster);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signal(String signal, ProcessHandle postmaster) {
        var command = new ArrayList<>(List.of("kill", "-" + signal, "" + postmaster.pid()));
        postmaster.descendants().forEach(process -> command.add("" + process.pid()));
        try {
            new ProcessBuilder(command).start().waitFor(); // one that has just ended makes no difference
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty database on this server. */
    public Database newDatabase() {
        var name = "test_" + NUMBER.incrementAndGet();
        JdbcClient.create(database(USER).source())
                .sql("CREATE DATABASE " + name)
                .update();
        return database(name);
    }

    /** One that this server has already; it always has {@code postgres}. */
    public Database database(String name) {
        var url = "jdbc:postgresql://" + address + "/" + name;
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(USER);
        return new Database(url, USER, source);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized TestPostgres server() {
        if (shared == null) shared = start(Map.of());
        return shared;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One database.
     *
     * @param url for JDBC; any password does
     * @param source opens a new connection each time
     */
    public record Database(String url, String user, DataSource source) {

        public void register(DynamicPropertyRegistry registry) {
            registry.add("spring.datasource.url", this::url);
            registry.add("spring.datasource.username", this::user);
            registry.add("spring.datasource.password", () -> "");
        }
    }
}
