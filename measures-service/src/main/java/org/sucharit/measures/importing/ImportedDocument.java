package org.sucharit.measures.importing;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.measures.importing.ImportCommand.*;
import org.sucharit.measures.importing.ImportEvent.*;

/** A document is taken over once; the executive sees once what counts as adopted because of it. */
@Aggregate
class ImportedDocument {

    @AggregateIdentifier
    private ImportId id;

    private boolean acknowledged;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(ImportDocument command) {
        apply(new DocumentImported(
                command.importId(),
                command.agency(),
                command.fiscalYear(),
                command.kind(),
                command.round(),
                command.sha256(),
                command.fileName(),
                command.size(),
                command.date(),
                command.rows(),
                command.prose()));
    }

    @CommandHandler
    void handle(AcknowledgeImport command) {
        if (!acknowledged) apply(new ImportAcknowledged(id));
    }

    @EventSourcingHandler
    void on(ImportEvent event) {
        switch (event) {
            case DocumentImported imported -> id = imported.importId();
            case ImportAcknowledged _ -> acknowledged = true;
        }
    }

    private ImportedDocument() {} // Axon
}
