package org.sucharit.complaints.disclosing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseSeals;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.ComplaintEvent.DisclosureDenied;
import org.sucharit.complaints.complaint.ComplaintEvent.DisclosureGranted;
import org.sucharit.complaints.complaint.ComplaintEvent.DisclosureRequested;
import org.sucharit.complaints.complaint.Sought;
import org.sucharit.complaints.complaint.Standing.Disclosure;
import org.sucharit.complaints.disclosing.DisclosureView.State;
import org.sucharit.kit.security.Actor;

/** The requests of a case, and who has been granted what. */
@Component
public class Disclosures {

    private final CaseDoor door;
    private final CaseSeals seals;
    private final Clock clock;

    Disclosures(CaseDoor door, CaseSeals seals, Clock clock) {
        this.door = door;
        this.seals = seals;
        this.clock = clock;
    }

    /** Newest last. That their reasons were read stands in the access log. */
    public List<DisclosureView> of(Actor actor, CaseId id) {
        var file = door.glance(actor, id, Reading.REQUEST, null);
        var texts = seals.find(file);
        return file.standing().disclosures().stream()
                .map(disclosure -> view(actor, file, texts, disclosure))
                .toList();
    }

    /** What somebody has been granted that is good today. */
    public Set<Sought> grantedTo(Actor actor, CaseFile file) {
        var today = LocalDate.now(clock);
        return file.standing().disclosures().stream()
                .filter(one -> one.request().by().equals(actor.subject()))
                .filter(one -> one.until() != null && !today.isAfter(one.until()))
                .map(one -> one.request().sought())
                .collect(Collectors.toUnmodifiableSet());
    }

    private DisclosureView view(Actor actor, CaseFile file, Optional<CaseTexts> texts, Disclosure disclosure) {
        var asked = disclosure.request();
        var against = file.standing().againstDeciding(asked, actor.subject(), Organisations.of(actor));
        boolean mayRead = against == null || file.standing().hasDeclared(actor.subject());
        var readable = mayRead ? texts.orElse(null) : null;
        var granted = find(file.all(DisclosureGranted.class), asked, DisclosureGranted::request);
        var denied = find(file.all(DisclosureDenied.class), asked, DisclosureDenied::request);
        return new DisclosureView(
                Integer.toString(asked.request()),
                asked.request(),
                asked.sought(),
                granted != null ? State.GRANTED : denied != null ? State.DENIED : State.WAITING,
                readable == null ? null : reason(readable, asked),
                asked.by(),
                asked.organisations(),
                asked.on(),
                granted != null ? granted.by() : denied != null ? denied.by() : null,
                granted != null ? granted.on() : denied != null ? denied.on() : null,
                disclosure.until(),
                readable == null || denied == null ? null : denial(readable, denied),
                against == null && !disclosure.decided() && !file.standing().isErased(),
                against == null ? null : against.name());
    }

    private static String reason(CaseTexts texts, DisclosureRequested asked) {
        return texts.open(DisclosureRequested.class, "reason", asked.entry(), asked.reason())
                .reveal();
    }

    private static String denial(CaseTexts texts, DisclosureDenied denied) {
        return texts.open(DisclosureDenied.class, "reason", denied.entry(), denied.reason())
                .reveal();
    }

    private static <E> @Nullable E find(
            List<E> events, DisclosureRequested asked, java.util.function.ToIntFunction<E> request) {
        return events.stream()
                .filter(event -> request.applyAsInt(event) == asked.request())
                .findFirst()
                .orElse(null);
    }
}
