package org.sucharit.measures.round;

import static org.sucharit.measures.round.RoundRejected.Reason.CONTRIBUTION_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.Refusal;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.measures.evidence.EvidenceCommand.KeepEvidence;
import org.sucharit.measures.evidence.EvidenceFacts;
import org.sucharit.measures.evidence.EvidenceFacts.Kind;
import org.sucharit.measures.evidence.EvidenceFacts.Visibility;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.measure.MeasureCommand;
import org.sucharit.measures.measure.MeasureCommand.RecordAction;
import org.sucharit.measures.measure.MeasureCommand.ReportObstacle;
import org.sucharit.measures.round.RoundCommand.AcceptContribution;
import org.sucharit.measures.round.RoundFacts.Told;
import org.sucharit.measures.round.RoundFacts.Verdict;

/** Makes contributions part of their measures: photos become evidence, words an action or an obstacle, all or nothing. */
@Component
class Deciding {

    private static final int MOST_TITLE = 150;

    private final CommandDesk desk;
    private final Streams streams;
    private final Rounds rounds;
    private final Clock clock;

    Deciding(CommandDesk desk, Streams streams, Rounds rounds, Clock clock) {
        this.desk = desk;
        this.streams = streams;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The officer's wording of a contribution. */
    record Wording(String text, @Nullable LocalDate date) {}

    /** What came of accepting everything. @param refused those that a rule of their measure stands against */
    record Accepted(int accepted, List<Refused> refused, long position) {}

    /** A contribution that could not be accepted, and the code of the refusal. */
    record Refused(UUID contribution, String code) {}

    /**
     * Accepting again what is accepted changes nothing.
     *
     * @param wording null to take it as it was told
     */
    Answer accept(Caller caller, RoundId id, UUID contribution, @Nullable Wording wording) {
        return desk.perform(caller.withoutIfMatch(), id.agency(), Answer.class, () -> {
            var round = rounds.require(id);
            var told = round.contribution(contribution).orElseThrow(() -> new RoundRejected(CONTRIBUTION_UNKNOWN));
            return told.verdict() == Verdict.ACCEPTED
                    ? unchanged(id)
                    : accept(caller, round, told, wording == null ? asTold(told) : wording);
        });
    }

    /** Everything that waits, each by itself: what can't be accepted doesn't hold up the rest. */
    Accepted acceptAll(Caller caller, RoundId id) {
        var each = new Caller(caller.actor(), null, null, "");
        var refused = new ArrayList<Refused>();
        int accepted = 0;
        long position = streams.position();
        for (var told : rounds.require(id).waiting())
            try {
                position = accept(each, id, told.id(), null).position();
                accepted++;
            } catch (Refusal e) {
                refused.add(new Refused(told.id(), e.code()));
            }
        return new Accepted(accepted, refused, position);
    }

    private Answer accept(Caller caller, RoundFacts round, Told told, Wording wording) {
        var id = round.id();
        var today = LocalDate.now(clock);
        var photos = keepPhotos(caller, round, told, wording);
        var answer = desk.sendWithin(
                caller,
                id.agency(),
                id.toString(),
                new AcceptContribution(id, told.id(), wording.text(), wording.date(), photos, today));
        var measure = told.said().measure();
        var command = fact(told, wording, photos, today);
        var done = desk.sendWithin(caller, id.agency(), measure.toString(), command);
        return new Answer(answer.id(), answer.version(), Math.max(answer.position(), done.position()));
    }

    private static MeasureCommand fact(Told told, Wording wording, List<EvidenceId> photos, LocalDate today) {
        var measure = told.said().measure();
        if (told.tells(Contribution.Kind.OBSTACLE)) return new ReportObstacle(measure, wording.text(), null);
        var action = new ReportedAction(wording.text(), wording.date(), null, List.of());
        return new RecordAction(measure, action, photos, today, null);
    }

    private List<EvidenceId> keepPhotos(Caller caller, RoundFacts round, Told told, Wording wording) {
        var agency = round.id().agency();
        var title = round.measure(told.said().measure()).map(DueMeasure::title).orElse("");
        var facts = new EvidenceFacts(
                Kind.PHOTO,
                title.length() > MOST_TITLE ? title.substring(0, MOST_TITLE) : title,
                wording.date(),
                null,
                Visibility.INTERNAL,
                null);
        return told.said().photos().stream()
                .map(photo -> {
                    var id = new EvidenceId(UUID.randomUUID());
                    desk.sendWithin(caller, agency, id.toString(), new KeepEvidence(id, agency, facts, photo));
                    return id;
                })
                .toList();
    }

    private static Wording asTold(Told told) {
        return new Wording(
                Objects.requireNonNullElse(told.said().text(), ""), told.said().date());
    }

    private Answer unchanged(RoundId id) {
        var head = streams.head(id.toString()).orElseThrow();
        return new Answer(id.toString(), head.version(), streams.position());
    }
}
