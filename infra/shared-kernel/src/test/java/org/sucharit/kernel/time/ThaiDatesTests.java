package org.sucharit.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kernel.text.ThaiText;

class ThaiDatesTests {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "๕ มกราคม ๒๕๖๖",
                "ลงวันที่ ๕ มกราคม ๒๕๖๖",
                "ลงวันที่๕มกราคม๒๕๖๖",
                "วันที่ ๕ เดือน มกราคม พ.ศ. ๒๕๖๖",
                "วันที่ ๕ เดือนมกราคม พุทธศักราช ๒๕๖๖",
                "ณ วันที่ 5 ของเดือนมกราคม ในปี พ.ศ. 2566",
                "วันที่ ๕ แห่งเดือนมกราคมนี้ ตรงกับปีพุทธศักราช ๒๕๖๖",
                "5 ม.ค. 66",
                "5 ม.ค.66",
                "5 มค 66",
                "05 ม.ค. 2566",
                "5/1/2566",
                "5 / 1 / 2566",
                "05/01/66",
                "05-01-66",
                "05-01-2566",
                "5.1.2566",
                "5/1/2023",
                "2023-01-05",
                "2566-01-05",
                "2023-01-05T00:00:00",
                "5 มกราคม 2023",
                "5 มกราคม ค.ศ. 2023",
                "5 มกรา 66",
                "5-ม.ค.-66",
                "5-Jan-2023",
                "5 January 2023",
                "January 5, 2023",
                "วันที่ ๕ มก ราคม ๒๕ ๖๖",
                "วันที่ ๕\nม.\nค. ๒๕๖๖",
                "วันพฤหัสบดีที่ ๕ มกราคม ๒๕๖๖",
                "เมื่อวันที่ ๕\u00a0มกราคม\u200b ๒๕๖๖",
            })
    void a_day_is_read_in_every_form_of_writing(String text) {
        assertThat(ThaiDates.in(text)).extracting(FoundDate::date).containsExactly(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "คำสั่งที่ ๙๔/๒๕๖๔",
                "บันทึกข้อความที่ กค ๗๑๐๐๑/๑๒",
                "โทร. 077-123456",
                "พ.ศ. ๒๕๔๐",
                "ครั้งที่ ๑ เดือนมกราคม ๒๕๖๖",
                "รอบ ๖ เดือน มกราคม ๒๕๖๖",
                "๑. มกราคม ๒๕๖๖",
                "อบต. ค.ศ. 2022",
                "๓๐ กุมภาพันธ์ ๒๕๖๖",
                "99/99/2566",
                "ร้อยละ ๕ มกราคม ๒๕๖๖",
                "มาตรา ๗ พ.ศ. ๒๕๔๐",
            })
    void other_numbers_are_no_days(String text) {
        assertThat(ThaiDates.in(text)).isEmpty();
    }

    @Test
    void a_misspelt_month_that_readers_understand_is_understood() {
        assertThat(ThaiDates.in("๕ กรกฏาคม ๒๕๖๖ และ ๕ พฤษจิกายน ๒๕๖๖"))
                .extracting(FoundDate::date)
                .containsExactly(LocalDate.of(2023, 7, 5), LocalDate.of(2023, 11, 5));
    }

    @Test
    void every_day_of_a_text_is_found_where_it_stands() {
        String text = "๑. ประกาศ ลงวันที่ ๕ มกราคม ๒๕๖๖ ๒. ประชุม เมื่อวันที่ ๑๕ มี.ค. ๖๖ ๓. รายงาน";
        assertThat(ThaiDates.in(text))
                .extracting(found -> text.substring(found.start(), found.end()))
                .containsExactly("๕ มกราคม ๒๕๖๖", "๑๕ มี.ค. ๖๖");
    }

    @Test
    void days_that_share_their_month_are_all_found() {
        assertThat(ThaiDates.in("วันที่ ๕, ๑๐ และ ๑๕ มกราคม ๒๕๖๖"))
                .extracting(found -> found.date().getDayOfMonth())
                .containsExactly(5, 10, 15);
    }

    @Test
    void a_day_without_a_year_lies_in_the_fiscal_year_it_is_read_in() {
        FiscalYear year = new FiscalYear(2566);
        assertThat(ThaiDates.in("5 ต.ค. และ 5 ม.ค.", year))
                .extracting(FoundDate::date)
                .containsExactly(LocalDate.of(2022, 10, 5), DAY);
        assertThat(ThaiDates.in("5 ต.ค. และ 5 ม.ค.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "๕ มกราคม ๒๕๖๖",
                "๑. ๕ ม.ค. ๖๖ ๒. ๑๐ ม.ค. ๖๖",
                "5/1/2566\n10/1/2566",
                "วันที่ ๕ มกราคม ๒๕๖๖, ลงวันที่ ๙ มกราคม ๒๕๖๖",
                "ครั้งที่ ๑ วันที่ ๕ ม.ค. ๖๖ ครั้งที่ ๒ วันที่ ๙ ม.ค. ๖๖",
            })
    void a_cell_of_bare_days_is_known(String text) {
        assertThat(ThaiDates.isOnlyDates(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "๑.", "มกราคม ๒๕๖๖", "ประชุม ๕ มกราคม ๒๕๖๖", "ปีงบประมาณ ๒๕๖๖"})
    void anything_else_is_no_cell_of_bare_days(String text) {
        assertThat(ThaiDates.isOnlyDates(text)).isFalse();
    }

    @Test
    void days_are_written_in_the_buddhist_era() {
        assertThat(ThaiDates.format(DAY)).isEqualTo("5 มกราคม 2566");
        assertThat(ThaiDates.formatShort(DAY)).isEqualTo("5 ม.ค. 66");
        assertThat(ThaiDates.formatShort(new DateRange(DAY, LocalDate.of(2023, 3, 31))))
                .isEqualTo("5 ม.ค. 66 – 31 มี.ค. 66");
        assertThat(ThaiDates.formatShort(new DateRange(null, DAY))).isEqualTo("– 5 ม.ค. 66");
    }

    @RepeatedTest(300)
    void any_day_is_read_back_from_any_writing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3650));
        String written = written(day, random);
        String text = "ก่อนหน้า " + written + " ต่อไป";
        List<FoundDate> found = ThaiDates.in(text);
        assertThat(found).as(text).extracting(FoundDate::date).containsExactly(day);
        FoundDate only = found.getFirst();
        assertThat(text.substring(only.start(), only.end())).contains(written.strip());
    }

    private static String written(LocalDate day, Random random) {
        String brief = ThaiDates.formatShort(day);
        String full = ThaiDates.format(day);
        String text =
                switch (random.nextInt(5)) {
                    case 0 -> brief;
                    case 1 -> full;
                    case 2 -> brief.replace(" ", "");
                    case 3 -> full.replace(" ", "  ");
                    default -> day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + (day.getYear() + 543);
                };
        if (random.nextBoolean()) text = ThaiText.thaiDigits(text);
        return random.nextBoolean() ? broken(text, random) : text;
    }

    /** A line break inside, as a PDF makes them, but not between two digits. */
    private static String broken(String text, Random random) {
        int at = 1 + random.nextInt(text.length() - 1);
        boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at));
        return digits ? text : text.substring(0, at) + "\n" + text.substring(at);
    }
}
