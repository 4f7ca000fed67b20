package org.sucharit.measures.round;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.round.ScheduleCommand.ScheduleRounds;
import org.sucharit.measures.round.ScheduleEvent.RoundsScheduled;

/** An agency's rounds open on one day of every month. */
@Aggregate
class RoundSchedule {

    @AggregateIdentifier
    private ScheduleId id;

    private @Nullable Timing timing;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ScheduleRounds command) {
        if (command.timing().equals(timing)) return;
        if (!command.timing().sensible()) throw new ScheduleRejected(ScheduleRejected.Reason.ROUND_TIMING_IMPOSSIBLE);
        apply(new RoundsScheduled(command.scheduleId(), command.timing(), command.on()));
    }

    @EventSourcingHandler
    void on(ScheduleEvent event) {
        switch (event) {
            case RoundsScheduled e -> {
                id = e.scheduleId();
                timing = e.timing();
            }
        }
    }

    private RoundSchedule() {} // Axon
}
