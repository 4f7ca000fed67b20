package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.EvidenceRecord;
import org.sucharit.reporting.record.EvidenceRecord.Details;
import org.sucharit.reporting.record.MeasureRecord.Action;

class CitingTests {

    static final EvidenceRecord ORDER =
            evidence("ACCEPTED", details("แต่งตั้งคณะทำงาน", "คำสั่งที่ ๙๔/๒๕๖๔", LocalDate.of(2021, 3, 5)));
    static final EvidenceRecord PHOTO = evidence("PENDING", details("ภาพการอบรม", null, null));
    static final EvidenceRecord INTERNAL = evidence("ACCEPTED", null);
    static final EvidenceRecord RETURNED = evidence("RETURNED", details("ภาพเบลอ", null, null));

    final Citing citing = new Citing(List.of(ORDER, PHOTO, INTERNAL, RETURNED));

    @Test
    void what_was_written_down_with_an_action_is_cited_as_it_was_written() {
        var action = action("ประกาศเทศบาล", ORDER.evidenceId());
        assertThat(Citing.wanted(List.of(action))).isEmpty();
        assertThat(citing.reported(action).document()).isEqualTo("ประกาศเทศบาล");
    }

    @Test
    void else_its_evidence_is_cited_by_title_number_and_date() {
        var action = action(null, ORDER.evidenceId(), PHOTO.evidenceId());
        assertThat(Citing.wanted(List.of(action))).hasSize(2);
        assertThat(citing.reported(action).document())
                .isEqualTo("แต่งตั้งคณะทำงาน คำสั่งที่ ๙๔/๒๕๖๔ ลงวันที่ 5 มีนาคม 2564, ภาพการอบรม");
    }

    @Test
    void of_internal_evidence_nothing_is_told_but_how_much_there_is() {
        assertThat(citing.reported(action(null, INTERNAL.evidenceId(), UUID.randomUUID()))
                        .document())
                .isEqualTo("หลักฐานที่เก็บไว้ภายในหน่วยงาน 2 รายการ");
    }

    @Test
    void what_was_sent_back_proves_nothing() {
        assertThat(citing.reported(action(null, RETURNED.evidenceId())).document())
                .isNull();
        assertThat(citing.reported(action(null)).document()).isNull();
    }

    private static Action action(@Nullable String document, UUID... evidence) {
        return new Action(1, "ทำแล้ว", null, document, List.of(), List.of(evidence), null);
    }

    private static Details details(String title, @Nullable String number, @Nullable LocalDate date) {
        return new Details(title, date, number, null, null, null, null, null, null);
    }

    private static EvidenceRecord evidence(String state, @Nullable Details details) {
        return new EvidenceRecord(
                UUID.randomUUID(),
                new AgencyId("ban-rai"),
                1,
                "ORDER",
                details == null ? "INTERNAL" : "PUBLIC",
                state,
                details);
    }
}
