package org.sucharit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** A real PostgreSQL that keeps what it has acknowledged, with a database and a user for every service. */
final class Postgres implements Component {

    static final List<String> DATABASES = List.of("measures", "complaints", "reporting", "gateway");

    /** Without these three an acknowledged event could be lost; asserted after every start, in every database. */
    static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    /** At the same time, of all services. */
    static final int CONNECTIONS = 200;

    /** Of whoever comes when it runs alone: to measure it, as many as there are clients. */
    static final int CONNECTIONS_ALONE = 300;

    private final Path folder;
    private final int port;
    private final int connections;
    private final Secrets secrets;
    private final PostgresPrograms programs;

    Postgres(Path folder, int port, int connections, Secrets secrets, PostgresPrograms programs) {
        this.folder = folder;
        this.port = port;
        this.connections = connections;
        this.secrets = secrets;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    /** Not by {@code pg_ctl}, which would detach the server: as a child of ours its end is noticed at once. */
    @Override
    public List<String> command() throws IOException {
        if (Files.notExists(folder.resolve("PG_VERSION"))) {
            create();
        }
        var command = new ArrayList<>(programs.unprivileged(folder));
        command.addAll(List.of(programs.program("postgres"), "-D", folder.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        DURABLE.forEach(name -> settings.put(name, "on"));
        settings.put("max_connections", Integer.toString(connections));
        settings.put("shared_buffers", "48MB");
        settings.put("max_wal_size", "256MB");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // a filing sent twice at once is an error here, and its line would tell the second
        settings.put("log_min_messages", "log");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_checkpoints", "off");
        return settings;
    }

    /** In a folder beside, moved when complete: a launcher killed meanwhile leaves no half-made database. */
    private void create() throws IOException {
        var fresh = folder.resolveSibling("postgres.new");
        if (Files.exists(fresh)) {
            Place.deleteTree(fresh, null);
        }
        Files.createDirectories(fresh);
        var password = Files.createTempFile(fresh.getParent(), "postgres", ".pw");
        try {
            Files.writeString(password, secrets.of("postgres"));
            programs.handOver(password);
            var command = new ArrayList<>(programs.unprivileged(fresh));
            command.addAll(List.of(
                    programs.program("initdb"),
                    "--pgdata=" + fresh,
                    "--username=postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            Commands.run(command);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean ready() {
        try (var connection = connect("postgres", "postgres", secrets.of("postgres"))) {
            for (var database : DATABASES) {
                provide(connection, database);
            }
            for (var database : DATABASES) {
                try (var own = connect(database, database, secrets.of("postgres-" + database))) {
                    requireDurable(own);
                }
            }
            return true;
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new CannotStart(
                        "รหัสผ่านใน %s ไม่ตรงกับฐานข้อมูลใน %s".formatted("data/secrets", folder),
                        "The passwords in data/secrets are not those of the database in " + folder + ".");
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    Connection connect(String database, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(url(database), properties);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void provide(Connection connection, String name) throws SQLException, IOException {
        var password = secrets.of("postgres-" + name); // hexadecimal, made by us: needs no quoting
        try (var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, password));
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
                statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void requireDurable(Connection connection) throws SQLException {
        for (var setting : DURABLE) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SHOW " + setting)) {
                if (!rows.next() || !"on".equals(rows.getString(1))) {
                    throw new CannotStart(
                            "PostgreSQL ไม่รับประกันว่าข้อมูลที่บันทึกแล้วจะไม่สูญหาย (%s ไม่ได้เปิดอยู่)"
                                    .formatted(setting),
                            "PostgreSQL would not keep what it acknowledges: %s is not on.".formatted(setting));
                }
            }
        }
    }
}
