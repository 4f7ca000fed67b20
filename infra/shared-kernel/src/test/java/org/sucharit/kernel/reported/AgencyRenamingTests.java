package org.sucharit.kernel.reported;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.kernel.reported.AgencyRenaming.Agency;
import org.sucharit.kernel.reported.AgencyRenaming.Left;
import org.sucharit.kernel.reported.AgencyRenaming.Remaining;

class AgencyRenamingTests {

    static final Agency KRUT = new Agency("เทศบาลตำบลกรูด", "กาญจนดิษฐ์", "สุราษฎร์ธานี", "https://www.krut.go.th/");
    static final Agency MUANG = new Agency("เทศบาลตำบลหนองม่วง", "หนองม่วง", "ลพบุรี", "http://nongmuang.go.th");
    static final Agency RAI = new Agency("องค์การบริหารส่วนตำบลบ้านไร่", "บ้านไร่", "อุทัยธานี", null);
    static final Agency PROVINCE = new Agency("องค์การบริหารส่วนจังหวัดลพบุรี", null, "ลพบุรี", null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    คู่มือของเทศบาลตำบลกรูด                | คู่มือของเทศบาลตำบลหนองม่วง
                    ไลน์กลุ่มเทศบาลตำบล กรูดและเว็บไซต์     | ไลน์กลุ่มเทศบาลตำบลหนองม่วงและเว็บไซต์
                    Facebook ทต.กรูด                      | Facebook ทต.หนองม่วง
                    เพจ ทต. กรูด                          | เพจ ทต.หนองม่วง
                    นายกเทศมนตรีตำบลกรูด จำนวน ๗ ราย      | นายกเทศมนตรีตำบลหนองม่วง จำนวน ๗ ราย
                    เว็บไซต์ของเทศบาลตำบลกรุด              | เว็บไซต์ของเทศบาลตำบลหนองม่วง
                    อำเภอกาญจนดิษฐ์ จังหวัดสุราษฎร์ธานี     | อำเภอหนองม่วง จังหวัดลพบุรี
                    อ.กาญจนดิษฐ์ จ.สุราษฎร์ธานี            | อ.หนองม่วง จ.ลพบุรี
                    ประชาชนในตำบลกรูด                     | ประชาชนในตำบลหนองม่วง
                    แจ้ง กรูด ทราบ                        | แจ้ง หนองม่วง ทราบ
                    ผลมะกรูดเป็นของฝาก                    | ผลมะกรูดเป็นของฝาก
                    เทศบาลตำบลบ่อพลอย                    | เทศบาลตำบลบ่อพลอย
                    ดูที่ www.krut.go.th/ita/o12.php      | ดูที่ nongmuang.go.th
                    ดูที่ https://krut.go.th              | ดูที่ http://nongmuang.go.th
                    """)
    void names_are_replaced_in_every_form(String copied, String expected) {
        assertThat(renamed(KRUT, MUANG, copied).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    นายกเทศมนตรีตำบลกรูด  | นายกองค์การบริหารส่วนตำบลบ้านไร่
                    เพจ ทต.กรูด          | เพจ อบต.บ้านไร่
                    """)
    void another_kind_of_agency_is_named_as_its_kind_is(String copied, String expected) {
        assertThat(renamed(KRUT, RAI, copied).text()).isEqualTo(expected);
    }

    @Test
    void a_district_of_the_same_name_is_not_taken_for_the_agency() {
        assertThat(renamed(MUANG, KRUT, "เทศบาลตำบลหนองม่วง อำเภอหนองม่วง จังหวัดลพบุรี")
                        .text())
                .isEqualTo("เทศบาลตำบลกรูด อำเภอกาญจนดิษฐ์ จังหวัดสุราษฎร์ธานี");
    }

    @Test
    void what_can_not_be_replaced_stays_and_is_told() {
        var renamed = renamed(KRUT, PROVINCE, "ทต.กรูด อำเภอกาญจนดิษฐ์ www.krut.go.th");
        assertThat(renamed.text()).isEqualTo("อบจ.ลพบุรี อำเภอกาญจนดิษฐ์ www.krut.go.th");
        assertThat(renamed.remaining())
                .contains(
                        new Remaining(Left.DISTRICT, "อำเภอกาญจนดิษฐ์"), new Remaining(Left.WEBSITE, "www.krut.go.th"));
        assertThat(renamed(KRUT, MUANG, "ตามแบบของเทศบาลตำบลบ่อพลอย").remaining())
                .containsExactly(new Remaining(Left.AGENCY, "เทศบาลตำบลบ่อพลอย"));
        assertThat(renamed(KRUT, MUANG, "ประชุมประจำเดือน").remaining()).isEmpty();
    }

    static AgencyRenaming.Renamed renamed(Agency from, Agency to, String text) {
        return new AgencyRenaming(from, to, _ -> false).in(text);
    }
}
