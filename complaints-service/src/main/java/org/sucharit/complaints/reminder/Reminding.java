package org.sucharit.complaints.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.clocks.WaitingWork;
import org.sucharit.complaints.clocks.WorkingDays;
import org.sucharit.complaints.reminder.Postman.Outcome;
import org.sucharit.complaints.reminder.Reminded.State;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;

/**
 * In the morning of every working day, never because something has just happened: writes to whom work waits for. A mail
 * is marked before it is given to the server, so that it is not given twice though the service is killed in between;
 * whoever misses one is written to the next day, because their work still waits.
 */
@Component
class Reminding implements PeriodicWork {

    private static final Logger log = LoggerFactory.getLogger(Reminding.class);
    private static final LocalTime AT = LocalTime.of(8, 30);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final ObjectProvider<WaitingWork> features;
    private final Recipients recipients;
    private final Outbox outbox;
    private final WorkingDays days;
    private final ReminderLetter letter;
    private final @Nullable Postman postman;

    Reminding(
            ObjectProvider<WaitingWork> features,
            Recipients recipients,
            Outbox outbox,
            WorkingDays days,
            ReminderLetter letter,
            PostOffice office) {
        this.features = features;
        this.recipients = recipients;
        this.outbox = outbox;
        this.days = days;
        this.letter = letter;
        this.postman = office.postman();
    }

    @Override
    public String name() {
        return "case-reminders";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(AT);
    }

    @Override
    public void run(Instant due) throws InterruptedException {
        var day = due.atZone(BANGKOK).toLocalDate();
        outbox.settle(day);
        if (!days.isWorkingDay(day)) return;
        features.orderedStream().forEach(feature -> gather(feature, day));
        if (postman == null) outbox.notSent(day);
        else send(postman, day);
    }

    private void gather(WaitingWork feature, LocalDate day) {
        try (var waiting = feature.on(day)) {
            waiting.forEach(work -> {
                var agency = work.oversight() ? Outbox.OVERSIGHT : work.agency().value();
                recipients.of(work).forEach(address -> outbox.add(day, agency, address));
            });
        }
    }

    private void send(Postman by, LocalDate day) throws InterruptedException {
        for (var address : outbox.waiting(day)) {
            if (Thread.interrupted()) throw new InterruptedException();
            if (outbox.change(day, address, State.WAITING, State.HANDED_OVER)) send(by, day, address);
        }
    }

    private void send(Postman by, LocalDate day, String address) {
        switch (by.send(letter.to(day, address))) {
            case Outcome.Sent _ -> outbox.change(day, address, State.HANDED_OVER, State.SENT);
            case Outcome.Refused refused -> {
                log.warn("A reminder was refused: {}", refused.error());
                outbox.change(day, address, State.HANDED_OVER, State.REFUSED);
            }
            case Outcome.Unknown cut -> log.warn("What became of a reminder is not known: {}", cut.error());
            case Outcome.Away away -> {
                outbox.change(day, address, State.HANDED_OVER, State.WAITING);
                throw new IllegalStateException("the mail server can't be used: " + away.error());
            }
        }
    }
}
