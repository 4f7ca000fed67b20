package org.sucharit.complaints.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.sucharit.kit.test.TestPostgres;

/** A PostgreSQL server that is backed up and brought back as the operations page says. */
final class KeptPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BUSY = "55P03";

    private final Path folder;
    private final OperationsPage page;
    private final String name;
    private Path data;
    private TestPostgres server;

    /** @param folder of its data, and of the backups */
    KeptPostgres(Path folder) throws Exception {
        this.folder = folder;
        page = new OperationsPage(Files.createDirectory(folder.resolve("backup")));
        Files.createDirectory(folder.resolve("backup/wal"));
        data = folder.resolve("postgres");
        server = TestPostgres.startOn(data);
        name = server.newDatabase().url().replaceAll(".*/", "");
        run("archive");
        server.close();
        server = TestPostgres.startOn(data);
    }

    TestPostgres.Database database() {
        return server.database(name);
    }

    private void run(String block) throws Exception {
        try (var connection = server.database("postgres").source().getConnection()) {
            page.sql(block, connection, data);
        }
    }

    void backUp() throws Exception {
        run("base-backup");
    }

    /** All rows of all tables, as text, and when that was. */
    record Instant(String time, Map<String, List<String>> rows) {}

    /** Names this instant as the page does. Whoever writes waits meanwhile, so that the rows are those of the instant. */
    Instant instant() throws Exception {
        try (var connection = database().source().getConnection()) {
            connection.setAutoCommit(false);
            while (!alone(connection)) Thread.sleep(5);
            var rows = rows(connection);
            page.sql("restore-point", connection, data);
            var now = JdbcClient.create(database().source()).sql("SELECT clock_timestamp()::text");
            var instant = new Instant(now.query(String.class).single(), rows);
            connection.rollback();
            return instant;
        }
    }

    private static boolean alone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + String.join(", ", tables(connection)) + " IN SHARE MODE NOWAIT");
            return true;
        } catch (SQLException e) {
            if (!BUSY.equals(e.getSQLState())) throw e;
            connection.rollback();
            return false;
        }
    }

    Map<String, List<String>> rows() throws SQLException {
        try (var connection = database().source().getConnection()) {
            return rows(connection);
        }
    }

    private static Map<String, List<String>> rows(Connection connection) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        for (var table : tables(connection)) rows.put(table, texts(connection, "SELECT t::text FROM " + table + " t"));
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return texts(connection, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'");
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        texts.sort(null);
        return texts;
    }

    /** Its disk is gone: there are the backups, and as much of the log as has left it. */
    void lose() throws Exception {
        var jdbc = JdbcClient.create(server.database("postgres").source());
        var last = jdbc.sql("SELECT pg_walfile_name(pg_switch_wal())")
                .query(String.class)
                .single();
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("backup/wal/" + last + ".gz")));
        server.close();
        FileSystemUtils.deleteRecursively(data);
    }

    /** Into a folder that was not there. @param target as the page's configuration says up to when, or instead of that */
    void restore(String target) throws Exception {
        data = folder.resolve("restored-" + target.replaceAll("\\W+", "-"));
        var block = page.block("restore");
        assertThat(block).contains(AT_NAME);
        page.shell(block.replace(AT_NAME, target).replace("<day>", day()), data);
        server = TestPostgres.startOn(data);
        var jdbc = JdbcClient.create(server.database("postgres").source());
        await().atMost(PATIENCE).until(() -> jdbc.sql("SELECT pg_is_wal_replay_paused()")
                .query(Boolean.class)
                .single());
    }

    static final String AT_NAME = "recovery_target_name = 'before-the-mistake'";

    private String day() throws IOException {
        try (var backups = Files.list(folder.resolve("backup"))) {
            return backups.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals("wal"))
                    .reduce((one, other) -> {
                        throw new IllegalStateException(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    /** Takes writes again. */
    void open() throws Exception {
        run("open-again");
        var jdbc = JdbcClient.create(server.database("postgres").source());
        await().atMost(PATIENCE).until(() -> !jdbc.sql("SELECT pg_is_in_recovery()")
                .query(Boolean.class)
                .single());
        run("restored");
    }

    void stop() {
        server.close();
    }

    @Override
    public void close() {
        stop();
    }
}
