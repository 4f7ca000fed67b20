package org.sucharit.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sucharit.e2e.Search.Where;

/** The platform's PostgreSQL, as its superuser sees it. */
public final class Databases {

    private final RunningPlatform platform;

    public Databases(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Ids of the cases that were filed with an agency, in order, as the event store has them. */
    public List<String> cases(String agency) throws SQLException, IOException {
        try (var connection = connect("complaints");
                var query = connection.prepareStatement("""
                        SELECT aggregate_identifier FROM domain_event
                        WHERE agency = ? AND payload_type LIKE '%ComplaintFiled' ORDER BY global_index""")) {
            query.setString(1, agency);
            return texts(query.executeQuery());
        }
    }

    /** A service does now what it would do at an hour of its own. @param work as operators know it */
    void bringForward(String database, String work) throws SQLException, IOException {
        try (var connection = connect(database);
                var update = connection.prepareStatement("""
                        UPDATE periodic_work SET due = due - interval '2 days', next_run = next_run - interval '2 days'
                        WHERE name = ?""")) {
            update.setString(1, work);
            update.executeUpdate();
        }
    }

    /** Writes what is only in memory to the files. */
    void checkpoint() throws SQLException, IOException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /**
     * Every value of every table, and what PostgreSQL has noted about the values of columns. In the files long values are compressed, so
     * there not all can be read.
     */
    void search(Search search) throws SQLException, IOException {
        for (var database :
                list("postgres", "SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate"))
            for (var table : list(database, """
                    SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                    UNION ALL SELECT 'pg_catalog.pg_stats'""")) search(search, database, table);
    }

    private void search(Search search, String database, String table) throws SQLException, IOException {
        var where = table.contains("parked") ? Where.DEAD_LETTERS : Where.POSTGRES_ROWS;
        try (var connection = connect(database)) {
            connection.setAutoCommit(false); // rows come in portions
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(500);
                var rows = statement.executeQuery("SELECT * FROM " + table);
                var columns = rows.getMetaData();
                while (rows.next())
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        var place = database + "." + table + "." + columns.getColumnName(i);
                        search.in(where, place, value(rows, i, columns.getColumnTypeName(i)));
                    }
            }
        }
    }

    private static byte[] value(ResultSet row, int column, String type) throws SQLException {
        if (type.equals("bytea")) {
            var bytes = row.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        }
        var text = row.getString(column);
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> list(String database, String query) throws SQLException, IOException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            return texts(statement.executeQuery(query));
        }
    }

    /** The first column. */
    public static List<String> texts(ResultSet rows) throws SQLException {
        var texts = new ArrayList<String>();
        while (rows.next()) texts.add(rows.getString(1));
        return texts;
    }

    public Connection connect(String database) throws SQLException, IOException {
        var password = Files.readString(platform.data().resolve("secrets/postgres"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(platform.port("POSTGRES"), database),
                "postgres",
                password.strip());
    }
}
