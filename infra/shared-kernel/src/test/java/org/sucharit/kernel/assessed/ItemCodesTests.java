package org.sucharit.kernel.assessed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kernel.time.FiscalYear;

class ItemCodesTests {

    private static final FiscalYear FY2565 = new FiscalYear(2565);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O๑๒ รายงาน | O12",
                "O12 | O12",
                "o 12 | O12",
                "O-12 | O12",
                "O๐๗ ข่าว | O7",
                "0๑๒ รายงานผล | O12",
                "๐๑๙ รายงานการกำกับ | O19",
                "019 รายงาน | O19",
                "๐๗ ข่าวประชาสัมพันธ์ | ",
                "ข้อ O12 | O12",
                "ในข้อ O๑๒ O๑๗ O๒๐ O๒๔ ซึ่ง | O12 O17 O20 O24",
                "ในข้อ 0๑๒ 0๑๗ | O12 O17",
                "E๑๑ E๑๒ E๑๕ ดังนี้ | E11 E12 E15",
                "E12 หน่วยงานที่ท่านติดต่อ | E12",
                "i7 และ i๑๐ | I7 I10",
                "O34-O37 | O34 O35 O36 O37",
                "O๓๔ – ๓๗ | O34 O35 O36 O37",
                "O12, 17 และ 20 ข้อมูลไม่ครบ | O12 O17 O20",
                "ตัวชี้วัดย่อยที่ ๙.๓ การบริหารเงินงบประมาณ | 9.3",
                "ตัวชี้วัดย่อย ๙.๔ การบริหาร | 9.4",
                "๙.๓ การบริหารเงินงบ ประมาณ | 9.3",
                "ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน | 8",
                "ตัวชี้วัดที่ ๑ การใช้งบประมาณ | 2",
                "ตัวชี้วัดย่อยที่ ๙ การเปิดเผยข้อมูล | 9",
                "ตัวชี้วัดที่ ๙ การบริหารและ พัฒนาทรัพยากร บุคคล | 9.4",
                "๑ การใช้งบประมาณ | 2",
                "๖ การปรับปรุงการทำงาน | 8",
                "๓ การแก้ไขปัญหา ทุจริต | 5",
                "๗ การเปิดเผย ข้อมูล | 9",
            })
    void codes_are_recognised_in_every_spelling(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "๗ การเผยแพร่ข้อมูลเกี่ยวกับงบประมาณของหน่วยงานมากน้อยเพียงใด | I7",
                "๗ การเผยแพร่ข้อมูลเกี่ยวกับงบปรมาณของหน่วยงานนี้ | I7",
                "๑๐. หน่วยงานใช้จ่ายงบประมาณเพื่อประโยชน์ส่วนตัว | I10",
                "ข้อ ๑๓ มีระบบการให้บริการออนไลน์หรือไม่ | E13",
                "๐๗ รายงาน | ",
            })
    void a_bare_number_is_an_item_where_that_item_s_question_follows(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes == null ? List.of() : List.of(codes));
    }

    @Test
    void bare_numbers_are_items_in_a_sentence_that_names_the_instrument() {
        assertThat(codes("แบบวัด IIT อยู่ในระดับดี ข้อที่ควรเร่งแก้ไขคือ ๗ ๘ ๑๑ โดยให้เปิดเผยแผน"))
                .containsExactly("I7", "I8", "I11");
        assertThat(codes("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก ควรพัฒนาข้อ ๑๑, ๑๒ และ ๑๕"))
                .containsExactly("E11", "E12", "E15");
        assertThat(codes("ข้อที่ควรเร่งแก้ไขคือ ๗ ๘ ๑๑ โดยให้เปิดเผยแผน")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "๑. จัดทำคู่มือ ๒. กำชับเจ้าหน้าที่",
                "๑๒ ครั้ง",
                "โทร 032 123456",
                "โทร. 012-345678",
                "E-Service และ EIT",
                "ระบบ E-Service 24 ชั่วโมง",
                "IIT ได้คะแนน ๙๘ ๙๙",
                "01/02/2566",
                "O99",
                "E16 ไม่มีในปีนี้",
                "CO2 LINE2 Core i7",
                "ISO9001",
                "9.3",
                "๙.๓ การประชุม",
                "ครบทั้ง ๑๐ ตัวชี้วัด",
                "ตามแบบวัด IIT จำนวน ๕ ข้อ",
                "ผลของแบบวัด IIT ข้อ ๑. เรื่องแรก",
            })
    void other_numbers_stay_numbers(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void a_zero_for_the_letter_is_a_misspelling_and_the_place_is_known() {
        String text = "ในข้อ 0๑๒ รายงานผล และ O๒๐";
        List<Mention> found = ItemCodes.in(text, FY2565, ItemCatalogue.shipped());
        assertThat(found).extracting(Mention::misspelt).containsExactly(true, false);
        assertThat(found).extracting(Mention::written).containsExactly("0๑๒", "O๒๐");
        assertThat(found).allSatisfy(mention -> assertThat(text.substring(mention.start(), mention.end()))
                .isEqualTo(mention.written()));
    }

    @Test
    void a_short_zero_needs_the_item_s_title_after_it() {
        FiscalYear fy2566 = new FiscalYear(2566);
        assertThat(ItemCodes.in("๐๗ ข่าวประชาสัมพันธ์", fy2566, ItemCatalogue.shipped()))
                .extracting(Mention::code)
                .containsExactly("O7");
        assertThat(ItemCodes.in("๐๗ จัดทำป้าย", fy2566, ItemCatalogue.shipped()))
                .isEmpty();
    }

    @Test
    void the_ten_indicators_are_known_by_name_in_other_spellings_too() {
        assertThat(Indicators.all()).extracting(Indicator::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Indicators.all()).allSatisfy(indicator -> assertThat(Indicators.named(indicator.nameTh()))
                .contains(indicator));
        assertThat(Indicators.named("๘ การป้องกันการ ทุจริต"))
                .map(Indicator::number)
                .contains(10);
        assertThat(Indicators.named("๒. การใช้ทรัพย์สินของทางราชการ"))
                .map(Indicator::number)
                .contains(4);
        assertThat(Indicators.named("ประสิทธิภาพการสือสาร"))
                .map(Indicator::number)
                .contains(7);
        assertThat(Indicators.named("มาตรการป้องกันการทุจริตในหน่วยงาน")).isEmpty();
        assertThat(Indicators.subIndicatorNamed("9.1 ข้อมูลพื้นฐาน"))
                .map(SubIndicator::code)
                .contains("9.1");
    }

    @Test
    void the_shipped_catalogue_holds_what_has_a_source() {
        ItemCatalogue shipped = ItemCatalogue.shipped();
        for (int number = 1; number <= 43; number++) {
            assertThat(shipped.item(new FiscalYear(2566), "O" + number))
                    .as("O" + number)
                    .isPresent();
        }
        assertThat(shipped.item(FY2565, "O1")).isEmpty();
        assertThat(shipped.item(FY2565, "O19")).map(Item::verified).contains(true);
        assertThat(shipped.item(new FiscalYear(2569), "O16"))
                .map(Item::verified)
                .contains(false);
        assertThat(shipped.last(new FiscalYear(2568), Instrument.OIT)).isEqualTo(28);
        assertThat(shipped.last(new FiscalYear(2565), Instrument.EIT)).isEqualTo(15);
        assertThat(shipped.last(new FiscalYear(2570), Instrument.OIT)).isEqualTo(26);
    }

    private static List<String> codes(String text) {
        return ItemCodes.in(text, FY2565, ItemCatalogue.shipped()).stream()
                .map(Mention::code)
                .toList();
    }
}
