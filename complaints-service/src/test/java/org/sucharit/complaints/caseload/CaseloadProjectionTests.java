package org.sucharit.complaints.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.complaint.ComplaintSamples;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.Route;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;

class CaseloadProjectionTests implements ComplaintSamples {

    final MongoDatabase database = Played.database();
    final CaseloadProjection projection = new CaseloadProjection(new ProjectionStore(database));

    @Test
    void a_row_shows_how_far_the_case_is() {
        play(FILED, DECLARED, MARKED, ACCEPTED, ASSIGNED, ANSWERED, CONCLUDED);

        var row = row();
        assertThat(row.status()).isEqualTo(CaseStatus.CONCLUDED);
        assertThat(row.over()).isFalse();
        assertThat(row.dueOn()).isEqualTo(NEXT_DUE_ON);
        assertThat(row.answeredOn()).isEqualTo(DAY);
        assertThat(row.assignedTo()).isEqualTo(DESK);
        assertThat(row.declared()).containsExactly(DESK);
        assertThat(row.marks()).isEqualTo(MARKED.marks());
        assertThat(row.version()).isEqualTo(6);
        projection.reset();
        assertThat(projection.rows().byId(ID.toString())).isEmpty();
    }

    @Test
    void every_event_there_is_passes() {
        play(ALL.toArray(ComplaintEvent[]::new));
        assertThat(row().version()).isEqualTo(ALL.size() - 1L);
        assertThat(row().erased()).isTrue();
        assertThat(row().route()).isEqualTo(Route.AGENCY);
    }

    @Test
    void nothing_sealed_reaches_the_read_model() {
        play(ALL.toArray(ComplaintEvent[]::new));
        var stored = new StringBuilder();
        for (var name : database.listCollectionNames())
            for (Document document : database.getCollection(name).find()) stored.append(document.toJson());
        assertThat(stored).contains(DESK);
        for (var sealed : List.of(FILED.answers(), NOTED.text(), ANSWERED.text(), REDACTED.passage()))
            assertThat(stored).doesNotContain(Base64.getEncoder().encodeToString(sealed.bytes()));
    }

    @Test
    void overdue_is_derived_for_any_day_also_for_one_before_the_answer() {
        var late = new ComplaintEvent.MessageWritten(
                ID, "late", ANSWERED.text(), List.of(), DESK, DUE_ON.plusDays(5), DUE_ON.plusDays(20));
        play(FILED, late, rejected(DUE_ON.plusDays(30)));

        assertThat(overdue(DUE_ON)).isFalse();
        assertThat(overdue(DUE_ON.plusDays(1))).isTrue();
        assertThat(overdue(DUE_ON.plusDays(5))).isFalse();
        assertThat(overdue(DUE_ON.plusDays(21))).isTrue();
        assertThat(overdue(DUE_ON.plusDays(30))).isFalse();
    }

    @Test
    void a_reopened_case_waits_again() {
        play(FILED, REJECTED, REOPENED);
        assertThat(row().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(overdue(DUE_ON.plusDays(1))).isFalse();
        assertThat(overdue(NEXT_DUE_ON.plusDays(1))).isTrue();
    }

    @Test
    void it_is_found_by_state_kind_agency_and_person() {
        play(FILED, ACCEPTED, ASSIGNED);
        assertThat(count(new CaseSearch(CaseStatus.INVESTIGATING, null, AGENCY, Kind.CORRUPTION, DESK, null)))
                .isOne();
        assertThat(count(new CaseSearch(CaseStatus.RECEIVED, null, null, null, null, null)))
                .isZero();
        assertThat(count(new CaseSearch(null, null, null, Kind.ENQUIRY, null, null)))
                .isZero();
        assertThat(count(new CaseSearch(null, null, null, null, "another", null)))
                .isZero();
    }

    private boolean overdue(LocalDate day) {
        var search = new CaseSearch(null, true, null, null, null, null);
        var not = new CaseSearch(null, false, null, null, null, null);
        boolean found = projection.rows().count(search.filter(day)) == 1;
        assertThat(projection.rows().count(not.filter(day))).isEqualTo(found ? 0 : 1);
        return found;
    }

    private long count(CaseSearch search) {
        return projection.rows().count(search.filter(DAY));
    }

    private CaseRow row() {
        return projection.rows().byId(ID.toString()).orElseThrow();
    }

    private static ComplaintEvent rejected(LocalDate on) {
        return new ComplaintEvent.CaseRejected(ID, "e", REJECTED.reason(), DESK, on);
    }

    private void play(ComplaintEvent... events) {
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(events));
    }
}
