package org.sucharit.measures.linkcheck;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.sucharit.kernel.AgencyId;

/** Which addresses are watched and when they are due, in PostgreSQL. */
@Repository
class WatchList {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final HostLeases leases;

    WatchList(JdbcClient jdbc, JdbcTemplate batches, HostLeases leases) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.leases = leases;
    }

    /** Watches these addresses; what is new is due at once. */
    @Transactional
    public void watch(List<WatchedAddress> addresses, Instant now) {
        leases.add(addresses, now);
        var news = newOnes(addresses);
        batches.batchUpdate(
                """
                INSERT INTO link_check (id, agency, address, host, watched_at, due_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET watched_at = EXCLUDED.watched_at
                """,
                addresses.stream()
                        .map(a -> new Object[] {
                            id(a), a.agency().value(), a.address().toString(), HostLeases.host(a), at(now), at(now)
                        })
                        .toList());
        leases.bringForward(news, now);
    }

    /** Makes watched addresses due now, before all others. */
    @Transactional
    public void hurry(List<WatchedAddress> addresses, Instant now) {
        var dayBefore = now.minus(Duration.ofDays(1));
        batches.batchUpdate(
                "UPDATE link_check SET due_at = ? WHERE id = ?",
                addresses.stream().map(a -> new Object[] {at(dayBefore), id(a)}).toList());
        leases.bringForward(addresses, dayBefore);
    }

    /** Some of those that nobody has named since. */
    List<LinkId> notNamedSince(Instant moment, int limit) {
        return jdbc.sql("SELECT agency, address FROM link_check WHERE watched_at < ? LIMIT ?")
                .params(at(moment), limit)
                .query((row, _) -> linkId(row))
                .list();
    }

    void forget(LinkId link) {
        jdbc.sql("DELETE FROM link_check WHERE id = ?").param(link.toString()).update();
    }

    /** The due addresses of a host, the first ones first. */
    List<WatchedLink> due(String host, Instant now, int limit) {
        return jdbc.sql("SELECT * FROM link_check WHERE host = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?")
                .params(host, at(now), limit)
                .query((row, _) -> link(row))
                .list();
    }

    /** Nothing is known, only when to look again. */
    void postpone(LinkId link, Instant checkedAt, Instant dueAt) {
        jdbc.sql("UPDATE link_check SET checked_at = ?, due_at = ? WHERE id = ?")
                .params(at(checkedAt), at(dueAt), link.toString())
                .update();
    }

    /** Something else than recorded was found, and is looked at again before it counts. */
    void surprise(LinkId link, Instant checkedAt, Instant dueAt) {
        jdbc.sql("UPDATE link_check SET checked_at = ?, due_at = ?, surprised = true WHERE id = ?")
                .params(at(checkedAt), at(dueAt), link.toString())
                .update();
    }

    /** What was found is what is recorded. */
    void settle(LinkId link, Finding finding, Instant checkedAt, Instant dueAt) {
        jdbc.sql("""
                        UPDATE link_check SET checked_at = :checked, due_at = :due, surprised = false, condition = :condition,
                            moved_to = :moved, status = :status, millis = :millis, trouble = :trouble
                        WHERE id = :id
                        """)
                .param("checked", at(checkedAt))
                .param("due", at(dueAt))
                .param("condition", finding.condition().name())
                .param("moved", text(finding.movedTo()))
                .param("status", finding.status())
                .param("millis", finding.millis())
                .param("trouble", text(finding.trouble()))
                .param("id", link.toString())
                .update();
    }

    /** What is known of a link beside its events, by id. */
    Map<String, LastCheck> lastChecks(List<String> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql("SELECT id, checked_at, condition, status, millis, trouble FROM link_check WHERE id IN (:ids)")
                .param("ids", ids)
                .query((row, _) -> new LastCheck(
                        row.getString("id"),
                        instant(row.getTimestamp("checked_at")),
                        row.getString("condition"),
                        row.getObject("status", Integer.class),
                        row.getObject("millis", Integer.class),
                        row.getString("trouble")))
                .list()
                .stream()
                .collect(Collectors.toMap(LastCheck::id, check -> check));
    }

    /**
     * @param checkedAt null when it was not looked at yet
     * @param condition as last recorded; status, time and trouble belong to it
     */
    record LastCheck(
            String id,
            @Nullable Instant checkedAt,
            @Nullable String condition,
            @Nullable Integer status,
            @Nullable Integer millis,
            @Nullable String trouble) {}

    private List<WatchedAddress> newOnes(List<WatchedAddress> addresses) {
        if (addresses.isEmpty()) return List.of();
        var known = jdbc.sql("SELECT id FROM link_check WHERE id IN (:ids)")
                .param("ids", addresses.stream().map(WatchList::id).toList())
                .query(String.class)
                .set();
        return addresses.stream().filter(a -> !known.contains(id(a))).toList();
    }

    private static String id(WatchedAddress watched) {
        return new LinkId(watched.agency(), watched.address()).toString();
    }

    private static WatchedLink link(ResultSet row) throws SQLException {
        var condition = row.getString("condition");
        return new WatchedLink(
                linkId(row),
                condition == null ? null : Condition.valueOf(condition),
                uri(row.getString("moved_to")),
                row.getBoolean("surprised"),
                known(row));
    }

    private static @Nullable Known known(ResultSet row) throws SQLException {
        var from = uri(row.getString("page_from"));
        return from == null ? null : new Known(from, row.getString("etag"), row.getString("last_modified"));
    }

    private static LinkId linkId(ResultSet row) throws SQLException {
        return new LinkId(new AgencyId(row.getString("agency")), URI.create(row.getString("address")));
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
