package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.time.FiscalYear;

class ActionReadingTests {

    @Test
    void an_action_has_its_date_and_its_document() {
        assertThat(action("แต่งตั้งคณะทำงาน ตามคำสั่งที่ ๙๔/๒๕๖๖ ลงวันที่ ๑๐ กุมภาพันธ์ ๒๕๖๖"))
                .extracting(ReportedAction::date, ReportedAction::document)
                .containsExactly(LocalDate.of(2023, 2, 10), "คำสั่งที่ ๙๔/๒๕๖๖ ลงวันที่ ๑๐ กุมภาพันธ์ ๒๕๖๖");
        assertThat(action("รายงานตามบันทึกข้อความที่ นน ๕๒๐๐๑/๑๗").document())
                .isEqualTo("บันทึกข้อความที่ นน ๕๒๐๐๑/๑๗");
        assertThat(action("มีการประกาศนโยบายคุ้มครองข้อมูล ลงวันที่ 9 ม.ค. 2566 แล้ว")
                        .document())
                .isEqualTo("ประกาศนโยบายคุ้มครองข้อมูล ลงวันที่ 9 ม.ค. 2566");
        assertThat(action("ปิดประกาศให้ประชาชนทราบ").document()).isNull();
    }

    @Test
    void an_action_names_where_it_was_made_known() {
        assertThat(ActionReading.channels("เผยแพร่ทางเว็บไซต์ และปิดประกาศที่ป้าย"))
                .containsExactly(Channel.WEBSITE, Channel.NOTICE_BOARD);
        assertThat(ActionReading.channels("แจ้งในไลน์กลุ่มและ Facebook"))
                .containsExactly(Channel.LINE, Channel.FACEBOOK);
        assertThat(ActionReading.channels("ผ่านระบบออนไลน์ (Online)")).isEmpty();
        assertThat(ActionReading.channels("หนังสือเวียนและการประชุมประจำเดือน"))
                .containsExactly(Channel.MEETING, Channel.CIRCULAR);
        assertThat(ActionReading.channels("ประชาสัมพันธ์ทางเสียงตามสาย")).containsExactly(Channel.BROADCAST);
    }

    @Test
    void nothing_done_is_no_action() {
        assertThat(ActionReading.read(List.of("-"), new FiscalYear(2566))).isEmpty();
        assertThat(ActionReading.read(List.of("ยังไม่ได้ดำเนินการ"), new FiscalYear(2566)))
                .isEmpty();
    }

    @Test
    void what_our_documents_add_in_parentheses_is_no_part_of_the_text() {
        assertThat(
                        action(
                                "จัดประชุมชี้แจง (เมื่อวันที่ ๑๒ มกราคม ๒๕๖๖; เอกสาร ลบ ๕๒๓๐๑/๓๕ (สำเนา); เว็บไซต์; เสียงตามสาย)"))
                .isEqualTo(new ReportedAction(
                        "จัดประชุมชี้แจง",
                        LocalDate.of(2023, 1, 12),
                        "ลบ ๕๒๓๐๑/๓๕ (สำเนา)",
                        List.of(Channel.WEBSITE, Channel.BROADCAST)));
        assertThat(action("สำรวจความเห็น 3 ม.ค. 66 (เมื่อวันที่ 5 มกราคม 2566)"))
                .isEqualTo(new ReportedAction("สำรวจความเห็น 3 ม.ค. 66", LocalDate.of(2023, 1, 5), null, List.of()));
        assertThat(action("ติดประกาศ (เอกสาร ลบ 1/2566)").document()).isEqualTo("ลบ 1/2566");
        for (var own : List.of(
                "อบรม (รุ่นที่ 2)", "อบรม ()", "(เว็บไซต์)", "อบรม (เว็บไซต์ของอำเภอ)", "อบรม (เว็บไซต์; รุ่นที่ 2)"))
            assertThat(action(own).text()).isEqualTo(own);
    }

    private static ReportedAction action(String text) {
        return ActionReading.action(text, new FiscalYear(2566));
    }
}
