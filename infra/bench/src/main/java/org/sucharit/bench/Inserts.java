package org.sucharit.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.sucharit.bench.StoredCommands.Answer;
import org.sucharit.bench.StoredCommands.Event;

/**
 * What PostgreSQL commits when it is asked directly for the same rows: tables beside those of the store, made like them with
 * all their indexes; a transaction for each command.
 */
final class Inserts {

    private static final int HASH = 32;

    private final Platform platform;
    private final StoredCommands commands;

    Inserts(Platform platform, StoredCommands commands) {
        this.platform = platform;
        this.commands = commands;
    }

    void prepare() throws IOException, SQLException {
        execute("""
                DROP SCHEMA IF EXISTS bench CASCADE;
                CREATE SCHEMA bench;
                CREATE TABLE bench.domain_event (LIKE domain_event INCLUDING ALL);
                CREATE SEQUENCE bench.domain_event_index;
                ALTER TABLE bench.domain_event ALTER global_index SET DEFAULT nextval('bench.domain_event_index');
                CREATE TABLE bench.command_answer (LIKE command_answer INCLUDING ALL)""");
    }

    void clear() throws IOException, SQLException {
        execute("DROP SCHEMA bench CASCADE");
    }

    private void execute(String statements) throws IOException, SQLException {
        try (var connection = platform.connect("measures");
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** @return transactions a second */
    double perSecond(int clients, Duration time) throws IOException, InterruptedException {
        return Writers.perSecond(clients, time, this::write);
    }

    private void write(long end, LongAdder done) throws IOException, SQLException {
        try (var connection = platform.connect("measures");
                var event = event(connection);
                var answer = answer(connection)) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                var id = UUID.randomUUID().toString();
                for (var rows : commands.ofEach()) {
                    insert(event, id, rows.event());
                    for (var one : rows.answers()) insert(answer, one);
                    connection.commit();
                    done.increment();
                }
            }
        }
    }

    private static PreparedStatement event(Connection connection) throws SQLException {
        return connection.prepareStatement("""
                INSERT INTO bench.domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                    payload_type, payload_revision, payload, meta_data, agency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    }

    private static void insert(PreparedStatement statement, String id, Event event) throws SQLException {
        statement.setString(1, UUID.randomUUID().toString());
        statement.setString(2, id);
        statement.setLong(3, event.sequence());
        statement.setString(4, event.type());
        statement.setString(5, event.time());
        statement.setString(6, event.payloadType());
        statement.setString(7, event.revision());
        statement.setString(8, event.payload());
        statement.setString(9, event.metaData());
        statement.setString(10, event.agency());
        statement.executeUpdate();
    }

    private static PreparedStatement answer(Connection connection) throws SQLException {
        return connection.prepareStatement("""
                INSERT INTO bench.command_answer (key_hash, subject, request_hash, answer, at)
                VALUES (?, ?, ?, ?, ?)""");
    }

    private static void insert(PreparedStatement statement, Answer answer) throws SQLException {
        statement.setBytes(1, hash());
        statement.setString(2, answer.subject());
        statement.setBytes(3, hash());
        statement.setString(4, answer.answer());
        statement.setObject(5, answer.at());
        statement.executeUpdate();
    }

    private static byte[] hash() {
        var bytes = new byte[HASH];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
