package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.Responsible;

class ResponsibleReadingTests {

    private final Units units = new Units(SampleReports.MEADOW.units());
    private final Units nobody = new Units(List.of());

    @Test
    void signs_part_units() {
        assertThat(unitsIn("กองคลัง/กองช่าง")).containsExactly("กองคลัง", "กองช่าง");
        assertThat(unitsIn("-กองคลัง -สำนัก ปลัดเทศบาล")).containsExactly("กองคลัง", "สำนักปลัดเทศบาล");
        assertThat(unitsIn("๑. กองคลัง ๒. กองช่าง")).containsExactly("กองคลัง", "กองช่าง");
        assertThat(unitsIn("กองคลัง และ สำนักปลัด")).containsExactly("กองคลัง", "สำนักปลัดเทศบาล");
        assertThat(unitsIn("กองคลัง\nกองช่าง")).containsExactly("กองคลัง", "กองช่าง");
    }

    @Test
    void a_section_or_position_belongs_to_its_unit() {
        assertThat(read("งานการเจ้าหน้าที่ สำนักปลัด"))
                .containsExactly(new Responsible("งานการเจ้าหน้าที่ สำนักปลัด", "สำนักปลัดเทศบาล"));
        assertThat(read("กองคลัง/งานพัสดุ")).containsExactly(new Responsible("กองคลัง/งานพัสดุ", "กองคลัง"));
        assertThat(unitsIn("นักทรัพยากร บุคคล")).containsExactly("สำนักปลัดเทศบาล");
    }

    @Test
    void everyone_is_said_in_many_ways() {
        for (String everyone : List.of(
                "ทุกหน่วยงาน",
                "ทุกส่วน ราชการ",
                "ทุกกอง/สำนัก",
                "ทุกสำนัก/กอง",
                "เจ้าหน้าที่ผู้รับผิดชอบงาน ทุกส่วนงาน",
                "พนักงานทุกคน")) {
            assertThat(unitsIn(everyone)).as(everyone).containsExactly(Responsible.EVERYONE);
        }
    }

    @Test
    void names_broken_by_a_line_end_are_resolved_and_kept_as_written() {
        assertThat(read("สำนัก ปลัดเทศบาล")).containsExactly(new Responsible("สำนัก ปลัดเทศบาล", "สำนักปลัดเทศบาล"));
    }

    @Test
    void a_slip_of_the_pen_is_forgiven() {
        assertThat(unitsIn("กองคลัวง")).containsExactly("กองคลัง");
    }

    @Test
    void what_the_registry_does_not_know_is_kept_without_a_unit() {
        assertThat(read("คณะทำงานขับเคลื่อน")).containsExactly(new Responsible("คณะทำงานขับเคลื่อน", null));
    }

    @Test
    void without_a_registry_names_are_parted_by_their_sound() {
        assertThat(ResponsibleReading.read("กองสวัสดิการสังคม และกองการศึกษา", nobody))
                .extracting(Responsible::text)
                .containsExactly("กองสวัสดิการสังคม", "กองการศึกษา");
        assertThat(ResponsibleReading.read("เจ้าพนักงาน ป้องกันและ บรรเทา  เจ้าพนักงานธุรการ สำนักปลัด", nobody))
                .extracting(Responsible::text)
                .containsExactly("เจ้าพนักงาน ป้องกันและ บรรเทา", "เจ้าพนักงานธุรการ สำนักปลัด");
        assertThat(ResponsibleReading.read("เจ้าหน้าที่ผู้รับผิดชอบงานการเงิน และคลัง", nobody))
                .hasSize(1);
    }

    private List<Responsible> read(String cell) {
        return ResponsibleReading.read(cell, units);
    }

    private List<String> unitsIn(String cell) {
        return read(cell).stream().map(Responsible::unit).toList();
    }
}
