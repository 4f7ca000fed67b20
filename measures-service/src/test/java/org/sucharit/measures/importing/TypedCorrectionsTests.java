package org.sucharit.measures.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.measure.MeasureRejected;

class TypedCorrectionsTests {

    private static final Period UNREAD = new Period(null, null, "เมื่อพร้อม");
    private static final ReportedAction IN_MAY =
            new ReportedAction("รายงานในการประชุม", LocalDate.of(2023, 5, 2), null, List.of());
    private static final ReportedAction IN_JUNE =
            new ReportedAction("รายงานในการประชุม", LocalDate.of(2023, 6, 6), null, List.of());

    private final TypedCorrections corrections =
            new TypedCorrections(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void what_the_document_says_is_taken_as_it_is_even_where_it_can_t_be_read() {
        var preview = preview(row(UNREAD, null));
        var form = form(preview, Map.of());

        assertThat(corrections.read(preview, form).measures()).isEqualTo(preview.measures());
        assertThat(form.errors()).isEmpty();
        assertThat(form.fields()).containsEntry("0.period", "เมื่อพร้อม");
    }

    @Test
    void a_period_is_corrected_in_place() {
        var preview = preview(row(UNREAD, null));
        var form = form(preview, Map.of("0.period", "ธ.ค. 65 - มี.ค. 66"));

        var corrected = read(preview, form).getFirst();
        assertThat(form.errors()).isEmpty();
        assertThat(corrected.period())
                .isEqualTo(new Period(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 3, 31), "ธ.ค. 65 - มี.ค. 66"));
    }

    @Test
    void whatever_is_typed_and_can_t_be_read_is_told_beside_its_field() {
        var preview = preview(row(null, null));
        assertThat(errors(preview, "0.period", "เดือนหน้า ๆ")).containsEntry("0.period", "plan.period.wrong");
        assertThat(errors(preview, "0.period", "มี.ค. 66 - ธ.ค. 65"))
                .containsEntry("0.period", "refusal.PERIOD_REVERSED");
        assertThat(errors(preview, "0.answers", "O12 X99")).containsEntry("0.answers", "preview.answers.wrong");
        assertThat(errors(preview, "0.title", "  ")).containsEntry("0.title", "task.missing.title");
        assertThat(errors(preview, "0.number", "๑".repeat(21))).containsEntry("0.number", "round.text.too-long.short");
    }

    @Test
    void a_row_that_is_left_out_need_not_be_right() {
        var preview = preview(row(null, null));
        var form = form(preview, Map.of("0.into", "skip", "0.period", "เดือนหน้า ๆ"));

        assertThat(corrections.read(preview, form).measures()).singleElement().matches(PreviewMeasure::toBeSkipped);
        assertThat(form.errors()).isEmpty();
    }

    @Test
    void a_row_the_preview_leaves_out_stays_out_unless_the_officer_takes_it() {
        var preview = preview(row(null, null).skipped());
        assertThat(form(preview, Map.of()).fields()).containsEntry("0.into", "skip");
        var taken = corrections.read(preview, form(preview, Map.of("0.into", "new")));
        assertThat(taken.measures()).singleElement().matches(row -> row.proposal() == Proposal.NEW);
    }

    @Test
    void two_actions_in_the_same_words_keep_each_its_day() {
        var preview = preview(row(null, List.of(IN_MAY, IN_JUNE)));
        var lines = "รายงานในการประชุม\r\nรายงานในการประชุม\r\n";

        assertThat(actions(preview, lines)).containsExactly(IN_MAY, IN_JUNE);
        assertThat(actions(preview, lines + "ประกาศแล้ว")).hasSize(3).startsWith(IN_MAY, IN_JUNE);
    }

    @Test
    void a_measure_that_can_t_be_completed_is_told_so_beside_its_row() {
        var preview = preview(row(null, List.of(IN_MAY)));
        var form = form(preview, Map.of("0.actions", "", "0.completed", "yes"));
        var correction = corrections.read(preview, form);

        TypedCorrections.refuse(form, correction, MeasureRejected.Reason.NO_ACTION_YET);
        assertThat(form.errors()).containsEntry("0.completed", "refusal.NO_ACTION_YET");
    }

    private List<ReportedAction> actions(Preview preview, String typed) {
        var form = form(preview, Map.of("0.actions", typed));
        return read(preview, form).getFirst().actions();
    }

    private List<PreviewMeasure> read(Preview preview, TypedForm form) {
        return Objects.requireNonNull(corrections.read(preview, form).measures());
    }

    private Map<String, String> errors(Preview preview, String field, String typed) {
        var form = form(preview, Map.of(field, typed));
        corrections.read(preview, form);
        return form.errors();
    }

    private static TypedForm form(Preview preview, Map<String, String> sent) {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new TypedForm(CorrectionForm.typed(preview, sent), messages, Locale.ENGLISH);
    }

    private static PreviewMeasure row(@Nullable Period period, @Nullable List<ReportedAction> actions) {
        return new PreviewMeasure(
                "๑",
                null,
                "ประกาศนโยบายไม่รับของขวัญ",
                List.of(Answered.item(2565, "O34")),
                List.of(),
                List.of(),
                List.of(),
                period,
                List.of(),
                actions == null ? List.of() : actions,
                null,
                List.of(),
                List.of(),
                Proposal.NEW,
                null,
                1,
                null);
    }

    private static Preview preview(PreviewMeasure row) {
        return new Preview(
                new ImportId(new UUID(0, 1)),
                new AgencyId("krut"),
                2566,
                "PLAN",
                null,
                new Preview.Document("plan.docx", "application/x", "0".repeat(64), 1, null),
                1,
                List.of(row),
                null,
                List.of(),
                null,
                List.of(),
                LocalDate.of(2026, 12, 1),
                null);
    }
}
