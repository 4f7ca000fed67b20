package org.sucharit.kernel.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemesTests {

    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ระเบียบการยืมทรัพย์สินทางราชการ | STATE_PROPERTY",
                "คู่มือการใช้ ทรัพย์สิน ของราชการ | STATE_PROPERTY",
                "ให้ความรู้เรื่องการประเมินคุณธรรมและความโปร่งใส | ITA_KNOWLEDGE",
                "ประกาศ No gift Policy | NO_GIFT",
                "มาตรการป้องกันการรับสินบน | NO_GIFT",
                "นโยบายคุ้มครองข้อมูลส่วนบุคคล | PERSONAL_DATA",
                "ตรวจสอบและต่ออายุเว็บไซต์ | WEBSITE",
                "เปิดโอกาสให้ประชาชนมีส่วนร่วม | PARTICIPATION",
                "เพิ่มช่องทางในการร้องเรียน | COMPLAINT_CHANNEL",
                "ศูนย์ข้อมูลข่าวสารตามมาตรา ๗ | INFORMATION_CENTRE",
                "ลดขั้นตอนและระยะเวลาให้บริการ | SERVICE_STANDARDS",
                "แผนการจัดซื้อจัดจ้าง | PROCUREMENT",
                "จัดตั้งศูนย์รับเรื่องร้องเรียน | COMPLAINT_CENTRE",
                "ประสิทธิภาพการสื่อสาร | COMMUNICATION_CHANNELS",
                "การสื่อสารสองทาง Q & A | TWO_WAY_QA",
                "ระบบ E-Service | E_SERVICE",
                "นโยบายการบริหารทรัพยากรบุคคล | HR_POLICY",
                "อบรมคุณธรรมและจริยธรรม | ETHICS_TRAINING",
            })
    void a_theme_is_proposed_from_its_stems(String text, String code) {
        assertThat(Themes.propose(text)).contains(code);
    }

    @Test
    void a_text_about_something_else_has_no_theme() {
        assertThat(Themes.propose("ปลูกต้นไม้หน้าสำนักงาน")).isEmpty();
        assertThat(Themes.propose("")).isEmpty();
    }

    @Test
    void every_theme_has_a_code_and_labels_in_both_languages() {
        assertThat(Themes.all())
                .extracting(Themes.Theme::code)
                .doesNotHaveDuplicates()
                .allMatch(CODE.asMatchPredicate());
        assertThat(Themes.all())
                .noneMatch(theme -> theme.labelTh().isBlank() || theme.labelEn().isBlank());
        assertThat(Themes.theme("NO_GIFT")).isPresent();
        assertThat(Themes.theme("UNKNOWN")).isEmpty();
    }
}
