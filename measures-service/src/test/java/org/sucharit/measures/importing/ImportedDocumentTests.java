package org.sucharit.measures.importing;

import static org.sucharit.measures.importing.ImportSamples.ID;
import static org.sucharit.measures.importing.ImportSamples.IMPORTED;

import java.util.Objects;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.sucharit.measures.importing.ImportCommand.AcknowledgeImport;
import org.sucharit.measures.importing.ImportCommand.ImportDocument;
import org.sucharit.measures.importing.ImportEvent.ImportAcknowledged;

class ImportedDocumentTests {

    final FixtureConfiguration<ImportedDocument> document = new AggregateTestFixture<>(ImportedDocument.class);

    @Test
    void a_document_is_imported() {
        document.givenNoPriorActivity()
                .when(new ImportDocument(
                        ID,
                        IMPORTED.agency(),
                        IMPORTED.fiscalYear(),
                        IMPORTED.kind(),
                        IMPORTED.round(),
                        IMPORTED.sha256(),
                        IMPORTED.fileName(),
                        IMPORTED.size(),
                        IMPORTED.date(),
                        IMPORTED.rows(),
                        Objects.requireNonNull(IMPORTED.prose())))
                .expectEvents(IMPORTED);
    }

    @Test
    void the_executive_acknowledges_it() {
        document.given(IMPORTED).when(new AcknowledgeImport(ID)).expectEvents(new ImportAcknowledged(ID));
    }

    @Test
    void acknowledging_twice_changes_nothing() {
        document.given(IMPORTED, new ImportAcknowledged(ID))
                .when(new AcknowledgeImport(ID))
                .expectNoEvents();
    }
}
