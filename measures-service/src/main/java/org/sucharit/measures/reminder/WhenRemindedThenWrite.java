package org.sucharit.measures.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.reminder.ReminderEvent.RemindersGiven;
import org.sucharit.measures.reminder.ReminderEvent.RemindersSettled;

/**
 * Puts a mail into the outbox for each person who is reminded. Where nobody has an address nothing is written; the list
 * has the entry all the same.
 */
@Component
@NeverReplayed
@ProcessingGroup("reminder-mail")
class WhenRemindedThenWrite {

    /** What comes to be handled later than that, for instance after a repair, is no news any more. */
    private static final int NEWS_FOR_DAYS = 7;

    private final AgencyRegistry agencies;
    private final EventStore events;
    private final Outbox outbox;
    private final Digest digest;
    private final Clock clock;

    WhenRemindedThenWrite(AgencyRegistry agencies, EventStore events, Outbox outbox, Digest digest, Clock clock) {
        this.agencies = agencies;
        this.events = events;
        this.outbox = outbox;
        this.digest = digest;
        this.clock = clock;
    }

    @EventHandler
    void on(ReminderEvent event, DomainEventMessage<?> message) {
        switch (event) {
            case RemindersGiven given -> {
                if (given.on().plusDays(NEWS_FOR_DAYS).isAfter(LocalDate.now(clock))) write(given, message);
            }
            case RemindersSettled _ -> {}
        }
    }

    private void write(RemindersGiven given, DomainEventMessage<?> message) {
        var agency = agencies.find(given.list().agency()).orElse(null);
        if (agency == null || agency.people().isEmpty()) return;
        var still = before(message).stream()
                .filter(one -> given.reminders().stream().noneMatch(one::isAbout))
                .toList();
        var others = Recipients.of(agency, still);
        Recipients.of(agency, given.reminders())
                .forEach(
                        (reader, news) -> write(agency, reader, news, others.getOrDefault(reader, List.of()), message));
    }

    private void write(
            RegisteredAgency agency,
            Recipient reader,
            List<Reminder> news,
            List<Reminder> still,
            DomainEventMessage<?> message) {
        var id = UUID.nameUUIDFromBytes(
                (message.getIdentifier() + "/" + reader.address()).getBytes(StandardCharsets.UTF_8));
        outbox.add(
                id,
                agency.code(),
                reader,
                digest.subject(agency, news),
                digest.body(agency, reader, news, still),
                news.size(),
                clock.instant());
    }

    /** What waited when the event came. */
    private List<Reminder> before(DomainEventMessage<?> message) {
        List<Waiting> waiting = List.of();
        var stream = events.readEvents(message.getAggregateIdentifier());
        while (stream.hasNext()) {
            var event = stream.next();
            if (event.getSequenceNumber() >= message.getSequenceNumber()) break;
            if (event.getPayload() instanceof ReminderEvent reminder) waiting = Waiting.after(waiting, reminder);
        }
        return waiting.stream().map(Waiting::reminder).toList();
    }
}
