package org.sucharit.reporting.eventstream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The public events in one order. Whatever can be read here has nothing before it that will still appear. A few look at
 * it at once and the others wait in line: a crowd of readers leaves connections to the database for everyone else.
 */
@Component
class Tape {

    private static final int ROWS = 500;

    /** Before the first event. */
    static final long BEGINNING = 0;

    private static final int AT_ONCE = 4;
    private static final int PATIENCE = 30;

    private final JdbcClient jdbc;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Tape(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The position of the last event there is. */
    long end() {
        return inTurn(() -> jdbc.sql("SELECT coalesce(max(position), 0) FROM event_tape")
                .query(Long.class)
                .single());
    }

    Optional<Long> positionOf(String eventId) {
        return inTurn(() -> jdbc.sql("SELECT max(position) FROM event_tape WHERE id = ? HAVING count(*) > 0")
                .param(eventId)
                .query(Long.class)
                .optional());
    }

    /** Before the first event that happened at the instant or later; at the end when there is none. */
    long before(Instant instant) {
        return inTurn(() -> jdbc.sql("SELECT min(position) - 1 FROM event_tape WHERE time >= ? HAVING count(*) > 0")
                        .param(Timestamp.from(instant))
                        .query(Long.class)
                        .optional())
                .orElseGet(this::end);
    }

    Optional<String> lastId(long position) {
        return inTurn(() -> jdbc.sql("SELECT id FROM event_tape WHERE position = ?")
                .param(position)
                .query(String.class)
                .optional());
    }

    boolean knowsAgency(String code) {
        return inTurn(
                () -> jdbc.sql("""
                    SELECT EXISTS (SELECT 1 FROM event_agency WHERE code = :code)
                        OR EXISTS (SELECT 1 FROM event_tape WHERE agency = :code)\
                    """).param("code", code).query(Boolean.class).single());
    }

    /** The next events of a wish, as many as have so many bytes together, or one that has more. */
    List<StreamedEvent> after(long position, Wish wish, long bytes) {
        var sql = """
            SELECT t.*, a.province FROM (
                SELECT w.*, sum(octet_length(event)) OVER (ORDER BY position) - octet_length(event) AS before
                FROM (SELECT * FROM event_tape WHERE position > :position%s ORDER BY position LIMIT %d) w) t
            LEFT JOIN event_agency a ON a.code = t.agency
            WHERE t.before < :bytes ORDER BY t.position\
            """.formatted(wish.sql(), ROWS);
        return inTurn(() -> jdbc.sql(sql)
                .param("position", position)
                .param("bytes", bytes)
                .params(wish.params())
                .query(Tape::event)
                .list());
    }

    /** The last events of a wish, the newest first. */
    List<StreamedEvent> latest(Wish wish, int many) {
        var sql = """
            SELECT t.*, a.province
            FROM (SELECT * FROM event_tape WHERE true%s ORDER BY position DESC LIMIT :many) t
            LEFT JOIN event_agency a ON a.code = t.agency
            ORDER BY t.position DESC\
            """.formatted(wish.sql());
        return inTurn(() -> jdbc.sql(sql)
                .param("many", many)
                .params(wish.params())
                .query(Tape::event)
                .list());
    }

    /** @param until where to go on: behind the last event, or behind all that are of no interest */
    record Page(List<StreamedEvent> events, long until) {}

    Page page(long position, Wish wish, long bytes) {
        long end = end(); // before the page is read: what an empty page has passed
        var events = after(position, wish, bytes);
        return new Page(
                events,
                events.isEmpty() ? Math.max(position, end) : events.getLast().position());
    }

    private <T> T inTurn(Supplier<T> question) {
        if (!turn()) throw new TransientDataAccessResourceException("too many readers of the tape");
        try {
            return question.get();
        } finally {
            turns.release();
        }
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static StreamedEvent event(ResultSet row, int number) throws SQLException {
        return new StreamedEvent(
                row.getLong("position"),
                row.getString("topic"),
                row.getString("id"),
                row.getString("agency"),
                row.getString("province"),
                row.getTimestamp("time").toInstant(),
                row.getBytes("event"));
    }
}
