package org.sucharit.measures.linkcheck;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who asks which host, in PostgreSQL: one replica at a time, and only while it says that it is still at it. */
@Repository
class HostLeases {

    /** A crash gives a host back after this. Longer than the longest look at one address. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** Stands for the host of what is no address of the web: nobody is asked. */
    private static final String NOWHERE = "-";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    HostLeases(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The hosts of these addresses, due at once where they are new. */
    void add(List<WatchedAddress> addresses, Instant now) {
        // every time for every host: one that was forgotten at the moment it got a new address comes back
        batches.batchUpdate(
                "INSERT INTO link_host (host, due_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                hosts(addresses).map(host -> new Object[] {host, at(now)}).toList());
    }

    /** Makes them due then where they are due later. */
    void bringForward(List<WatchedAddress> addresses, Instant due) {
        batches.batchUpdate(
                "UPDATE link_host SET due_at = ? WHERE host = ? AND due_at > ?",
                hosts(addresses)
                        .map(host -> new Object[] {at(due), host, at(due)})
                        .toList());
    }

    /** Takes a host that is due and that nobody else is at. */
    @Transactional
    public Optional<String> take(Instant now) {
        return jdbc.sql("""
                        UPDATE link_host SET leased_until = :until WHERE host = (
                            SELECT host FROM link_host WHERE due_at <= :now AND leased_until <= :now
                            ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING host
                        """)
                .param("until", at(now.plus(LEASE)))
                .param("now", at(now))
                .query(String.class)
                .optional();
    }

    /** Says that somebody is still at it. */
    void extend(String host, Instant now) {
        jdbc.sql("UPDATE link_host SET leased_until = ? WHERE host = ?")
                .params(at(now.plus(LEASE)), host)
                .update();
    }

    /** Gives a host back until its next address is due. A host without any is forgotten. */
    @Transactional
    public void giveBack(String host) {
        jdbc.sql("""
                        UPDATE link_host h SET leased_until = '-infinity', due_at =
                            COALESCE((SELECT min(c.due_at) FROM link_check c WHERE c.host = h.host), 'infinity')
                        WHERE host = ?
                        """).param(host).update();
        jdbc.sql("DELETE FROM link_host WHERE host = ? AND due_at = 'infinity'")
                .param(host)
                .update();
    }

    static String host(WatchedAddress watched) {
        return WebAddress.of(watched.address().toString()).map(WebAddress::host).orElse(NOWHERE);
    }

    /** Sorted, so that two who write the same hosts never wait for each other. */
    private static Stream<String> hosts(List<WatchedAddress> addresses) {
        return addresses.stream().map(HostLeases::host).distinct().sorted();
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }
}
