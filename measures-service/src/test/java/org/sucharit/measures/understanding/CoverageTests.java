package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTests {

    @Test
    void every_word_that_is_missing_counts() {
        assertThat(Coverage.of(List.of("จัดทำ คู่มือ การใช้ ทรัพย์สิน"), List.of(), List.of("จัดทำ คู่มือ")))
                .isEqualTo(0.5);
    }

    @Test
    void a_word_written_twice_is_to_be_kept_twice() {
        assertThat(Coverage.of(List.of("คู่มือ", "คู่มือ"), List.of(), List.of("คู่มือ")))
                .isEqualTo(0.5);
    }

    @Test
    void white_space_digits_and_punctuation_are_no_words() {
        assertThat(Coverage.of(List.of("สำนัก ปลัด, ๒๕๖๖"), List.of(), List.of("สำนักปลัด 2566")))
                .isEqualTo(1);
    }

    @Test
    void the_numbers_of_a_list_are_no_words() {
        assertThat(Coverage.of(List.of("๑. จัดทำ ๒. เผยแพร่"), List.of(), List.of("จัดทำ", "เผยแพร่")))
                .isEqualTo(1);
        assertThat(Coverage.of(List.of("จำนวน ๑๒ คน"), List.of(), List.of("จำนวน คน")))
                .isLessThan(1);
    }

    @Test
    void a_list_of_units_may_be_cut_at_and() {
        assertThat(Coverage.of(List.of("กองคลังและกองช่าง"), List.of(), List.of("กองคลัง", "กองช่าง")))
                .isEqualTo(1);
        assertThat(Coverage.of(List.of("กองคลังและกองช่าง"), List.of(), List.of("กองคลัง")))
                .isLessThan(1);
    }

    @Test
    void what_tables_repeat_is_kept_once() {
        assertThat(Coverage.of(List.of(), List.of("๙๗.๐๕", "๙๗.๐๕"), List.of("97.05")))
                .isEqualTo(1);
    }

    @Test
    void nothing_written_is_wholly_kept() {
        assertThat(Coverage.of(List.of(), List.of(), List.of())).isEqualTo(1);
    }
}
