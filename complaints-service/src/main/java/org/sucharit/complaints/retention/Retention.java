package org.sucharit.complaints.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseSeals;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseErased;
import org.sucharit.complaints.complaint.ComplaintEvent.LegalHoldPlaced;
import org.sucharit.complaints.complaint.ComplaintEvent.SecondPersonAgreed;
import org.sucharit.complaints.complaint.ComplaintEvent.SecondPersonAsked;
import org.sucharit.complaints.complaint.ComplaintEvent.SecondPersonDeclined;
import org.sucharit.complaints.retention.RetentionView.Opinion;
import org.sucharit.complaints.retention.RetentionView.State;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Actor;

/** What is known about keeping a case, and which cases will be erased soon. */
@Component
public class Retention {

    private final CaseDoor door;
    private final Cases cases;
    private final CaseSeals seals;
    private final Erasures erasures;
    private final OverCases index;
    private final Clock clock;

    Retention(CaseDoor door, Cases cases, CaseSeals seals, Erasures erasures, OverCases index, Clock clock) {
        this.door = door;
        this.cases = cases;
        this.seals = seals;
        this.erasures = erasures;
        this.index = index;
        this.clock = clock;
    }

    /** Reasons are read with it by whoever works on the case: that stands in the access log. */
    public RetentionView of(Actor actor, CaseId id) {
        var file = door.see(actor, id);
        boolean works = file.standing().hasDeclared(actor.subject());
        if (works) door.read(actor, id, Reading.REQUEST, null);
        return view(file, works ? seals.find(file) : Optional.empty());
    }

    /** A case that will be erased soon. */
    public record Soon(CaseId id, AgencyId agency, LocalDate dueOn) {}

    /** Those that somebody may know of, the nearest day first. @param agency null for all */
    public List<Soon> soon(Actor actor, @Nullable AgencyId agency) {
        var today = LocalDate.now(clock);
        return index.endedBy(erasures.overAtTheLatest(erasures.soon(today))).stream()
                .flatMap(id -> cases.find(id).stream())
                .filter(file -> agency == null || file.agency().equals(agency))
                .filter(file -> erasures.isSoon(file, today) && door.isVisible(actor, file))
                .map(file ->
                        new Soon(file.id(), file.agency(), erasures.dueOn(file).orElseThrow()))
                .sorted(Comparator.comparing(Soon::dueOn)
                        .thenComparing(soon -> soon.id().toString()))
                .toList();
    }

    private RetentionView view(CaseFile file, Optional<CaseTexts> texts) {
        var standing = file.standing();
        var erased = file.all(CaseErased.class).stream().findFirst();
        return new RetentionView(
                state(file),
                erasures.dueOn(file).orElse(null),
                erasures.isSoon(file, LocalDate.now(clock)),
                standing.status().isOver() ? period(file) : null,
                standing.retainUntil(),
                erased.map(CaseErased::on).orElse(null),
                erased.map(CaseErased::beyondBackups).orElse(null),
                standing.isHeld() ? hold(file, texts) : null,
                file.all(SecondPersonAsked.class).stream()
                        .map(asked -> request(file, asked, texts))
                        .toList());
    }

    private static State state(CaseFile file) {
        var standing = file.standing();
        if (standing.isErased()) return State.ERASED;
        if (standing.isHeld()) return State.HELD;
        return standing.status().isOver() ? State.KEPT : State.OPEN;
    }

    private RetentionView.Period period(CaseFile file) {
        var period = erasures.period(file);
        return new RetentionView.Period(period.keep().toString(), period.source(), period.verified());
    }

    private static RetentionView.Hold hold(CaseFile file, Optional<CaseTexts> texts) {
        var placed = file.all(LegalHoldPlaced.class).getLast();
        var reason = texts.map(opens -> opens.open(LegalHoldPlaced.class, "reason", placed.entry(), placed.reason())
                .reveal());
        return new RetentionView.Hold(placed.on(), placed.by(), reason.orElse(null));
    }

    private static RetentionView.Request request(CaseFile file, SecondPersonAsked asked, Optional<CaseTexts> texts) {
        var reason = texts.map(opens -> opens.open(SecondPersonAsked.class, "reason", asked.entry(), asked.reason())
                .reveal());
        var answer = answer(file, asked.request());
        return new RetentionView.Request(
                Integer.toString(asked.request()),
                asked.matter(),
                asked.retainUntil(),
                reason.orElse(null),
                asked.by(),
                asked.oversight(),
                asked.on(),
                answer == null ? null : answer instanceof SecondPersonAgreed ? Opinion.AGREED : Opinion.DECLINED,
                answer == null ? null : answer.by(),
                answer == null ? null : answer.on());
    }

    private static @Nullable ComplaintEvent answer(CaseFile file, int request) {
        return file.events().stream()
                .flatMap(event -> switch (event) {
                    case SecondPersonAgreed e when e.request() == request -> Stream.<ComplaintEvent>of(e);
                    case SecondPersonDeclined e when e.request() == request -> Stream.<ComplaintEvent>of(e);
                    default -> Stream.<ComplaintEvent>empty();
                })
                .findFirst()
                .orElse(null);
    }
}
