package org.sucharit.kit.periodic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.time.KeptTimes;

/**
 * What the replicas agree by. Each method is one statement, so that no transaction stays open. Leases run by the
 * database's clock: a replica whose clock jumps neither loses its work nor takes another's.
 */
final class WorkTable {

    private final JdbcClient jdbc;
    private final String node;
    private final KeptTimes times;
    private final String now;
    private final double leaseSeconds;

    /** @param lease after which time another replica takes over from one that died */
    WorkTable(JdbcClient jdbc, String node, KeptTimes times, Duration lease) {
        this.jdbc = jdbc;
        this.node = node;
        this.times = times;
        this.leaseSeconds = lease.toMillis() / 1000.0;
        this.now = "clock_timestamp() - interval '" + times.behind().toSeconds() + " seconds'";
    }

    void add(String name, Instant first) {
        jdbc.sql("INSERT INTO periodic_work (name, due, next_run) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(name, lease(first), lease(first))
                .update();
    }

    /** What this replica was at when it was killed is free again at once. */
    void freeOwn() {
        jdbc.sql("UPDATE periodic_work SET leased_until = NULL WHERE node = ? AND leased_until IS NOT NULL")
                .param(node)
                .update();
    }

    List<WorkRow> rows() {
        return jdbc.sql("SELECT *, coalesce(leased_until > " + now + ", false) AS leased FROM periodic_work")
                .query((row, _) -> read(row))
                .list();
    }

    /** Brings a run forward that lies after {@code latest}. */
    void bringForward(String name, Instant latest, Instant next) {
        jdbc.sql("UPDATE periodic_work SET due = ?, next_run = ? WHERE name = ? AND next_run > ?")
                .params(lease(next), lease(next), name, lease(latest))
                .update();
    }

    /** The lease, unless another replica was faster. */
    Optional<Long> claim(WorkRow seen, Instant now) {
        return jdbc.sql("""
                        UPDATE periodic_work SET node = ?, last_run = ?, lease = lease + 1,
                            leased_until = %1$s + make_interval(secs => ?)
                        WHERE name = ? AND next_run = ? AND (leased_until IS NULL OR leased_until < %1$s)
                        RETURNING lease""".formatted(this.now))
                .params(node, past(now), leaseSeconds, seen.name(), lease(seen.nextRun()))
                .query(Long.class)
                .optional();
    }

    /** Whether the lease is still this replica's, for another full time. */
    boolean renew(String name, long lease) {
        return jdbc.sql("""
                        UPDATE periodic_work SET leased_until = %s + make_interval(secs => ?)
                        WHERE name = ? AND lease = ? AND leased_until IS NOT NULL""".formatted(now)).params(leaseSeconds, name, lease).update() == 1;
    }

    void succeeded(String name, long lease, Instant now, Instant next) {
        jdbc.sql("""
                        UPDATE periodic_work SET last_success = ?, failures = 0, due = ?, next_run = ?, leased_until = NULL
                        WHERE name = ? AND lease = ?""").params(past(now), lease(next), lease(next), name, lease).update();
    }

    void failed(String name, long lease, Instant now, Class<?> error, Instant retry) {
        jdbc.sql("""
                        UPDATE periodic_work SET last_failure = ?, failure = ?, failures = failures + 1, next_run = ?,
                            leased_until = NULL
                        WHERE name = ? AND lease = ?""")
                .params(past(now), error.getName(), lease(retry), name, lease)
                .update();
    }

    /** Gives the work back unfinished; another replica begins it at once. */
    void giveBack(String name, long lease) {
        jdbc.sql("UPDATE periodic_work SET leased_until = NULL WHERE name = ? AND lease = ?")
                .params(name, lease)
                .update();
    }

    private Timestamp past(Instant time) {
        return Timestamp.from(times.past(time));
    }

    private Timestamp lease(Instant time) {
        return Timestamp.from(times.lease(time));
    }

    private WorkRow read(ResultSet row) throws SQLException {
        return new WorkRow(
                row.getString("name"),
                times.ofLease(row.getTimestamp("due").toInstant()),
                times.ofLease(row.getTimestamp("next_run").toInstant()),
                instant(row, "last_run"),
                instant(row, "last_success"),
                instant(row, "last_failure"),
                row.getString("failure"),
                row.getInt("failures"),
                row.getString("node"),
                row.getBoolean("leased"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
