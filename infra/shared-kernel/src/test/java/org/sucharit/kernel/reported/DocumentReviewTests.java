package org.sucharit.kernel.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.reported.Finding.Code;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;

class DocumentReviewTests {

    private static final FiscalYear FY2566 = new FiscalYear(2566);
    private static final AgencyFacts AGENCY =
            new AgencyFacts("เทศบาลตำบลดอนกระเจียว", List.of("ทต.ดอนกะเจียว"), "ห้วยสำราญ", "กาญจนบุรี", true);

    // names

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ตามประกาศเทศบาลตำบลบ้านสวนใหม่ เรื่อง มาตรการ | เทศบาลตำบลบ้านสวนใหม่",
                "เว็บไซต์ของเทศบาลตำบลวังไม้แดงและป้ายประชาสัมพันธ์ | เทศบาลตำบลวังไม้แดง",
                "เผยแพร่ทางเพจ อบต.ท่าเสลา | อบต.ท่าเสลา",
                "อบต. ท่าเสลา จัดประชุม | อบต. ท่าเสลา",
                "องค์การบริหารส่วนตำบลนาขาม อำเภอหนึ่ง | องค์การบริหารส่วนตำบลนาขาม",
                "องค์การ บริหารส่วน ตำบลนาขามได้จัดทำ | องค์การ บริหารส่วน ตำบลนาขาม",
                "องค์การบริหารส่วนจังหวัดสิงห์บุรี | องค์การบริหารส่วนจังหวัดสิงห์บุรี",
                "นายกเทศมนตรีเมืองโพธิ์งาม ลงนาม | เทศมนตรีเมืองโพธิ์งาม",
                "เทศบาลนครสาครใหม่, กองคลัง | เทศบาลนครสาครใหม่",
                "ทต.บ้านสวนใหม่ | ทต.บ้านสวนใหม่",
                "ผ่านไลน์กลุ่มเทศบาลตำบลหนองมีสุขและเว็บไซต์ของหน่วยงาน | เทศบาลตำบลหนองมีสุข",
                "เทศบาลตำบลแม่จะเราให้ความรู้ | เทศบาลตำบลแม่จะเรา",
                "อบต.ในเมือง | อบต.ในเมือง",
                "องค์การบริหารส่วนตำบลสุวรรณภูมิ | องค์การบริหารส่วนตำบลสุวรรณภูมิ",
                "อบต.ดอนกระเจียว | อบต.ดอนกระเจียว",
                "เทศบาลตำบลดอนกระเจียวเหนือ อำเภอห้วยสำราญ | เทศบาลตำบลดอนกระเจียวเหนือ",
            })
    void another_agency_is_recognised_by_its_form(String text, String quoted) {
        assertThat(inSteps(text)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.OTHER_AGENCY_NAMED);
            assertThat(finding.words()).containsExactly(quoted);
            assertThat(finding.row()).isEqualTo(1);
            assertThat(finding.column()).isEqualTo("steps");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เทศบาลตำบลดอนกระเจียว",
                "เทศบาล ตำบลดอน กระเจียวได้จัดทำคู่มือ",
                "เว็บไซต์เทศบาลตำบลดอนกระเจียวให้ประชาชนทราบ",
                "เทศบาลตําบลดอนกระเจียวมีผลการประเมิน",
                "สภาเทศบาลตำบลดอนกระเจียวโดยมีผู้บริหาร",
                "ทต.ดอนกระเจียว และ ทต.ดอนกะเจียว",
                "เทศบาลตำบล",
                "พนักงานเทศบาลตำบลทุกคน และเทศบาลตำบลได้ดำเนินการ",
                "เทศบาลตำบล พ.ศ. ๒๔๙๖",
                "เทศบาลเมือง/เทศบาลตำบล/อบต.",
                "สมาคมองค์การบริหารส่วนตำบลแห่งประเทศไทย",
                "พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. ๒๕๓๗",
                "สำนักงาน ป.ป.ช. ประจำจังหวัดกาญจนบุรี และอำเภอห้วยสำราญ",
                "กรมส่งเสริมการปกครองท้องถิ่น จังหวัดกาญจนบุรี",
                "รอบต่อไป ชอบต่อรองและตอบต่างๆ กทม.",
                "ใช้แทน. แล้วจัดทำ",
                "อบต.ต้องดำเนินการ",
                "สำนักงานเทศบาลตำบล ถนนเทศบาล ๑",
                "ข้อบัญญัติองค์การบริหารส่วนตำบล",
                "เพิ่มช่องทางของเทศบาลตำบลที่ประชาชนเข้าถึงได้",
            })
    void own_names_forms_and_supervising_bodies_are_no_other_agency(String text) {
        assertThat(inSteps(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "เทศบาลตำบลดอนกระเจีบว | เทศบาลตำบลดอนกระเจีบว",
                "เว็บไซต์เทศบาลตำบลดอนกระจียวเพื่อเผยแพร่ | เทศบาลตำบลดอนกระจียว",
                "เทศบาลตำบลดอนกระเจี่ยว | เทศบาลตำบลดอนกระเจี่ยว",
                "อำเภอห้วยสำราน | ห้วยสำราน",
            })
    void the_agency_s_own_name_or_district_misspelt_is_no_other_agency(String text, String quoted) {
        assertThat(inSteps(text)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.OWN_NAME_MISSPELT);
            assertThat(finding.words()).first().isEqualTo(quoted);
        });
    }

    @Test
    void a_short_name_with_another_letter_is_another_agency() {
        AgencyFacts short4 = new AgencyFacts("เทศบาลตำบลหนองแค", List.of(), null, "สระบุรี", true);
        assertThat(review(short4, "เทศบาลตำบลหนองแก"))
                .extracting(Finding::code)
                .containsExactly(Code.OTHER_AGENCY_NAMED);
        AgencyFacts krut = new AgencyFacts("เทศบาลตำบลกรูด", List.of(), null, "สุราษฎร์ธานี", true);
        assertThat(review(krut, "ลงนามโดยนายกเทศมนตรีตำบลกรุด"))
                .extracting(Finding::code)
                .containsExactly(Code.OWN_NAME_MISSPELT);
    }

    @Test
    void the_registry_knows_where_a_name_ends() {
        DocumentReview review =
                new DocumentReview(AGENCY, ThaiText.fold("เทศบาลตำบลดอนกระเจียวงาม")::equals, ItemCatalogue.shipped());
        assertThat(review.findings(document(measure -> measure.steps("ตามเทศบาลตำบลดอนกระเจียวงามซึ่งดี"))))
                .extracting(finding -> finding.words().getFirst())
                .containsExactly("เทศบาลตำบลดอนกระเจียวงาม");
    }

    @ParameterizedTest
    @CsvSource({
        "จังหวัดกาฬจนบุรี, กาฬจนบุรี, กาญจนบุรี",
        "จังหวัดกาญจนบูรี, กาญจนบูรี, กาญจนบุรี",
        "จังหวัดสุราษฏร์ธานี, สุราษฏร์ธานี, สุราษฎร์ธานี",
        "จ. นครศรีธรรมราข, นครศรีธรรมราข, นครศรีธรรมราช",
        "จังหวัดสุพรรบุรีได้, สุพรรบุรี, สุพรรณบุรี",
        "จังหวัด กาญจน บรุี, กาญจน บรุี, กาญจนบุรี",
    })
    void a_misspelt_province_is_found(String text, String written, String right) {
        assertThat(inSteps(text)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.PROVINCE_MISSPELT);
            assertThat(finding.words()).containsExactly(written, right);
        });
    }

    @Test
    void no_province_is_taken_for_another_and_no_word_for_a_province() {
        for (String province : Provinces.all()) {
            assertThat(inSteps("ผู้ว่าราชการจังหวัด" + province + "ให้ความเห็นชอบ"))
                    .as(province)
                    .isEmpty();
        }
        assertThat(
                        inSteps(
                                "จังหวัดตามลำดับ จังหวัดนั้น จังหวัดเลือก จังหวัดแพร่หลาย จังหวัดต่างๆ จังหวัดได้แจ้ง จังหวัดเคลื่อนที่"))
                .isEmpty();
        assertThat(Provinces.all()).hasSize(77).doesNotHaveDuplicates();
    }

    @Test
    void a_name_in_the_title_block_has_no_row() {
        assertThat(new DocumentReview(AGENCY, any -> false, ItemCatalogue.shipped())
                        .findings(new ReportedDocument(
                                DocumentKind.PLAN,
                                FY2566,
                                null,
                                "มาตรการของ อบต.ท่าเสลา",
                                null,
                                Set.of(),
                                List.of(),
                                List.of())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.row()).isNull());
    }

    // plans

    @Test
    void a_measure_repeated_word_for_word_names_the_first_one() {
        List<Finding> found = findings(
                DocumentKind.PLAN,
                Set.of(),
                new Draft().title("มาตรการ ก").steps("จัดประชุม"),
                new Draft().title("มาตรการ ข").steps("จัดประชุม"),
                new Draft().title("มาตร การ ก").steps("จัด ประชุม"),
                new Draft().title("มาตรการ ก").steps("จัดอบรม"));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.MEASURE_REPEATED);
            assertThat(finding.row()).isEqualTo(3);
            assertThat(finding.words()).containsExactly("มาตร การ ก", "1");
        });
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "2022-10-01, 2023-09-30, ",
                "2022-01-01, 2023-03-31, PERIOD_OUTSIDE_FISCAL_YEAR",
                "2022-12-01, 2023-10-01, PERIOD_OUTSIDE_FISCAL_YEAR",
                ", 2023-10-31, PERIOD_OUTSIDE_FISCAL_YEAR",
                "2023-03-01, 2023-01-31, PERIOD_REVERSED",
                ", , NOT_UNDERSTOOD",
            })
    void a_period_lies_in_the_year_and_ends_after_it_begins(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Code expected) {
        List<Finding> found = findings(DocumentKind.PLAN, Set.of(), new Draft().period(from, to, "ตามนี้"));
        assertThat(found).extracting(Finding::code).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.column()).isEqualTo("period");
            assertThat(finding.words()).first().isEqualTo("ตามนี้");
        });
    }

    @Test
    void a_deadline_outside_the_measure_s_period_is_quoted_as_written() {
        Draft draft = new Draft()
                .period(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 4, 30), "ก.พ.-เม.ย. ๖๖")
                .step("เผยแพร่ภายในเดือนพฤศจิกายน ๒๕๖๕", LocalDate.of(2022, 11, 30))
                .step("สรุปภายในเดือนเมษายน ๒๕๖๖", LocalDate.of(2023, 4, 30))
                .followUp("รายงานผู้บริหาร", LocalDate.of(2023, 5, 31));
        assertThat(findings(DocumentKind.PLAN, Set.of(), draft))
                .extracting(Finding::code, Finding::column, finding -> finding.words()
                        .getFirst())
                .containsExactly(
                        tuple(Code.DEADLINE_OUTSIDE_PERIOD, "steps", "พฤศจิกายน ๒๕๖๕"),
                        tuple(Code.DEADLINE_OUTSIDE_PERIOD, "followUps", "31 พฤษภาคม 2566"));
    }

    @Test
    void a_unit_that_isn_t_registered_matters_less_where_none_is() {
        Draft draft = new Draft().responsible(new Responsible("กองช่าง", null), new Responsible("ทุกหน่วยงาน", "*"));
        assertThat(findings(DocumentKind.PLAN, Set.of(), draft))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARNING);
        AgencyFacts unknown = new AgencyFacts("เทศบาลตำบลดอนกระเจียว", List.of(), null, "กาญจนบุรี", false);
        assertThat(new DocumentReview(unknown, any -> false, ItemCatalogue.shipped())
                        .findings(document(measure -> draft)))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.INFO);
    }

    @Test
    void the_assessment_analysed_is_that_of_the_year_before() {
        assertThat(analysing(2565)).isEmpty();
        assertThat(analysing(2564)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.ANALYSED_YEAR_NOT_PREVIOUS);
            assertThat(finding.words()).containsExactly("2564", "2565");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "จากการวิเคราะห์ผลการประเมิน ITA ของเทศบาล ปีงบประมาณ พ.ศ. ๒๕๖๕ ในปีงบประมาณ ๒๕๖๖ | 2565",
                "การประเมิน ITA ปี ๒๕๖๖ มีเกณฑ์ใหม่ จากผลการประเมิน ITA ปี ๒๕๖๔ พบว่า | 2564",
                "ผลการประเมินคุณธรรมและความโปร่งใส ประจำปี 2022 | 2565",
                "มาตรการ ประจำปีงบประมาณ ๒๕๖๖ | ",
            })
    void the_analysed_year_is_read_from_the_text(String text, @Nullable Integer year) {
        assertThat(AnalysedYear.in(text).map(FiscalYear::value).orElse(null)).isEqualTo(year);
    }

    @Test
    void zeros_in_item_codes_are_found_in_what_the_title_cell_said_too() {
        ReportedRow row = new ReportedRow(
                3,
                new Draft().steps("ตาม O๑๒").measure(),
                List.of(new ReportedRow.Written("title", "๐๑๙ รายงานการกำกับ")));
        List<Finding> found = new DocumentReview(AGENCY, any -> false, ItemCatalogue.shipped())
                .findings(new ReportedDocument(
                        DocumentKind.PLAN, FY2566, null, "", null, Set.of(), List.of(row), List.of()));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.ITEM_CODE_MISSPELT);
            assertThat(finding.words()).containsExactly("๐๑๙", "O19");
            assertThat(finding.column()).isEqualTo("title");
        });
    }

    // results

    @Test
    void a_plan_needs_no_results() {
        assertThat(findings(DocumentKind.PLAN, Set.of("obstacles"), new Draft()))
                .isEmpty();
    }

    @Test
    void a_report_without_a_result_misses_it_unless_the_measure_begins_later() {
        Draft later =
                new Draft().title("อื่น").period(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 9, 30), "เม.ย.-ก.ย. ๖๖");
        assertThat(ofResults(findings(DocumentKind.PROGRESS, Set.of(), new Draft(), later)))
                .extracting(Finding::code, Finding::row)
                .containsExactly(tuple(Code.RESULT_MISSING, 1));
    }

    @Test
    void a_result_with_date_and_document_is_all_right() {
        Draft draft = new Draft()
                .steps("แต่งตั้งคณะทำงานรับเรื่องร้องเรียน")
                .action("แต่งตั้งคณะทำงานตามคำสั่งที่ ๔๕/๒๕๖๖ ลงวันที่ ๕ มกราคม ๒๕๖๖");
        assertThat(ofResults(findings(DocumentKind.PROGRESS, Set.of(), draft))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "จัดทำคู่มือการใช้ทรัพย์สินของราชการ",
                "๑. มีการจัดทำ คู่มือการใช้ทรัพย์สินของราชการ",
                "ควรจัดทำคู่มือให้ครบถ้วน",
                "ให้เจ้าหน้าที่ถือปฏิบัติตามระเบียบ",
                "จะดำเนินการในไตรมาสหน้า",
                "เจ้าหน้าที่ควรเผยแพร่ให้ประชาชนทราบ",
            })
    void a_result_that_repeats_the_step_or_says_what_should_be_done_is_no_result(String text) {
        Draft draft = new Draft().steps("จัดทำคู่มือการใช้ทรัพย์สินของราชการ").action(text);
        assertThat(findings(DocumentKind.PROGRESS, Set.of(), draft))
                .filteredOn(finding -> finding.code() == Code.RESULT_REPEATS_PLAN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).containsExactly(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "จัดทำคู่มือการใช้ทรัพย์สินของราชการและเผยแพร่ทางเว็บไซต์ให้ประชาชนรับทราบ เมื่อวันที่ ๕ มกราคม ๒๕๖๖",
                "ให้บริการประชาชน ๑๒๐ ราย",
                "ให้ความรู้แก่พนักงานในการประชุม",
                "เผยแพร่ข้อมูลที่สาธารณชนควรรับทราบ",
                "นำข้อมูลที่ควรเผยแพร่ขึ้นเว็บไซต์แล้ว",
                "ผู้เข้าอบรมเห็นว่าเหมาะสมควรแก่เวลา",
            })
    void a_result_that_says_more_is_one(String text) {
        Draft draft = new Draft().steps("จัดทำคู่มือการใช้ทรัพย์สินของราชการ").action(text);
        assertThat(findings(DocumentKind.PROGRESS, Set.of(), draft))
                .extracting(Finding::code)
                .doesNotContain(Code.RESULT_REPEATS_PLAN);
    }

    @ParameterizedTest
    @CsvSource({
        "๑. ดูแลรักษาอย่างดี, true",
        "เผยแพร่ทางเว็บไซต์ของหน่วยงาน, false",
        "ชี้แจงในการประชุมประจำเดือน, false",
        "อบรม 25 คน, false",
        "ดำเนินการเมื่อ ๕ ม.ค. ๖๖, false",
    })
    void a_result_leaves_a_trace(String text, boolean missing) {
        List<Finding> found = findings(DocumentKind.PROGRESS, Set.of(), new Draft().action(text));
        assertThat(found.stream().anyMatch(finding -> finding.code() == Code.RESULT_WITHOUT_TRACE))
                .isEqualTo(missing);
    }

    @Test
    void one_date_and_one_document_are_enough_for_a_measure() {
        assertThat(findings(DocumentKind.PROGRESS, Set.of(), new Draft().action("เผยแพร่ทางเว็บไซต์")))
                .extracting(Finding::code)
                .contains(Code.DATE_MISSING, Code.EVIDENCE_MISSING);
        Draft one = new Draft()
                .action("เผยแพร่ทางเว็บไซต์")
                .action(new ReportedAction("ประกาศ", LocalDate.of(2023, 1, 5), "ประกาศ ลว. ๕ ม.ค. ๖๖", List.of()));
        assertThat(findings(DocumentKind.PROGRESS, Set.of(), one))
                .extracting(Finding::code)
                .doesNotContain(Code.DATE_MISSING, Code.EVIDENCE_MISSING);
    }

    @Test
    void empty_columns_are_named_and_a_report_without_them_once() {
        Draft none = new Draft().action("ประกาศ ลงวันที่ ๕ มกราคม ๒๕๖๖");
        assertThat(findings(DocumentKind.PROGRESS, Set.of("obstacles", "recommendations"), none))
                .extracting(Finding::code, Finding::row, Finding::column)
                .containsExactly(
                        tuple(Code.OBSTACLES_EMPTY, 1, "obstacles"), tuple(Code.OBSTACLES_EMPTY, 1, "recommendations"));
        assertThat(findings(DocumentKind.PROGRESS, Set.of(), none, none.title("อื่น")))
                .extracting(Finding::code, Finding::row)
                .containsExactly(tuple(Code.OBSTACLES_EMPTY, null));
    }

    // sentences

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_finding_has_a_sentence_in_both_languages_that_quotes_the_words(Code code) {
        Finding finding = new Finding(code, Finding.Severity.WARNING, 1, null, List.of("คำที่ ๑", "2565"));
        String th = finding.message(Locale.of("th", "TH"));
        String en = finding.message(Locale.ENGLISH);
        assertThat(th).isNotEqualTo(en).doesNotContain("{");
        assertThat(en).doesNotContain("{");
        if (code != Code.OBSTACLES_EMPTY && code != Code.ANALYSED_YEAR_NOT_PREVIOUS) {
            assertThat(th).contains("“คำที่ ๑”");
            assertThat(en).contains("“คำที่ ๑”");
        }
        assertThat(finding.message(Locale.GERMAN)).isEqualTo(th);
    }

    @Test
    void the_empty_column_is_said_in_the_sentence() {
        Finding finding = new Finding(Code.OBSTACLES_EMPTY, Finding.Severity.WARNING, 1, "recommendations", List.of());
        assertThat(finding.message(Locale.ENGLISH)).startsWith("Recommendations");
        assertThat(finding.message(Locale.of("th"))).contains("ข้อเสนอแนะ");
    }

    private static List<Finding> analysing(int year) {
        return new DocumentReview(AGENCY, any -> false, ItemCatalogue.shipped())
                .findings(new ReportedDocument(
                        DocumentKind.PLAN, FY2566, null, "", new FiscalYear(year), Set.of(), List.of(), List.of()));
    }

    private static List<Finding> inSteps(String text) {
        return review(AGENCY, text);
    }

    private static List<Finding> review(AgencyFacts agency, String text) {
        return new DocumentReview(agency, any -> false, ItemCatalogue.shipped())
                .findings(document(measure -> measure.steps(text)));
    }

    private static ReportedDocument document(UnaryOperator<Draft> change) {
        ReportedRow row = new ReportedRow(1, change.apply(new Draft()).measure());
        return new ReportedDocument(DocumentKind.PLAN, FY2566, null, "", null, Set.of(), List.of(row), List.of());
    }

    private static List<Finding> findings(DocumentKind kind, Set<String> columns, Draft... drafts) {
        List<ReportedRow> rows = IntStream.range(0, drafts.length)
                .mapToObj(i -> new ReportedRow(i + 1, drafts[i].measure()))
                .toList();
        ReportingRound round = kind == DocumentKind.PLAN ? null : ReportingRound.FIRST_HALF;
        return new DocumentReview(AGENCY, any -> false, ItemCatalogue.shipped())
                .findings(new ReportedDocument(kind, FY2566, round, "", null, columns, rows, List.of()));
    }

    private static List<Finding> ofResults(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() != Code.OBSTACLES_EMPTY)
                .toList();
    }

    /** A measure in the making; what isn't said is empty. */
    private record Draft(
            String title,
            List<Step> steps,
            List<Responsible> responsible,
            @Nullable Period period,
            List<FollowUpPlan> followUps,
            List<ReportedAction> actions) {

        Draft() {
            this("มาตรการใช้ทรัพย์สิน", List.of(), List.of(), null, List.of(), List.of());
        }

        Draft title(String given) {
            return new Draft(given, steps, responsible, period, followUps, actions);
        }

        Draft steps(String... given) {
            List<Step> texts =
                    Arrays.stream(given).map(text -> new Step(text, null)).toList();
            return new Draft(title, texts, responsible, period, followUps, actions);
        }

        Draft step(String text, LocalDate dueOn) {
            return new Draft(title, with(steps, new Step(text, dueOn)), responsible, period, followUps, actions);
        }

        Draft responsible(Responsible... given) {
            return new Draft(title, steps, List.of(given), period, followUps, actions);
        }

        Draft period(@Nullable LocalDate from, @Nullable LocalDate to, String text) {
            return new Draft(title, steps, responsible, new Period(from, to, text), followUps, actions);
        }

        Draft followUp(String text, LocalDate dueOn) {
            FollowUpPlan plan = new FollowUpPlan(text, null, null, dueOn);
            return new Draft(title, steps, responsible, period, with(followUps, plan), actions);
        }

        Draft action(String text) {
            return action(new ReportedAction(text, null, null, List.of()));
        }

        Draft action(ReportedAction action) {
            return new Draft(title, steps, responsible, period, followUps, with(actions, action));
        }

        ReportedMeasure measure() {
            return new ReportedMeasure(
                    null,
                    null,
                    title,
                    List.of(),
                    List.of(),
                    steps,
                    responsible,
                    period,
                    followUps,
                    actions,
                    null,
                    List.of(),
                    List.of());
        }

        private static <T> List<T> with(List<T> list, T more) {
            List<T> all = new ArrayList<>(list);
            all.add(more);
            return all;
        }
    }
}
