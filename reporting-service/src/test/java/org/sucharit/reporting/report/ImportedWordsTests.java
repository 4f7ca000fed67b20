package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.ReportedProse.Table;

/** A report is drafted with the words that the agency wrote before. */
class ImportedWordsTests {

    static final List<Section> DRAFTED = List.of(
            new Section(Section.INTRODUCTION, "ที่มา", "ร่าง"),
            new Section(Section.RESULT, "ผลการประเมิน", "ร่างผล"),
            new Section(Section.REMARKS, "ข้อสังเกต", "ร่างข้อสังเกต"),
            new Section(Section.ANALYSIS, "สิ่งที่ต้องปรับปรุง", ""),
            new Section(Section.MEASURES, "มาตรการ", ""),
            new Section(Section.REPORTING, "การรายงานผล", "ร่างการรายงาน"));

    @Test
    void sections_keep_their_order_and_lead_to_the_same_tables() {
        var words = words(
                new ReportedProse.Section("๑. ที่มา", "ข้อความของเรา", null),
                new ReportedProse.Section("คะแนน", "", Table.RANKING),
                new ReportedProse.Section("", "ได้ดังนี้", Table.ANALYSIS),
                new ReportedProse.Section("๒. มาตรการ", "ดังต่อไปนี้", Table.MEASURES),
                new ReportedProse.Section("", "ขอขอบคุณทุกกอง", null));

        assertThat(words.sections(DRAFTED))
                .containsExactly(
                        new Section("part-1", "๑. ที่มา", "ข้อความของเรา"),
                        new Section(Section.RESULT, "คะแนน", ""),
                        new Section(Section.ANALYSIS, "", "ได้ดังนี้"),
                        new Section(Section.MEASURES, "๒. มาตรการ", "ดังต่อไปนี้"),
                        new Section("part-5", "", "ขอขอบคุณทุกกอง"));
    }

    @Test
    void a_table_that_the_document_did_not_have_comes_where_it_would_have_been_drafted() {
        var words = words(
                new ReportedProse.Section("๑. ที่มา", "ข้อความของเรา", null),
                new ReportedProse.Section("๒. มาตรการ", "", Table.MEASURES),
                new ReportedProse.Section("๓. การรายงานผล", "ในการประชุม", null));

        assertThat(words.sections(DRAFTED))
                .extracting(Section::key)
                .containsExactly("part-1", Section.RESULT, Section.ANALYSIS, Section.MEASURES, "part-3");
    }

    /** A document may have measures in several places; a report has them in one. */
    @Test
    void every_key_stands_once_and_can_be_sent_back() {
        var words = words(
                new ReportedProse.Section("ก", "", Table.MEASURES),
                new ReportedProse.Section("ข", "", Table.MEASURES),
                new ReportedProse.Section("ค", "", Table.SHORTFALLS));

        assertThat(words.sections(List.of()))
                .extracting(Section::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches(Section.KEY_FORM))
                .containsExactly(Section.MEASURES, "part-2", Section.FURTHER_POINTS);
    }

    @Test
    void the_cover_is_drafted_with_a_number_and_date_to_be_given() {
        var memo = new ReportedProse.Memo("๑/๒", null, "สำนักปลัด", "นายกเทศมนตรี", "ส่งรายงาน", "เพื่อโปรดลงนาม");

        var formalities = new ImportedWords(new ReportedProse(List.of(), memo, List.of())).formalities();

        assertThat(formalities.memo())
                .isEqualTo(
                        new Formalities.Memo(null, null, "สำนักปลัด", "นายกเทศมนตรี", "ส่งรายงาน", "เพื่อโปรดลงนาม"));
        assertThat(formalities.number()).isNull();
    }

    private static ImportedWords words(ReportedProse.Section... sections) {
        return new ImportedWords(new ReportedProse(List.of(), null, List.of(sections)));
    }
}
