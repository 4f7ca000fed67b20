package org.sucharit.measures.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.importing.Rows.answering;
import static org.sucharit.measures.importing.Rows.known;
import static org.sucharit.measures.importing.Rows.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.measures.measure.MeasureEvent.MeasureCancelled;

class MatchingTests {

    @Test
    void the_same_title_is_the_same_measure_whatever_its_number_and_white_space() {
        var known = known(row("1", "จัดทำแนวทางการใช้ทรัพย์สินของราชการ"));
        var matching = new Matching(List.of(row("5", "จัดทำแนวทาง การใช้ทรัพย์สินของ ราชการ")), List.of(known));
        assertThat(matching.of(0)).contains(known);
    }

    @Test
    void a_rewritten_title_is_recognised_by_its_number() {
        var known = known(row("3", "ให้ความรู้เรื่องการประเมินคุณธรรมแก่บุคลากร"));
        var rows = List.of(row("3", "อบรมให้ความรู้เรื่องการประเมินคุณธรรมและความโปร่งใส"));
        assertThat(new Matching(rows, List.of(known)).of(0)).contains(known);
    }

    @Test
    void a_rewritten_title_is_recognised_by_what_it_answers() {
        var asked = answering(row(null, "เผยแพร่แผนการใช้จ่ายงบประมาณ"), Answered.item(2565, "I7"));
        var told = answering(row(null, "เผยแพร่แผนการใช้จ่ายงบประมาณประจำปีให้บุคลากรทราบ"), Answered.item(2565, "I7"));
        assertThat(new Matching(List.of(told), List.of(known(asked))).of(0)).isPresent();
    }

    @Test
    void another_title_with_the_same_number_is_another_measure() {
        var known = known(row("2", "ประกาศนโยบายไม่รับของขวัญ"));
        assertThat(new Matching(List.of(row("2", "ปรับปรุงเว็บไซต์ให้เป็นปัจจุบัน")), List.of(known)).of(0))
                .isEmpty();
    }

    @Test
    void repeated_rows_each_find_their_own_measure() {
        var fourth = known(row("4", "ประสิทธิภาพการสื่อสาร"));
        var fifth = known(row("5", "ประสิทธิภาพการสื่อสาร"));
        var rows = List.of(row("4", "ประสิทธิภาพการสื่อสาร"), row("5", "ประสิทธิภาพการสื่อสาร"));
        var matching = new Matching(rows, List.of(fifth, fourth));
        assertThat(matching.of(0)).contains(fourth);
        assertThat(matching.of(1)).contains(fifth);
    }

    @Test
    void a_cancelled_measure_is_not_taken_up_again() {
        var row = row("1", "จัดทำแนวทาง");
        var known = known(row);
        var cancelled = Rows.after(known, new MeasureCancelled(known.id(), "ยกเลิก"));
        assertThat(new Matching(List.of(row), List.of(cancelled)).of(0)).isEmpty();
        assertThat(Matching.withCancelled(List.of(row), List.of(cancelled)).of(0))
                .contains(cancelled);
        assertThat(Matching.withCancelled(List.of(row), List.of(known)).of(0)).isEmpty();
    }
}
