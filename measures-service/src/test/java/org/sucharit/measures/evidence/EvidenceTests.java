package org.sucharit.measures.evidence;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.sucharit.measures.evidence.EvidenceCommand.KeepEvidence;
import org.sucharit.measures.evidence.EvidenceRejected.Reason;

class EvidenceTests implements EvidenceSamples {

    @Test
    void a_file_is_kept() {
        new AggregateTestFixture<>(Evidence.class)
                .givenNoPriorActivity()
                .when(new KeepEvidence(ID, KEPT.agency(), PHOTO))
                .expectEvents(KEPT);
    }

    @Test
    void an_empty_file_proves_nothing() {
        new AggregateTestFixture<>(Evidence.class)
                .givenNoPriorActivity()
                .when(new KeepEvidence(ID, KEPT.agency(), new KeptFile(PHOTO.sha256(), 0, "text/plain", "a.txt")))
                .expectNoEvents()
                .expectException(EvidenceRejected.class)
                .expectExceptionMessage(Reason.FILE_EMPTY.name());
    }
}
