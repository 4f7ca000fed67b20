package org.sucharit.measures.round;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.round.RoundFacts.Asked;

/** Issues links and finds what a token opens. */
@Component
class ContributionLinks {

    private final LinkTokens tokens;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContributionLinks(LinkTokens tokens, Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.tokens = tokens;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a token opens. */
    record Opened(UUID link, RoundFacts round, Asked part) {}

    IssuedLink issue(int part, LocalDate expiresOn) {
        var link = UUID.randomUUID();
        return new IssuedLink(part, link, tokens.hash(tokens.token(link)), expiresOn);
    }

    /**
     * @throws Problem 404 {@code CONTRIBUTION_LINK_UNKNOWN}; 410 {@code CONTRIBUTION_LINK_EXPIRED},
     *     {@code CONTRIBUTION_LINK_REVOKED}, {@code CONTRIBUTION_ROUND_CLOSED}
     */
    Opened require(String token) {
        if (!LinkTokens.hasForm(token)) throw unknown();
        var found = jdbc.sql("""
                        SELECT agency, payload::json -> 'roundId' ->> 'month' AS month, payload::json ->> 'link' AS link
                        FROM domain_event
                        WHERE payload_type = 'measures.ContributionLinkIssued' AND payload::json ->> 'tokenHash' = ?
                        """)
                .param(tokens.hash(token))
                .query((row, _) -> new Found(
                        new RoundId(new AgencyId(row.getString("agency")), YearMonth.parse(row.getString("month"))),
                        UUID.fromString(row.getString("link"))))
                .optional()
                .orElseThrow(ContributionLinks::unknown);
        return opened(found);
    }

    private Opened opened(Found found) {
        var round = rounds.find(found.round()).orElseThrow(ContributionLinks::unknown);
        if (!round.open()) throw gone("CONTRIBUTION_ROUND_CLOSED");
        var part = round.partOf(found.link()).orElseThrow(() -> gone("CONTRIBUTION_LINK_REVOKED"));
        var expiresOn = part.linkExpiresOn();
        if (expiresOn == null || LocalDate.now(clock).isAfter(expiresOn)) throw gone("CONTRIBUTION_LINK_EXPIRED");
        return new Opened(found.link(), round, part);
    }

    private record Found(RoundId round, UUID link) {}

    private static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "CONTRIBUTION_LINK_UNKNOWN");
    }

    private static Problem gone(String code) {
        return new Problem(HttpStatus.GONE, code);
    }
}
