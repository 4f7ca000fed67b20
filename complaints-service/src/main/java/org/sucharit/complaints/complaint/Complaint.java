package org.sucharit.complaints.complaint;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.complaints.complaint.ComplaintCommand.FileComplaint;
import org.sucharit.complaints.complaint.ComplaintEvent.ComplaintFiled;

/** A complaint is never dropped without a reason that stays. */
@Aggregate
class Complaint {

    @AggregateIdentifier
    private CaseId id;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(FileComplaint command) {
        apply(new ComplaintFiled(
                command.caseId(),
                command.agency(),
                command.kind(),
                command.category(),
                command.channel(),
                command.route(),
                command.answers(),
                command.identity(),
                command.filedOn(),
                command.answerDueOn()));
    }

    @EventSourcingHandler
    void on(ComplaintEvent event) {
        switch (event) {
            case ComplaintFiled e -> id = e.caseId();
        }
    }

    private Complaint() {} // Axon
}
