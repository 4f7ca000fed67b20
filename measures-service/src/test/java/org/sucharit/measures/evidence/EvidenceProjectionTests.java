package org.sucharit.measures.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;
import org.sucharit.measures.evidence.EvidenceEvent.EvidenceReturned;
import org.sucharit.measures.evidence.EvidenceFacts.Visibility;

class EvidenceProjectionTests implements EvidenceSamples {

    final EvidenceProjection projection = new EvidenceProjection(new ProjectionStore(Played.database()));

    @Test
    void evidence_is_shown_as_it_stands_with_all_its_versions() {
        Played.twice(projection, AGENCY.value(), ID.toString(), ALL);
        var row = projection.rows().byId(ID.toString()).orElseThrow();
        assertThat(row.version()).isEqualTo(4);
        assertThat(row.state()).isEqualTo(EvidenceState.RETURNED);
        assertThat(row.visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(row.endsOn()).isEqualTo(END);
        assertThat(row.known().facts()).isEqualTo(INTERNAL);
        assertThat(row.known().returnReason()).isEqualTo(RETURNED.reason());
        assertThat(row.known().versions())
                .extracting(KnownEvidence.Version::content)
                .containsExactly(PHOTO, PAGE);
        projection.reset();
        assertThat(projection.rows().byId(ID.toString())).isEmpty();
    }

    @Test
    void what_was_returned_and_replaced_waits_again() {
        Played.twice(
                projection,
                AGENCY.value(),
                ID.toString(),
                List.of(KEPT, new EvidenceReturned(ID, 1, "ไม่ชัด"), VERSION_KEPT));
        var known = projection.rows().byId(ID.toString()).orElseThrow().known();
        assertThat(known.state()).isEqualTo(EvidenceState.PENDING);
        assertThat(known.returnReason()).isNull();
    }
}
