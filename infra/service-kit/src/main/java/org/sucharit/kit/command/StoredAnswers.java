package org.sucharit.kit.command;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** First answers, kept in the transaction of the events they speak of. */
final class StoredAnswers {

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final JsonMapper json;
    private final Clock clock;

    StoredAnswers(JdbcClient jdbc, KeyedHash hash, JsonMapper json, Clock clock) {
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

    /** Makes whoever else brings the same key wait until this transaction has ended. */
    void lock(byte[] keyHash) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(ByteBuffer.wrap(keyHash).getLong())
                .query((_, _) -> 0)
                .single();
    }

    /**
     * The first answer to the same request of the same person.
     *
     * @throws Problem 409 when the key is another person's, 422 when the request was another one
     */
    <T> Optional<T> find(byte[] keyHash, Caller caller, Class<T> type) {
        return row(keyHash).map(stored -> {
            if (!stored.subject.equals(caller.actor().subject())) throw new Problem(HttpStatus.CONFLICT, "KEY_TAKEN");
            if (!isSame(stored, caller)) throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "KEY_REUSED");
            return json.readValue(stored.answer, type);
        });
    }

    /** The answer to a creation, if this person has sent exactly this request. */
    Optional<Answer> findCreation(String aggregateId, Caller caller) {
        return row(hashOfCreation(aggregateId))
                .filter(stored -> stored.subject.equals(caller.actor().subject()) && isSame(stored, caller))
                .map(stored -> json.readValue(stored.answer, Answer.class));
    }

    void keep(byte[] keyHash, Caller caller, Object answer) {
        jdbc.sql("INSERT INTO command_answer (key_hash, subject, request_hash, answer, at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        keyHash,
                        caller.actor().subject(),
                        hash.of("request", caller.requestHash()),
                        json.writeValueAsString(answer),
                        LocalDate.now(clock))
                .update();
    }

    private boolean isSame(Row stored, Caller caller) {
        return MessageDigest.isEqual(stored.requestHash, hash.of("request", caller.requestHash()));
    }

    private Optional<Row> row(byte[] keyHash) {
        return jdbc.sql("SELECT subject, request_hash, answer FROM command_answer WHERE key_hash = ?")
                .param(keyHash)
                .query((row, _) -> new Row(row.getString(1), row.getBytes(2), row.getString(3)))
                .optional();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(String subject, byte[] requestHash, String answer) {}
}
