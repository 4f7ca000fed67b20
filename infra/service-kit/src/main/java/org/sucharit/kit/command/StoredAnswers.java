package org.sucharit.kit.command;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.sucharit.kit.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** First answers, kept in the transaction of the events they speak of. */
final class StoredAnswers {

    private static final String FIND = "SELECT subject, request_hash, answer FROM command_answer WHERE key_hash = ?";
    private static final String KEEP =
            "INSERT INTO command_answer (key_hash, subject, request_hash, answer, at) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?)";
    private static final String MORE = ", " + ROW;

    private final JdbcOperations jdbc;
    private final KeyedHash hash;
    private final JsonMapper json;
    private final Clock clock;

    StoredAnswers(JdbcOperations jdbc, KeyedHash hash, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.json = json;
        this.clock = clock;
    }

    byte[] hashOfKey(String idempotencyKey) {
        return hash.of("key", idempotencyKey);
    }

    byte[] hashOfCreation(String aggregateId) {
        return hash.of("creation", aggregateId);
    }

    /**
     * The first answer to the same request of the same person. Makes whoever else brings the same key wait until this
     * transaction has ended.
     *
     * @throws Problem 409 when the key is another person's, 422 when the request was another one
     */
    <T> Optional<T> find(byte[] keyHash, Caller caller, Class<T> type) {
        return locked(keyHash).map(stored -> {
            if (!stored.subject.equals(caller.actor().subject())) throw new Problem(HttpStatus.CONFLICT, "KEY_TAKEN");
            if (!isSame(stored, caller)) throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "KEY_REUSED");
            return json.readValue(stored.answer, type);
        });
    }

    /** The answer to a creation, if this person has sent exactly this request. */
    Optional<Answer> findCreation(String aggregateId, Caller caller) {
        return stored(hashOfCreation(aggregateId))
                .filter(stored -> stored.subject.equals(caller.actor().subject()) && isSame(stored, caller))
                .map(stored -> json.readValue(stored.answer, Answer.class));
    }

    /** @param hashes of all that it may be asked for by; may be none */
    void keep(List<byte[]> hashes, Caller caller, Object answer) {
        if (hashes.isEmpty()) return;
        var request = hash.of("request", caller.requestHash());
        var written = json.writeValueAsString(answer);
        var today = LocalDate.now(clock);
        var values = new ArrayList<Object>();
        for (var one : hashes) values.addAll(List.of(one, caller.actor().subject(), request, written, today));
        jdbc.update(KEEP + ROW + MORE.repeat(hashes.size() - 1), values.toArray());
    }

    private boolean isSame(Row stored, Caller caller) {
        return MessageDigest.isEqual(stored.requestHash, hash.of("request", caller.requestHash()));
    }

    /** On one way to the database, and yet in this order: what is found is looked for when the lock is held. */
    private Optional<Row> locked(byte[] keyHash) {
        return Objects.requireNonNull(
                jdbc.execute("SELECT pg_advisory_xact_lock(?);" + FIND, (PreparedStatement statement) -> {
                    statement.setLong(1, ByteBuffer.wrap(keyHash).getLong());
                    statement.setBytes(2, keyHash);
                    statement.execute();
                    statement.getMoreResults();
                    try (var rows = statement.getResultSet()) {
                        return rows.next() ? Optional.of(row(rows)) : Optional.empty();
                    }
                }));
    }

    private Optional<Row> stored(byte[] keyHash) {
        return jdbc.query(FIND, (row, _) -> row(row), keyHash).stream().findFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString(1), row.getBytes(2), row.getString(3));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(String subject, byte[] requestHash, String answer) {}
}
