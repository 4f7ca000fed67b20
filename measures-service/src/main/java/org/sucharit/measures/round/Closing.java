package org.sucharit.measures.round;

import static org.sucharit.measures.round.RoundRejected.Reason.ROUND_NOT_OPEN;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.evidence.EvidenceCommand.KeepEvidence;
import org.sucharit.measures.evidence.EvidenceFacts;
import org.sucharit.measures.evidence.EvidenceFacts.Kind;
import org.sucharit.measures.evidence.EvidenceFacts.Visibility;
import org.sucharit.measures.evidence.EvidenceFiles;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.KeptFile;
import org.sucharit.measures.measure.MeasureCommand.RecordFollowUp;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.measure.Measures;
import org.sucharit.measures.measure.MeasuresUnreadable;
import org.sucharit.measures.round.RoundCommand.CloseRound;

/** Records a meeting: the minutes become evidence, every measure is followed up by the executive, the round is closed. */
@Component
class Closing {

    private final CommandDesk desk;
    private final Rounds rounds;
    private final Measures measures;
    private final Agendas agendas;
    private final AgencyRegistry agencies;
    private final EvidenceFiles files;
    private final Clock clock;

    Closing(
            CommandDesk desk,
            Rounds rounds,
            Measures measures,
            Agendas agendas,
            AgencyRegistry agencies,
            EvidenceFiles files,
            Clock clock) {
        this.desk = desk;
        this.rounds = rounds;
        this.measures = measures;
        this.agendas = agendas;
        this.agencies = agencies;
        this.files = files;
        this.clock = clock;
    }

    /** What the officer or the executive enters. @param orders by measure; measures without one are followed up all the same */
    record Entered(LocalDate on, List<String> attendance, Map<MeasureId, String> orders) {}

    /**
     * All or nothing. The minutes are written first; when the round turns out to be closed, nothing names them.
     *
     * @throws RoundRejected {@code ROUND_NOT_OPEN} and whatever stands against what was entered
     * @throws MeasuresUnreadable when one of the round's can't be read; no minutes are written then
     */
    Answer close(Caller caller, RoundId id, Entered entered) {
        var round = rounds.require(id);
        @Nullable KeptFile minutes = round.open() ? write(round, entered) : null;
        return desk.perform(caller.withoutIfMatch(), id.agency(), Answer.class, () -> {
            if (minutes == null) throw new RoundRejected(ROUND_NOT_OPEN);
            return close(caller, round, entered, minutes);
        });
    }

    private Answer close(Caller caller, RoundFacts round, Entered entered, KeptFile minutes) {
        var id = round.id();
        var evidence = new EvidenceId(UUID.randomUUID());
        var title = "สรุปรายงานการประชุมประจำเดือน" + ThaiDates.formatMonth(id.month());
        var facts = new EvidenceFacts(Kind.MINUTES, title, entered.on(), null, Visibility.INTERNAL, null);
        desk.sendWithin(
                caller, id.agency(), evidence.toString(), new KeepEvidence(evidence, id.agency(), facts, minutes));
        var orders = entered.orders().entrySet().stream()
                .map(order -> new Meeting.Order(order.getKey(), order.getValue()))
                .toList();
        var meeting = new Meeting(entered.on(), entered.attendance(), orders, evidence);
        var closed =
                desk.sendWithin(caller, id.agency(), id.toString(), new CloseRound(id, meeting, LocalDate.now(clock)));
        var position = round.measures().stream()
                .flatMap(due -> measures.find(due.measure()).stream())
                .filter(Closing::canBeFollowedUp)
                .mapToLong(measure -> followUp(caller, round, measure.id(), entered, evidence))
                .reduce(closed.position(), Math::max);
        return new Answer(closed.id(), closed.version(), position);
    }

    private long followUp(Caller caller, RoundFacts round, MeasureId measure, Entered entered, EvidenceId minutes) {
        var text =
                "ติดตามในการประชุมประจำเดือน" + ThaiDates.formatMonth(round.id().month());
        var command = new RecordFollowUp(
                measure,
                text,
                entered.on(),
                By.EXECUTIVE,
                entered.orders().get(measure),
                List.of(minutes),
                LocalDate.now(clock),
                null);
        return desk.sendWithin(caller, round.id().agency(), measure.toString(), command)
                .position();
    }

    /** What was given up since the round was opened wants no follow-up any more. */
    private static boolean canBeFollowedUp(MeasureFacts measure) {
        return measure.isUnderWay() || measure.status() == MeasureStatus.COMPLETED;
    }

    private KeptFile write(RoundFacts round, Entered entered) {
        var agency = agencies.require(round.id().agency()).profile().nameTh();
        var agenda = agendas.of(round);
        if (!agenda.unreadable().isEmpty())
            throw new MeasuresUnreadable(
                    agenda.unreadable().stream().map(DueMeasure::title).toList());
        var paper = Papers.minutes(agency, round, agenda, entered.on(), entered.attendance(), entered.orders());
        return files.keep(
                new ByteArrayInputStream(paper), "minutes-" + round.id().monthText() + ".docx");
    }
}
