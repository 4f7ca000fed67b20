package org.sucharit.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTests {

    @ParameterizedTest
    @CsvSource({
        "กรูด, กรุด, 1",
        "กรูด, กรูด, 0",
        "กรด, กรูด, 1",
        "บาง, บงา, 1",
        "กาญจนบุรี, กาฬจนบุรี, 1",
        "ก, ขค, 2",
        "'', กข, 2"
    })
    void edits_are_counted(String one, String other, int edits) {
        assertThat(Similarity.distance(one, other, 9)).isEqualTo(edits);
        assertThat(Similarity.distance(other, one, 9)).isEqualTo(edits);
    }

    @Test
    void counting_stops_at_the_bound() {
        assertThat(Similarity.distance("กกกกก", "ขขขขข", 2)).isEqualTo(3);
        assertThat(Similarity.distance("ก", "กขขขขข", 2)).isEqualTo(3);
    }

    @RepeatedTest(100)
    void a_few_edits_are_never_counted_as_more(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder edited = new StringBuilder("จัดทำมาตรการการใช้ทรัพย์สินของราชการ");
        int edits = random.nextInt(5);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(edited.length());
            if (random.nextBoolean()) edited.deleteCharAt(at);
            else edited.insert(at, 'ฮ');
        }
        String text = "จัดทำมาตรการการใช้ทรัพย์สินของราชการ";
        assertThat(Similarity.distance(text, edited.toString(), 10)).isLessThanOrEqualTo(edits);
        assertThat(Similarity.alike(text, edited.toString())).isTrue();
    }

    @Test
    void a_known_text_is_recognised_inside_another_with_some_characters_wrong() {
        String question = "การเผยแพร่ข้อมูลเกี่ยวกับงบประมาณของหน่วยงาน";
        assertThat(Similarity.resembles(
                        "ท่านเห็นว่าการเผยแพร่ข้อมูล เกี่ยวกับงบปรมาณของหน่วยงานนี้เพียงพอหรือไม่", question))
                .isTrue();
        assertThat(Similarity.resembles("การจัดซื้อจัดจ้างของหน่วยงาน", question))
                .isFalse();
        assertThat(Similarity.resembles("", question)).isFalse();
        assertThat(Similarity.resembles(question, "")).isFalse();
    }

    @Test
    void words_broken_at_line_ends_are_joined_again() {
        assertThat(BrokenWords.rejoined("เจ้า หน้าที่สำนัก ปลัดเทศบาล", List.of("สำนักปลัดเทศบาล")))
                .isEqualTo("เจ้าหน้าที่สำนักปลัดเทศบาล");
        assertThat(BrokenWords.rejoined("ดำเน\nินการ")).isEqualTo("ดำเนินการ");
        assertThat(BrokenWords.rejoined("ระบบ เ ทคโนโลยี")).isEqualTo("ระบบ เทคโนโลยี");
    }

    @Test
    void words_that_stand_apart_stay_apart() {
        assertThat(BrokenWords.rejoined("กองคลัง  สำนักปลัด\nงานการเจ้าหน้าที่"))
                .isEqualTo("กองคลัง สำนักปลัด งานการเจ้าหน้าที่");
        assertThat(BrokenWords.rejoined("ข้อ 12 O12 ita")).isEqualTo("ข้อ 12 O12 ita");
        assertThat(BrokenWords.rejoined("")).isEmpty();
    }
}
