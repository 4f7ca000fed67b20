package org.sucharit.measures.reminder;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.measures.reminder.ReminderCommand.RaiseReminder;
import org.sucharit.measures.reminder.ReminderCommand.Remind;
import org.sucharit.measures.reminder.ReminderEvent.RemindersGiven;
import org.sucharit.measures.reminder.ReminderEvent.RemindersSettled;

/** Nobody is reminded twice of the same on one day, however often it is asked for; what waits no longer is settled. */
@Aggregate
class ReminderList {

    @AggregateIdentifier
    private ReminderListId id;

    private List<Waiting> waiting = List.of();
    private final Set<String> raised = new HashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Remind command) {
        var day = command.on();
        var gone = waiting.stream()
                .filter(one -> !one.isStillWaiting(command.waiting(), day))
                .map(Waiting::settled)
                .toList();
        var news = command.waiting().stream()
                .filter(found -> waiting.stream().noneMatch(one -> one.covers(found, day)))
                .toList();
        if (!gone.isEmpty()) apply(new RemindersSettled(command.list(), day, gone));
        if (!news.isEmpty()) apply(new RemindersGiven(command.list(), day, news));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RaiseReminder command) {
        if (raised.contains(command.reminder().matter())) return;
        apply(new RemindersGiven(command.list(), command.on(), List.of(command.reminder())));
    }

    @EventSourcingHandler
    void on(ReminderEvent event) {
        waiting = Waiting.after(waiting, event);
        switch (event) {
            case RemindersGiven e -> {
                id = e.list();
                e.reminders().stream()
                        .filter(reminder -> reminder.kind() == DueMatter.Kind.RAISED)
                        .forEach(reminder -> raised.add(reminder.matter()));
            }
            case RemindersSettled _ -> {}
        }
    }

    private ReminderList() {} // Axon
}
