package org.sucharit.measures.linkcheck;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;

/** What an agency may ask for only now and then, counted over all replicas. */
@Repository
class LinkWishes {

    /** What it may ask for, and how long it waits in between. */
    enum Kind {
        CHECK_NOW(Duration.ofMinutes(10)),
        FREEZE(Duration.ofSeconds(5));

        final Duration apart;

        Kind(Duration apart) {
            this.apart = apart;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkWishes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Problem {@code TOO_SOON}, 429, with {@code Retry-After} */
    @Transactional
    public void take(AgencyId agency, Kind kind) {
        var now = clock.instant();
        int taken = jdbc.sql("""
                        INSERT INTO link_wish (agency, kind, asked_at) VALUES (:agency, :kind, :now)
                        ON CONFLICT (agency, kind) DO UPDATE SET asked_at = EXCLUDED.asked_at
                        WHERE link_wish.asked_at <= :before OR link_wish.asked_at > :now
                        """)
                .param("agency", agency.value())
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(kind.apart)))
                .update();
        if (taken == 0)
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "TOO_SOON")
                    .with("Retry-After", Long.toString(kind.apart.toSeconds()));
    }
}
