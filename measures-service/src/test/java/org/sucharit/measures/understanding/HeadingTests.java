package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTests {

    @ParameterizedTest
    @CsvSource({
        "มาตรการที่ดำเนินการ, TITLE",
        "มาตรการ/แนวทาง, TITLE",
        "โครงการ/กิจกรรม/มาตรการ, TITLE",
        "ขั้นตอนหรือวิธีการ/มาตรการ, STEPS",
        "การกำหนดขั้นตอนหรือวิธีการปฏิบัติ, STEPS",
        "ประเด็นที่ต้องปรับปรุง แก้ไข/ประเด็นที่ต้องพัฒนา, IMPROVEMENT",
        "ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อนที่จะต้องแก้ไข, ISSUE",
        "ผู้รับ ผิดชอบ, RESPONSIBLE",
        "การกำหนดผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง, RESPONSIBLE",
        "ระยะเวลา ดำเนินการ, PERIOD",
        "การรายงานผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ, FOLLOW_UPS",
        "แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติและการรายงานผล, FOLLOW_UPS",
        "การติดตามผลการดำเนินการ, FOLLOW_UPS",
        "ผลการดำเนินการตามมาตรการ, ACTIONS",
        "ปัญหา อุปสรรค, OBSTACLES",
        "ข้อเสนอแนะ, RECOMMENDATIONS",
        "ผลลัพธ์, OUTCOME",
        "งบประมาณ, UNKNOWN",
        "ตัวชี้วัดความสำเร็จ, UNKNOWN",
        "ตัวชี้วัดของการประเมิน ITA, ANSWERS",
        "ลำดับที่, NUMBER",
        "ที่, NUMBER"
    })
    void a_heading_names_its_field_by_stems(String text, Field field) {
        Heading heading = Heading.of(text);
        assertThat(heading.isSure()).isTrue();
        assertThat(heading.field()).isEqualTo(field);
    }

    @Test
    void a_heading_may_name_two_fields() {
        assertThat(Heading.of("การรายงานผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ").others())
                .contains(Field.PERIOD);
        assertThat(Heading.of("ปัญหา อุปสรรค และข้อเสนอแนะ").others()).contains(Field.RECOMMENDATIONS);
    }

    @Test
    void a_misspelt_heading_is_recognised() {
        assertThat(Heading.of("ผู้รับผิดขอบ").corrected().field()).isEqualTo(Field.RESPONSIBLE);
    }

    @Test
    void a_sentence_is_no_heading() {
        assertThat(Heading.of("มาตรการเผยแพร่ข้อมูลต่อสาธารณะ").isHeading()).isFalse();
        assertThat(Heading.of("รายงานผลการดำเนินการในการประชุมพนักงานและในที่ประชุมหัวหน้าส่วนราชการ")
                        .isHeading())
                .isFalse();
        assertThat(Heading.of("สำนักปลัด").isHeading()).isFalse();
    }
}
