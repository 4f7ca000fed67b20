package org.sucharit.measures.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.importing.Rows.known;
import static org.sucharit.measures.importing.Rows.row;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sucharit.measures.evidence.Source;
import org.sucharit.measures.measure.MeasureCommand;
import org.sucharit.measures.measure.MeasureCommand.AdoptMeasure;
import org.sucharit.measures.measure.MeasureCommand.DraftMeasure;
import org.sucharit.measures.measure.MeasureCommand.RecordAction;
import org.sucharit.measures.measure.MeasureCommand.ReviseMeasure;
import org.sucharit.measures.measure.MeasureEvent.MeasureDrafted;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasurePlan;

class RowCommandsTests {

    static final LocalDate TODAY = LocalDate.of(2023, 4, 10);
    static final LocalDate SIGNED = LocalDate.of(2023, 4, 3);
    static final Source SOURCE = new Source("ab", "report.docx", "import", 1, SIGNED);

    final RowCommands commands = new RowCommands(Rows.AGENCY, Rows.YEAR, SOURCE, TODAY);

    @Test
    void a_new_row_is_drafted_adopted_on_the_document_s_day_and_acted_on() {
        var id = new MeasureId(UUID.randomUUID());
        var sent = commands.toCreate(id, row("1", "จัดทำแนวทาง", "ประกาศแนวทาง", "เผยแพร่ทางเว็บไซต์"));
        assertThat(sent)
                .extracting(Object::getClass)
                .containsExactly(DraftMeasure.class, AdoptMeasure.class, RecordAction.class, RecordAction.class);
        assertThat(((AdoptMeasure) sent.get(1)).on()).isEqualTo(SIGNED);
    }

    @Test
    void a_document_of_tomorrow_adopts_today() {
        var tomorrow = new Source("ab", "report.docx", "import", 1, TODAY.plusDays(1));
        var sent = new RowCommands(Rows.AGENCY, Rows.YEAR, tomorrow, TODAY)
                .toCreate(new MeasureId(UUID.randomUUID()), row("1", "จัดทำแนวทาง"));
        assertThat(((AdoptMeasure) sent.get(1)).on()).isEqualTo(TODAY);
    }

    @Test
    void the_same_row_again_changes_nothing() {
        var row = row("1", "จัดทำแนวทาง", "ประกาศแนวทาง");
        assertThat(commands.toUpdate(known(row), row)).isEmpty();
    }

    @Test
    void that_there_is_none_is_no_news_of_a_measure_that_is_known() {
        var row = row("1", "จัดทำแนวทาง");
        var none = Rows.with(row, List.of("ไม่มี"));
        assertThat(commands.toUpdate(known(row), none)).isEmpty();
        assertThat(commands.toUpdate(known(row), Rows.with(row, List.of("ฝนตก"))))
                .hasSize(2);
        assertThat(commands.toCreate(new MeasureId(UUID.randomUUID()), none)).hasSize(4);
    }

    @Test
    void a_later_report_adds_only_the_actions_that_are_not_there_yet() {
        var sent = commands.toUpdate(
                known(row("1", "จัดทำแนวทาง", "ประกาศแนวทาง")),
                row("1", "จัดทำแนวทาง", "ประกาศ แนวทาง", "รายงานผู้บริหาร"));
        assertThat(sent).singleElement().isInstanceOfSatisfying(RecordAction.class, act -> assertThat(
                        act.action().text())
                .isEqualTo("รายงานผู้บริหาร"));
    }

    @Test
    void what_the_document_leaves_open_stays() {
        var known = known(row("1", "จัดทำแนวทาง"));
        var silent = new org.sucharit.kernel.reported.ReportedMeasure(
                null,
                null,
                "จัดทำแนวทาง",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        assertThat(commands.toUpdate(known, silent)).isEmpty();
    }

    @Test
    void other_words_revise_the_plan() {
        var sent = commands.toUpdate(known(row("1", "จัดทำแนวทาง")), row("1", "จัดทำแนวทางและคู่มือ"));
        assertThat(sent).singleElement().isInstanceOfSatisfying(ReviseMeasure.class, revise -> {
            assertThat(revise.change().title()).isEqualTo("จัดทำแนวทางและคู่มือ");
            assertThat(revise.change().steps()).isNull();
        });
    }

    @Test
    void a_draft_the_document_reports_on_counts_as_adopted() {
        var row = row("1", "จัดทำแนวทาง");
        var id = new MeasureId(UUID.randomUUID());
        var draft = MeasureFacts.after(null, new MeasureDrafted(id, Rows.AGENCY, Rows.YEAR, MeasurePlan.of(row), null));
        assertThat(commands.toUpdate(draft, row))
                .<Class<?>>extracting(MeasureCommand::getClass)
                .containsExactly(AdoptMeasure.class);
    }
}
