package org.sucharit.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kernel.text.ThaiText;

class ThaiPeriodsTests {

    private static final FiscalYear FY2566 = new FiscalYear(2566);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ธ.ค.๖๕-มี.ค. ๖๖ | 2022-12-01 | 2023-03-31",
                "ธ. ค. ๖๕ - มี. ค. ๖๖ | 2022-12-01 | 2023-03-31",
                "ธค๖๕-มีค๖๖ | 2022-12-01 | 2023-03-31",
                "ธค. 65 – มีค. 66 | 2022-12-01 | 2023-03-31",
                "ม.ค.-มี.ค. ๖๖ | 2023-01-01 | 2023-03-31",
                "ม.ค.- เม.ย.๖๖ | 2023-01-01 | 2023-04-30",
                "ต.ค. - มี.ค. ๖๖ | 2022-10-01 | 2023-03-31",
                "ต.ค.๖๕ - มี.ค. | 2022-10-01 | 2023-03-31",
                "ต.ค.๖๕-มี.ค. ๖๖ | 2022-10-01 | 2023-03-31",
                "ก.พ.๖๔-เม.ย. ๖๖ | 2021-02-01 | 2023-04-30",
                "ม.ค.๖๕-มี.ค. ๖๖ | 2022-01-01 | 2023-03-31",
                "มี.ค.๖๖-ม.ค.๖๖ | 2023-03-01 | 2023-01-31",
                "ตุลาคม ๒๕๖๕ ถึง กันยายน ๒๕๖๖ | 2022-10-01 | 2023-09-30",
                "ตุลาคม 2565 – มีนาคม 2566 | 2022-10-01 | 2023-03-31",
                "เดือนตุลาคม พ.ศ. ๒๕๖๕ ถึงเดือนมีนาคม พ.ศ. ๒๕๖๖ | 2022-10-01 | 2023-03-31",
                "ตุลาคม 2022 - มีนาคม 2023 | 2022-10-01 | 2023-03-31",
                "ปีงบประมาณ ๒๕๖๖ | 2022-10-01 | 2023-09-30",
                "ปีงบประมาณ พ.ศ. ๒๕๖๖ | 2022-10-01 | 2023-09-30",
                "ปีงบ ประมาณ พ.ศ.2566 | 2022-10-01 | 2023-09-30",
                "ประจำปี ๒๕๖๖ | 2022-10-01 | 2023-09-30",
                "๒๕๖๖ | 2022-10-01 | 2023-09-30",
                "ปีงบประมาณ 2023 | 2022-10-01 | 2023-09-30",
                "ปี 2566-2570 | 2022-10-01 | 2027-09-30",
                "ตลอดปีงบประมาณ | 2022-10-01 | 2023-09-30",
                "ตลอดทั้งปี | 2022-10-01 | 2023-09-30",
                "ตลอดปีงบประมาณ พ.ศ. ๒๕๖๗ | 2023-10-01 | 2024-09-30",
                "เริ่มดำเนินการ กุมภาพันธ์ ๒๕๖๖ - แล้วเสร็จ เมษายน ๒๕๖๖ | 2023-02-01 | 2023-04-30",
                "เริ่ม ม.ค. 66 แล้วเสร็จ มี.ค. 66 | 2023-01-01 | 2023-03-31",
                "เริ่มต้น ๑ ต.ค. ๖๕ สิ้นสุด ๓๐ ก.ย. ๖๖ | 2022-10-01 | 2023-09-30",
                "ระหว่างวันที่ ๑ ตุลาคม ๒๕๖๕ ถึงวันที่ ๓๑ มีนาคม ๒๕๖๖ | 2022-10-01 | 2023-03-31",
                "1 ต.ค. 65 - 30 ก.ย. 66 | 2022-10-01 | 2023-09-30",
                "1-31 มีนาคม 2566 | 2023-03-01 | 2023-03-31",
                "วันที่ 5 ถึง 9 มกราคม 2566 | 2023-01-05 | 2023-01-09",
                "1/10/2565-30/9/2566 | 2022-10-01 | 2023-09-30",
                "๑๕/๓/๒๕๖๖ | 2023-03-15 | 2023-03-15",
                "เดือนมกราคม ๒๕๖๖ | 2023-01-01 | 2023-01-31",
                "มกราคม | 2023-01-01 | 2023-01-31",
                "ตุลาคม - ธันวาคม | 2022-10-01 | 2022-12-31",
                "พฤศจิกายน - กุมภาพันธ์ | 2022-11-01 | 2023-02-28",
                "ไตรมาส ๑ | 2022-10-01 | 2022-12-31",
                "ไตรมาสที่ ๒ | 2023-01-01 | 2023-03-31",
                "ไตรมาสที่ 2/2567 | 2024-01-01 | 2024-03-31",
                "ไตรมาสที่ ๓ ปีงบประมาณ พ.ศ. ๒๕๖๖ | 2023-04-01 | 2023-06-30",
                "ไตรมาส 1 - 2 | 2022-10-01 | 2023-03-31",
                "ไตรมาสที่ ๑ ถึง ไตรมาสที่ ๔ | 2022-10-01 | 2023-09-30",
                "ไตรมาส 1, 2, 3 และ 4 | 2022-10-01 | 2023-09-30",
                "ไตรมาส 2 (ม.ค. - มี.ค. 66) | 2023-01-01 | 2023-03-31",
                "รอบ ๖ เดือน | 2022-10-01 | 2023-03-31",
                "รอบ 6 เดือนหลัง | 2023-04-01 | 2023-09-30",
                "รอบ 12 เดือน | 2022-10-01 | 2023-09-30",
                "รอบ ๖ เดือน ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖ | 2022-10-01 | 2023-03-31",
                "ปีงบประมาณ ๒๕๖๗ (ต.ค. - ก.ย.) | 2023-10-01 | 2024-09-30",
                "ตุลาคม ปีงบประมาณ 2566 | 2022-10-01 | 2022-10-31",
                "ตุลา คม ๒๕๖๕ - มีนา คม ๒๕ ๖๖ | 2022-10-01 | 2023-03-31",
                "ม.ค., เม.ย. และ ก.ค. 66 | 2023-01-01 | 2023-07-31",
                "Oct 2022 - Mar 2023 | 2022-10-01 | 2023-03-31",
                "Oct-65 - Mar-66 | 2022-10-01 | 2023-03-31",
                "Oct-22 - Mar-23 | 2022-10-01 | 2023-03-31",
                "๑ ต.ค. ๖๕-๓๑ มี.ค. ๖๖ | 2022-10-01 | 2023-03-31",
                "ต.ค.65-31 มี.ค.66 | 2022-10-01 | 2023-03-31",
                "ตค-มีค66 | 2022-10-01 | 2023-03-31",
                "ม.ค 66-มี.ค 66 | 2023-01-01 | 2023-03-31",
                "ธ.ค. พ.ศ. ๖๕ ถึง มี.ค. พ.ศ. ๖๖ | 2022-12-01 | 2023-03-31",
                "ระหว่างเดือน มกราคม – มีนาคม พ.ศ.๒๕๖๖ | 2023-01-01 | 2023-03-31",
                "มกราคม ถึง เดือนมีนาคม ๒๕๖๖ | 2023-01-01 | 2023-03-31",
                "วันที่ 1 เดือน ตุลาคม พ.ศ. 2565 ถึง วันที่ 30 เดือน กันยายน พ.ศ. 2566 | 2022-10-01 | 2023-09-30",
                "ระยะเวลา : ต.ค. 65 - ก.ย. 66 | 2022-10-01 | 2023-09-30",
                "ตลอดปีงบประมาณ ๒๕๖๖ (๑ ต.ค. ๖๕ – ๓๐ ก.ย. ๖๖) | 2022-10-01 | 2023-09-30",
                "ดำเนินการอย่างต่อเนื่องตลอดทั้งปี | 2022-10-01 | 2023-09-30",
                "ภายในปีงบประมาณ พ.ศ. ๒๕๖๖ | 2022-10-01 | 2023-09-30",
                "ปีงบฯ 2566 | 2022-10-01 | 2023-09-30",
                "ปีงบประมาณ ๖๖ | 2022-10-01 | 2023-09-30",
                "2566 - 2570 | 2022-10-01 | 2027-09-30",
                "ปีงบประมาณ 2566 - ปีงบประมาณ 2567 | 2022-10-01 | 2024-09-30",
                "6 เดือนแรก ปีงบประมาณ 2566 | 2022-10-01 | 2023-03-31",
                "ครึ่งปีหลัง | 2023-04-01 | 2023-09-30",
                "ไตรมาสที่ 1-2/2566 | 2022-10-01 | 2023-03-31",
                "ไตรมาสแรก | 2022-10-01 | 2022-12-31",
                "10/31/2022 - 11/30/2022 | 2022-10-31 | 2022-11-30",
                "2566/01/05 | 2023-01-05 | 2023-01-05",
            })
    void a_period_is_read_in_every_form_of_writing(String text, LocalDate from, LocalDate to) {
        assertThat(ThaiPeriods.parse(text, FY2566)).contains(new DateRange(from, to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ภายใน 30 กันยายน 2566 | | 2023-09-30",
                "ภายในเดือนพฤศจิกายน ๒๕๖๕ | | 2022-11-30",
                "แล้วเสร็จภายในวันที่ ๓๑ มีนาคม ๒๕๖๖ | | 2023-03-31",
                "ก่อนสิ้นเดือน ก.พ. 66 | | 2023-02-28",
                "ตั้งแต่เดือนตุลาคม ๒๕๖๕ เป็นต้นไป | 2022-10-01 |",
                "เริ่มดำเนินการ มกราคม ๒๕๖๖ | 2023-01-01 |",
            })
    void a_deadline_has_no_beginning_and_an_open_period_no_end(
            String text, @Nullable LocalDate from, @Nullable LocalDate to) {
        assertThat(ThaiPeriods.parse(text, FY2566)).contains(new DateRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ทุกเดือน",
                "ต่อเนื่อง",
                "สำนักปลัด",
                "๑๒ ครั้ง",
                "๓๑ กุมภาพันธ์ ๒๕๖๖",
                "คำสั่งที่ ๙๔/๒๕๖๔",
                "สมควร",
                "ไตรมาสที่ ๕"
            })
    void what_says_no_period_is_unknown(String text) {
        assertThat(ThaiPeriods.parse(text, FY2566)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ม.ค.-มี.ค.", "ไตรมาส ๑", "ตลอดปี", "รอบ 6 เดือน"})
    void what_names_no_year_needs_the_document_s_year(String text) {
        assertThat(ThaiPeriods.parse(text, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เริ่มดำเนินการ กุมภาพันธ์ ๒๕๖๖ - แล้วเสร็จ เมษายน ๒๕๖๖",
                "ธ.ค.๖๕-มี.ค. ๖๖",
                "ปีงบประมาณ ๒๕๖๖",
                "ตลอดปีงบประมาณ",
                "ไตรมาส ๑ - ๔",
                "ภายใน 30 กันยายน 2566",
                "กำหนดแล้วเสร็จ : เดือนกันยายน 2566",
                "ม.ค.-มี.ค.",
                "๒๕๖๖",
                "ระยะเวลาดำเนินการ ๑ ต.ค. ๒๕๖๕ ถึง ๓๐ ก.ย. ๒๕๖๖",
            })
    void a_cell_that_only_says_when_is_a_period_under_whatever_heading(String text) {
        assertThat(ThaiPeriods.isOnlyPeriod(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ดำเนินการ",
                "จัดทำประกาศ ลงวันที่ ๕ มกราคม ๒๕๖๖",
                "รายงานผลภายในเดือนเมษายน ๒๕๖๖",
                "ประจำปีงบประมาณ ๒๕๖๖ มีการอบรม",
                "สำนักปลัด",
            })
    void a_cell_that_says_more_is_not(String text) {
        assertThat(ThaiPeriods.isOnlyPeriod(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "จัดทำหลักเกณฑ์ให้ครบถ้วน ภายในเดือน พฤศจิกายน ๒๕๖๕ | 2022-11-30",
                "รายงานผลภายในวันที่ ๕ เมษายน ๒๕๖๖ ต่อนายก | 2023-04-05",
                "เผยแพร่ให้แล้วเสร็จภายใน 31 มี.ค. 66 | 2023-03-31",
                "สรุปผลภายในเดือนเมษายน | 2023-04-30",
                "จัดประชุมภายในไตรมาสที่ ๒ | 2023-03-31",
                "ให้แล้วเสร็จก่อนสิ้นเดือนกุมภาพันธ์ ๒๕๖๖ | 2023-02-28",
            })
    void a_deadline_is_the_last_day_of_what_is_announced(String text, LocalDate due) {
        assertThat(ThaiPeriods.deadline(text, FY2566)).map(FoundDate::date).contains(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "รายงานปีละครั้งภายในเดือนธันวาคมของทุกปี",
                "รายงานภายในวันที่ ๓๑ ธันวาคม ของทุกปี ตามระเบียบ พ.ศ. ๒๕๖๑",
                "ตอบภายใน ๑๕ วัน",
                "ตอบภายใน 7 วันทำการ",
                "ประกาศ ลงวันที่ ๕ มกราคม ๒๕๖๖",
                "ภายในหน่วยงาน",
            })
    void other_words_with_numbers_are_no_deadline(String text) {
        assertThat(ThaiPeriods.deadline(text, FY2566)).isEmpty();
    }

    @Test
    void every_period_of_a_text_is_found_where_it_stands() {
        String text = "ขั้นแรก ม.ค.-มี.ค. ๖๖ แล้วประเมิน ในเดือน กันยายน ๒๕๖๖ อีกครั้ง";
        assertThat(ThaiPeriods.in(text, null))
                .extracting(found -> text.substring(found.start(), found.end()))
                .containsExactly("ม.ค.-มี.ค. ๖๖", "กันยายน ๒๕๖๖");
    }

    @Test
    void a_law_s_year_says_nothing_about_a_deadline_after_it() {
        assertThat(ThaiPeriods.deadline("ตามพระราชบัญญัติข้อมูลข่าวสาร พ.ศ. ๒๕๔๐ ภายในเดือนเมษายน", FY2566))
                .map(FoundDate::date)
                .contains(LocalDate.of(2023, 4, 30));
    }

    @RepeatedTest(200)
    void any_two_months_in_any_writing_are_a_period(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        YearMonth from = YearMonth.of(2020, 1).plusMonths(random.nextInt(60));
        YearMonth to = from.plusMonths(random.nextInt(24));
        String join = List.of("-", " - ", " – ", "—", " ถึง ", " ถึงเดือน ", " จนถึง ", "\n-")
                .get(random.nextInt(8));
        String text = written(from, random) + join + written(to, random);
        assertThat(ThaiPeriods.parse(text, null)).as(text).contains(new DateRange(from.atDay(1), to.atEndOfMonth()));
        assertThat(ThaiPeriods.isOnlyPeriod(text)).as(text).isTrue();
    }

    private static String written(YearMonth month, Random random) {
        String full = ThaiDates.formatMonth(month);
        String brief = ThaiDates.formatShort(month.atDay(1)).substring(2);
        String text =
                switch (random.nextInt(6)) {
                    case 0 -> full;
                    case 1 -> brief;
                    case 2 -> brief.replace(" ", "");
                    case 3 -> full.replace(" ", " พ.ศ. ");
                    case 4 -> "เดือน" + full;
                    default -> brief.replace(".", "").replace(" ", "");
                };
        return random.nextBoolean() ? ThaiText.thaiDigits(text) : text;
    }

    @RepeatedTest(300)
    void whatever_a_text_holds_it_is_read_without_trouble(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) text.append(SHARDS.get(random.nextInt(SHARDS.size())));
        String shards = text.toString();
        assertThat(ThaiPeriods.in(shards, FY2566)).allSatisfy(found -> {
            assertThat(found.start()).isBetween(0, found.end() - 1);
            assertThat(found.end()).isLessThanOrEqualTo(shards.length());
        });
        assertThat(ThaiDates.in(shards, FY2566))
                .allSatisfy(found -> assertThat(found.end()).isLessThanOrEqualTo(shards.length()));
        ThaiPeriods.parse(shards, null);
        ThaiPeriods.deadline(shards, FY2566);
        ThaiPeriods.isOnlyPeriod(shards);
        ThaiDates.isOnlyDates(shards);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "- ",
                "๑",
                "ถึง",
                "วันที่",
                "ม.ค.",
                "ม.ค. ๖๖ ",
                "๕ มกราคม ๒๕๖๖\n",
                "ภายใน",
                "ไตรมาส 1 ",
                "ก",
                "๑, "
            })
    void a_huge_cell_is_read_in_reasonable_time(String part) {
        String huge = part.repeat(30_000 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            ThaiPeriods.in(huge, FY2566);
            ThaiPeriods.deadline(huge, FY2566);
            ThaiPeriods.isOnlyPeriod("ม.ค. ๖๖" + huge);
            ThaiDates.isOnlyDates("๕ ม.ค. ๖๖" + huge);
        });
    }

    private static final List<String> SHARDS = List.of(
            "๕",
            "31",
            "ม.ค.",
            "มกราคม",
            "ธ.ค",
            "๒๕๖๖",
            "66",
            "2450",
            "2023",
            " ",
            "\n",
            "-",
            "–",
            "ถึง",
            "ภายใน",
            "ไตรมาส",
            "ที่",
            "ปีงบประมาณ",
            "พ.ศ.",
            "/",
            ".",
            "รอบ 6 เดือน",
            "วันที่",
            "แล้วเสร็จ",
            "เริ่ม",
            "ตลอดปี",
            "และ",
            ",",
            "(",
            ")",
            "ก",
            "กองคลัง",
            "q",
            "Jan",
            "q1",
            "2 5 6 6",
            "99",
            "0");
}
