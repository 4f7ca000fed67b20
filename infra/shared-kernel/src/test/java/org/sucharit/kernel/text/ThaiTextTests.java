package org.sucharit.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiTextTests {

    private static final String LETTERS =
            "กขคงจชญดตถทธนบปพฟภมยรลวศษสหอฮะัาำิีึืุูเแโใไ็่้๊๋์๐๑๒๓๔๕๖๗๘๙ abcXYZ0123456789.,/-()";

    @Test
    void digits_change_into_each_other_and_nothing_else_does() {
        assertThat(ThaiText.arabicDigits("ข้อ ๑๒.๓ ปี 2566")).isEqualTo("ข้อ 12.3 ปี 2566");
        assertThat(ThaiText.thaiDigits("ข้อ 12.3 ปี ๒๕๖๖")).isEqualTo("ข้อ ๑๒.๓ ปี ๒๕๖๖");
    }

    @RepeatedTest(100)
    void digits_come_back(RepetitionInfo repetition) {
        String text = any(repetition.getCurrentRepetition());
        String arabic = ThaiText.arabicDigits(text);
        assertThat(ThaiText.arabicDigits(ThaiText.thaiDigits(text)))
                .isEqualTo(arabic)
                .hasSameSizeAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "สำนัก ปลัด, สำนักปลัด",
        "สํานักปลัด, สำนักปลัด",
        "สํา\u200bนักปลัด, สำนัก\u00a0ปลัด",
        "น้ํา, น้ำ",
        "นํ้า, น้ำ",
        "นำ้, น้ำ",
        "เเผน, แผน",
        "ปี ๒๕๖๖, ปี 2566",
        "E-Service, e service",
        "ที่่, ที่",
        "‘ปลัด’, \"ปลัด\"",
        "ＩＴＡ, ita",
        "\uF70Aก, ่ก",
        "กุ\u0e48, ก\u0e48\u0e38",
        "cafe\u0301, caf\u00e9",
    })
    void what_a_reader_takes_for_the_same_is_the_same(String one, String other) {
        assertThat(ThaiText.fold(one)).isEqualTo(ThaiText.fold(other));
        assertThat(ThaiText.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"กรูด, กรุด", "สำนักปลัด, สำนักงานปลัด", "๑, ๒", "ปี, ปิ"})
    void what_differs_stays_different(String one, String other) {
        assertThat(ThaiText.same(one, other)).isFalse();
    }

    @Test
    void a_part_is_found_through_line_breaks() {
        assertThat(ThaiText.contains("หัวหน้าสํา\nนัก ปลัด", "สำนักปลัด")).isTrue();
        assertThat(ThaiText.contains("หัวหน้า", "")).isFalse();
    }

    @RepeatedTest(200)
    void white_space_normal_form_and_digits_never_matter(RepetitionInfo repetition) {
        String text = any(repetition.getCurrentRepetition());
        String folded = ThaiText.fold(text);
        assertThat(ThaiText.fold(folded)).isEqualTo(folded);
        assertThat(ThaiText.fold(text.replace("ำ", "ํา"))).isEqualTo(folded);
        assertThat(ThaiText.fold(text.replace("แ", "เเ"))).isEqualTo(folded);
        assertThat(ThaiText.fold(ThaiText.thaiDigits(text))).isEqualTo(folded);
        assertThat(ThaiText.fold(spaced(text, repetition.getCurrentRepetition())))
                .isEqualTo(folded);
        assertThat(ThaiText.fold(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .isEqualTo(folded);
    }

    @RepeatedTest(200)
    void every_folded_character_knows_where_it_came_from(RepetitionInfo repetition) {
        String text = spaced(any(repetition.getCurrentRepetition()), 7);
        Folded folded = Folded.of(text);
        int length = folded.text().length();
        int last = 0;
        for (int i = 0; i < length; i++) {
            assertThat(folded.startOf(i)).isBetween(last, text.length());
            assertThat(folded.endOf(i + 1)).isBetween(folded.startOf(i) + 1, text.length());
            last = folded.startOf(i);
        }
        String middle = text.substring(folded.startOf(length / 3), folded.endOf(2 * length / 3));
        assertThat(Folded.of(middle).text().strip())
                .isEqualTo(folded.text().substring(length / 3, 2 * length / 3).strip());
    }

    @Test
    void a_gap_between_digits_stays() {
        assertThat(Folded.of("ปี ๖๖ ๑๒ คน").text()).isEqualTo("ปี66 12คน");
    }

    /** Letters without the sequences that folding joins, so that every character stands for itself. */
    private static String any(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("ก");
        for (int i = 0; i < 40; i++) {
            char c = LETTERS.charAt(random.nextInt(LETTERS.length()));
            boolean mark =
                    Character.getType(c) == Character.NON_SPACING_MARK || c == 'ำ' || c == 'า' || c == 'เ' || c == 'แ';
            if (mark) text.append('ก');
            text.append(c);
            if (mark) text.append('ข');
        }
        return text.toString();
    }

    private static String spaced(String text, long seed) {
        Random random = new Random(seed);
        String[] gaps = {"", "", "", " ", "\n", "\u200b", "\u00a0", "\ufeff"};
        StringBuilder result = new StringBuilder();
        for (char c : text.toCharArray()) result.append(c).append(gaps[random.nextInt(gaps.length)]);
        return result.toString();
    }
}
