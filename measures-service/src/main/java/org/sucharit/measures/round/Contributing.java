package org.sucharit.measures.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.files.FileReferences;
import org.sucharit.kit.security.Actor;
import org.sucharit.measures.reminder.Raise;
import org.sucharit.measures.round.RoundCommand.ReceiveContribution;

/** Takes in what units tell by their links. */
@Component
class Contributing implements FileReferences {

    private final CommandDesk desk;
    private final Rounds rounds;
    private final Raise raise;
    private final JdbcClient jdbc;
    private final Clock clock;

    Contributing(CommandDesk desk, Rounds rounds, Raise raise, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.rounds = rounds;
        this.raise = raise;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param idempotencyKey the sender's own; without one, the same told twice is kept once all the same */
    Answer receive(
            ContributionLinks.Opened opened, Contribution said, @Nullable String idempotencyKey, String requestHash) {
        var id = opened.round().id();
        var unit = Objects.requireNonNullElse(opened.part().unit(), "");
        var actor = new Actor("contribution:" + opened.link(), unit, List.of());
        var command = new ReceiveContribution(id, opened.link(), UUID.randomUUID(), said, LocalDate.now(clock));
        var caller = new Caller(actor, idempotencyKey, null, requestHash);
        var answer = desk.send(caller, id.agency(), id.toString(), command);
        if (said.kind() == Contribution.Kind.OBSTACLE) tellSuperior(id, said);
        return answer;
    }

    /** At once; should this fail, the daily reminders find the obstacle. */
    private void tellSuperior(RoundId id, Contribution said) {
        var round = rounds.require(id);
        round.raised().stream()
                .filter(told -> told.said().tellsAs(said))
                .findFirst()
                .ifPresent(told -> raise.raise(RaisedObstacles.matter(Obstacles.raised(round, told))));
    }

    @Override
    public boolean names(String sha256) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM domain_event WHERE payload_type = 'measures.ContributionReceived'
                        AND payload::jsonb -> 'said' -> 'photos' @> jsonb_build_array(jsonb_build_object('sha256', ?::text)))
                        """).param(sha256).query(Boolean.class).single();
    }
}
