package org.sucharit.kit.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL for tests, as durable as in production, started once per JVM. Every test class takes a database of
 * its own:
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void database(DynamicPropertyRegistry registry) {
 *     TestPostgres.database().register(registry);
 * }
 * }</pre>
 */
public final class TestPostgres {

    private static final String USER = "postgres";
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static @Nullable EmbeddedPostgres shared;

    private TestPostgres() {}

    /** An empty database on the shared server. */
    public static Database database() {
        return database(server());
    }

    /** A server of its own, stopped by whoever started it, with settings that differ from the durable ones. */
    public static EmbeddedPostgres start(Map<String, String> settings) {
        return start(EmbeddedPostgres.builder(), settings);
    }

    /** A server on a data folder that stays when it stops; made where there is none. */
    public static EmbeddedPostgres startOn(Path data) {
        return start(EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false), Map.of());
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "max_connections", "100",
                "shared_buffers", "32MB",
                "deadlock_timeout", "200ms",
                "timezone", "UTC"));
        all.putAll(settings);
        builder.setPGStartupWait(STARTS_WITHIN);
        all.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server as it stands: whoever asks it waits, until the returned one is closed. */
    public static AutoCloseable pause(EmbeddedPostgres server) {
        long session = JdbcClient.create(server.getPostgresDatabase())
                .sql("SELECT pg_backend_pid()")
                .query(Long.class)
                .single();
        var postmaster =
                ProcessHandle.of(session).flatMap(ProcessHandle::parent).orElseThrow();
        signal("STOP", postmaster);
        return () -> signal("CONT", postmaster);
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

    /** An empty database on the given server. */
    public static Database database(EmbeddedPostgres server) {
        var name = "test_" + NUMBER.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database(server, name);
    }

    /** One that the server has already. */
    public static Database database(EmbeddedPostgres server, String name) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, USER, server.getDatabase(USER, name));
    }

    private static synchronized EmbeddedPostgres server() {
        var running = shared;
        if (running == null) shared = running = start(Map.of());
        return running;
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
