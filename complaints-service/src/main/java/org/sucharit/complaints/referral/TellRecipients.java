package org.sucharit.complaints.referral;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.ComplaintEvent.PackageExported;
import org.sucharit.complaints.referral.Notice.State;
import org.sucharit.complaints.reminder.PostOffice;
import org.sucharit.complaints.reminder.Postman;
import org.sucharit.complaints.reminder.Postman.Outcome;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;

/**
 * Once a day, tells whoever was sent a package of a case erased meanwhile that it has to be destroyed, and no more than
 * that. Found in the event store itself: neither a replay nor a read model built again sends a mail.
 */
@Component
class TellRecipients implements PeriodicWork {

    private static final Logger log = LoggerFactory.getLogger(TellRecipients.class);
    private static final LocalTime AT = LocalTime.of(9, 0);
    private static final Locale THAI = Locale.of("th");

    private final NoticeOutbox outbox;
    private final Cases cases;
    private final AddressBook recipients;
    private final MessageSource words;
    private final @Nullable Postman postman;
    private final Clock clock;

    TellRecipients(
            NoticeOutbox outbox,
            Cases cases,
            AddressBook recipients,
            MessageSource words,
            PostOffice office,
            Clock clock) {
        this.outbox = outbox;
        this.cases = cases;
        this.recipients = recipients;
        this.words = words;
        this.postman = office.postman();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "package-notices";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(AT);
    }

    @Override
    public void run(Instant due) throws InterruptedException {
        var today = LocalDate.now(clock);
        for (var id : outbox.untold()) {
            var file = cases.require(id);
            file.all(PackageExported.class).forEach(left -> outbox.add(left, file.agency(), today));
        }
        if (postman == null) return; // they wait until there is a mail server
        for (var notice : outbox.due(today)) {
            if (Thread.interrupted()) throw new InterruptedException();
            send(postman, notice, today);
        }
    }

    private void send(Postman by, Notice notice, LocalDate today) {
        var address = recipients
                .find(notice.to(), notice.agency())
                .map(Recipient::address)
                .orElse(null);
        if (address == null) {
            if (notice.state() != State.NO_ADDRESS) outbox.change(notice, State.NO_ADDRESS, today);
        } else if (outbox.handOver(notice, today)) {
            settle(notice, by.send(letter(notice, address)), today);
        }
    }

    private void settle(Notice notice, Outcome outcome, LocalDate today) {
        switch (outcome) {
            case Outcome.Sent _ -> outbox.change(notice, State.SENT, today);
            case Outcome.Refused refused -> {
                log.warn("A notice to a recipient was refused: {}", refused.error());
                outbox.change(notice, State.REFUSED, today);
            }
            case Outcome.Unknown cut -> log.warn("What became of a notice is not known: {}", cut.error());
            case Outcome.Away away -> {
                outbox.change(notice, State.WAITING, today);
                throw new IllegalStateException("the mail server can't be used: " + away.error());
            }
        }
    }

    private Postman.Letter letter(Notice notice, String address) {
        var reference = new Object[] {notice.reference()};
        return new Postman.Letter(
                UUID.nameUUIDFromBytes(("package/" + notice.reference()).getBytes(StandardCharsets.UTF_8)),
                address,
                words.getMessage("referral.notice.subject", reference, THAI),
                words.getMessage("referral.notice.text", reference, THAI));
    }
}
