package org.sucharit.measures.round;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.round.RoundRejected.Reason.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.round.Contribution.Kind;
import org.sucharit.measures.round.RoundCommand.*;
import org.sucharit.measures.round.RoundEvent.*;
import org.sucharit.measures.round.RoundFacts.Asked;
import org.sucharit.measures.round.RoundFacts.Told;

/** A round is opened once a month and closed once; a unit tells only of its own measures, by a link that still holds. */
@Aggregate
class MonthlyRound {

    /** Of one unit in one round; all of a round is one document for whoever reads it. */
    static final int MOST_OF_A_PART = 100;

    static final int MOST_PHOTOS = 6;

    @AggregateIdentifier
    private RoundId id;

    private @Nullable RoundFacts facts;

    /** Links that were replaced or taken back, to tell them from those that never were. */
    private final Set<UUID> links = new HashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenRound command) {
        if (facts != null) throw new RoundRejected(ROUND_ALREADY_OPENED);
        if (command.measures().isEmpty()) throw new RoundRejected(NOTHING_DUE);
        var round = command.roundId();
        if (round.month().isAfter(YearMonth.from(command.on()).plusMonths(1)))
            throw new RoundRejected(ROUND_MONTH_IN_FUTURE);
        apply(new RoundOpened(round, command.fiscalYear(), command.on(), command.measures(), command.parts()));
        command.links().forEach(this::issue);
    }

    @CommandHandler
    void handle(RenewContributionLink command) {
        checkOpen();
        part(command.link().part());
        issue(command.link());
    }

    @CommandHandler
    void handle(RevokeContributionLink command) {
        checkOpen();
        if (part(command.part()).link() != null) apply(new ContributionLinkRevoked(id, command.part()));
    }

    @CommandHandler
    void handle(ReceiveContribution command) {
        checkOpen();
        var part = partOf(command.link(), command.today());
        var said = command.said();
        if (!part.measures().contains(said.measure())) throw new RoundRejected(CONTRIBUTION_LINK_FOREIGN);
        check(said, command.today());
        if (toldAlready(part, said)) return;
        if (told(part) >= MOST_OF_A_PART) throw new RoundRejected(TOO_MANY_CONTRIBUTIONS);
        apply(new ContributionReceived(id, part.number(), command.contribution(), said, command.today()));
    }

    @CommandHandler
    void handle(AcceptContribution command) {
        checkWaits(command.contribution());
        if (command.text().isBlank()) throw new RoundRejected(CONTRIBUTION_TEXT_MISSING);
        checkPast(command.date(), command.today());
        apply(new ContributionAccepted(id, command.contribution(), command.text(), command.date(), command.evidence()));
    }

    @CommandHandler
    void handle(ReturnContribution command) {
        checkWaits(command.contribution());
        checkReason(command.reason());
        apply(new ContributionReturned(id, command.contribution(), command.reason()));
    }

    @CommandHandler
    void handle(DiscardContribution command) {
        checkWaits(command.contribution());
        checkReason(command.reason());
        apply(new ContributionDiscarded(id, command.contribution(), command.reason()));
    }

    @CommandHandler
    void handle(CloseRound command) {
        checkOpen();
        var meeting = command.meeting();
        if (meeting.on().isAfter(command.today())) throw new RoundRejected(MEETING_IN_FUTURE);
        if (meeting.on().isBefore(id.month().atDay(1))) throw new RoundRejected(MEETING_BEFORE_ROUND);
        if (meeting.attendance().isEmpty()) throw new RoundRejected(ATTENDANCE_MISSING);
        if (!meeting.orders().stream()
                .allMatch(order -> facts().measure(order.measure()).isPresent()))
            throw new RoundRejected(ORDER_FOREIGN);
        apply(new RoundClosed(id, meeting, facts().figures()));
    }

    @EventSourcingHandler
    void on(RoundEvent event) {
        id = event.roundId();
        facts = RoundFacts.after(facts, event);
        if (event instanceof ContributionLinkIssued e) links.add(e.link());
    }

    private void issue(IssuedLink link) {
        apply(new ContributionLinkIssued(id, link.part(), link.link(), link.tokenHash(), link.expiresOn()));
    }

    private RoundFacts facts() {
        return Objects.requireNonNull(facts);
    }

    private Asked part(int number) {
        return facts().part(number).orElseThrow(() -> new RoundRejected(PART_UNKNOWN));
    }

    private Asked partOf(UUID link, LocalDate today) {
        if (!links.contains(link)) throw new RoundRejected(CONTRIBUTION_LINK_UNKNOWN);
        var part = facts().partOf(link).orElseThrow(() -> new RoundRejected(CONTRIBUTION_LINK_REVOKED));
        if (today.isAfter(Objects.requireNonNull(part.linkExpiresOn())))
            throw new RoundRejected(CONTRIBUTION_LINK_EXPIRED);
        return part;
    }

    private static void check(Contribution said, LocalDate today) {
        boolean silent = said.text() == null || said.text().isBlank();
        if (silent && said.kind() != Kind.NO_PROGRESS) throw new RoundRejected(CONTRIBUTION_TEXT_MISSING);
        checkPast(said.date(), today);
        if (said.photos().size() > MOST_PHOTOS) throw new RoundRejected(TOO_MANY_PHOTOS);
        if (!said.photos().stream().allMatch(photo -> photo.mediaType().startsWith("image/")))
            throw new RoundRejected(PHOTO_EXPECTED);
    }

    private static void checkPast(@Nullable LocalDate date, LocalDate today) {
        if (date != null && date.isAfter(today)) throw new RoundRejected(CONTRIBUTION_IN_FUTURE);
    }

    /** Sent twice, tapped twice: it is one contribution, unless it was given back. */
    private boolean toldAlready(Asked part, Contribution said) {
        var before = facts().about(said.measure()).stream()
                .filter(told -> told.part() == part.number())
                .toList();
        if (said.kind() == Kind.NO_PROGRESS)
            return !before.isEmpty() && before.getLast().tells(Kind.NO_PROGRESS);
        return before.stream().anyMatch(told -> told.said().tellsAs(said));
    }

    private long told(Asked part) {
        return facts().contributions().stream()
                .filter(told -> told.part() == part.number())
                .count();
    }

    private void checkOpen() {
        if (!facts().open()) throw new RoundRejected(ROUND_NOT_OPEN);
    }

    /** Also after the meeting: what came in late is still worth keeping. */
    private void checkWaits(UUID contribution) {
        Told told = facts().contribution(contribution).orElseThrow(() -> new RoundRejected(CONTRIBUTION_UNKNOWN));
        if (!told.waits()) throw new RoundRejected(CONTRIBUTION_ALREADY_DECIDED);
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) throw new RoundRejected(CONTRIBUTION_REASON_MISSING);
    }

    private MonthlyRound() {} // Axon
}
