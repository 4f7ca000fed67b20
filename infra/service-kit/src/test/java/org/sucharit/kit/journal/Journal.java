package org.sucharit.kit.journal;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.journal.JournalCommand.KeepLine;
import org.sucharit.kit.journal.JournalCommand.OpenJournal;
import org.sucharit.kit.journal.JournalCommand.WriteLine;
import org.sucharit.kit.journal.JournalCommand.WriteLines;
import org.sucharit.kit.journal.JournalEvent.JournalOpened;
import org.sucharit.kit.journal.JournalEvent.LineWritten;

/** Lines in order; the same line twice in a row is written once. */
@Aggregate
class Journal {

    static final int FULL = 5000;

    /** Runs once between the loading of an aggregate and its decision: where others get in between. */
    static final AtomicReference<@Nullable Runnable> MEANWHILE = new AtomicReference<>();

    @AggregateIdentifier
    private JournalId id;

    private int lines;
    private @Nullable String last;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(OpenJournal command) {
        apply(new JournalOpened(command.id(), command.title(), command.on()));
    }

    @CommandHandler
    void handle(WriteLine command) {
        var meanwhile = MEANWHILE.getAndSet(null);
        if (meanwhile != null) meanwhile.run();
        if (command.text().isBlank()) throw new JournalRejected(JournalRejected.Reason.LINE_EMPTY);
        if (lines >= FULL) throw new JournalRejected(JournalRejected.Reason.JOURNAL_FULL);
        if (!command.text().equals(last)) apply(new LineWritten(command.id(), command.text()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(KeepLine command) {
        if (id == null) apply(new JournalOpened(command.id(), "", null));
        apply(new LineWritten(command.id(), command.text()));
    }

    @CommandHandler
    void handle(WriteLines command) {
        for (int i = 0; i < command.count(); i++) apply(new LineWritten(command.id(), "line " + i));
    }

    @EventSourcingHandler
    void on(JournalEvent event) {
        switch (event) {
            case JournalOpened opened -> id = opened.id();
            case LineWritten written -> {
                lines++;
                last = written.text();
            }
        }
    }

    private Journal() {} // Axon
}
