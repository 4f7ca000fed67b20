package org.sucharit.complaints.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a complainant may mean. In doubt it is somebody of the directory. */
class NamesTests {

    private static final PersonName MAYOR = new PersonName("นายประเสริฐ ศรีสุวรรณ");

    private static boolean means(String written, String listed) {
        return new WrittenName(written).mayMean(new PersonName(listed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "นายประเสริฐ ศรีสุวรรณ",
                "ประเสริฐ ศรีสุวรรณ",
                "ประเสริฐ",
                "ศรีสุวรรณ",
                "นาย ประเสริฐ",
                "ท่านนายกประเสริฐ",
                "ท่านประเสริฐ",
                "นายกฯประเสริฐ",
                "นายกเทศมนตรีตำบลกรูด นายประเสริฐ",
                "ดร.ประเสริฐ ศรีสุวรรณ",
                "ว่าที่ร้อยตรีประเสริฐ ศรีสุวรรณ",
                "ว่าที่ ร.ต.ประเสริฐ",
                "พ.ต.ท. ประเสริฐ ศรีสุวรรณ",
                "พันตำรวจโทประเสริฐศรีสุวรรณ",
                "ประเสริฐศรีสุวรรณ",
                "ประ เสริฐ ศรี สุวรรณ",
                "ประเสริด ศรีสุวัน",
                "ปะเสิด สีสุวรรณ",
                "ประเสริฐ์ ศรีสุวรรณ์",
                "ประเสริฐ ศรีสุวรรน",
                "ประเสิรฐ",
                "ปร\u200bะเสริฐ",
                "ประเสริฐ\u00a0ศรีสุวรรณ",
                "<b>ประเสริฐ</b>",
                "น้องชายของประเสริฐ",
                "สมชาย กับ ประเสริฐ",
                "ลุงเสริฐ (ประเสริฐ)",
                "Prasert Srisuwan",
                "Mr. PRASERT",
                "นายก",
                "ท่านปลัด",
                "ผอ.",
                "王小明"
            })
    void spellings_of_somebody_listed_are_that_person(String written) {
        assertThat(new WrittenName(written).mayMean(MAYOR)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "นายสมชาย ใจดี",
                "นางสาวกมลวรรณ ทองดี",
                "เจ้าหน้าที่กองช่าง",
                "บริษัท รุ่งเรืองก่อสร้าง จำกัด",
                "ABC Construction Co., Ltd.",
                "ช่างต้อม"
            })
    void others_are_not(String written) {
        assertThat(new WrittenName(written).mayMean(MAYOR)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "...", "ไม่ทราบ", "ไม่ทราบชื่อ", "ไม่ ทราบ", "N/A", "unknown", "🙂"})
    void nobody_named_is_nobody(String written) {
        assertThat(new WrittenName(written).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "สมศักดิ์ ณรงค์ชัย, สมศัก ณรงชัย",
        "จันทร์เพ็ญ พันธุ์ดี, จันเพ็น พันดี",
        "ณัฐพล วงษ์ษา, นัตพน วงศ์สา",
        "ธรรมรัตน์ กฤษณะ, ทำมะรัด กฤษณา",
        "พรรณี แก้วมณี, พันนี แก้วมะนี",
        "ฐิติพร เรืองฤทธิ์, ทิติพร เรืองริด",
        "ศิริพร น้ำเพชร, สิริพร น้ําเพชร",
        "เเสงดาว ใจงาม, แสงดาว",
        "ไพฑูรย์ ภู่ระหงษ์, ไพทูร พู่ระหง",
        "สุดใจ ใจดี, สุดไจ",
        "ปิยะ ไทยแท้, ปิยะ ไทแท้",
        "วิชัย สุขสันต์, Wichai Suksan",
        "สมชาย รุ่งเรือง, Somchai Rungrueang",
        "José Müller, jose muller",
        "John Smith, Jhon Smiht",
        "นางสาวมาลี พงษ์พานิช, มาลีพงศ์พานิช",
        "พ.อ.อ. ปรีชา คงทน, จ่าปรีชา"
    })
    void people_write_what_they_hear(String listed, String written) {
        assertThat(means(written, listed)).as(listed).isTrue();
    }

    @Test
    void a_name_that_begins_like_a_title_is_still_a_name() {
        assertThat(means("นางนวล แสงทอง", "นวล แสงทอง")).isTrue();
        assertThat(means("นวล", "นางนวล แสงทอง")).isTrue();
        assertThat(means("ครูบา", "ครูบา ใจเย็น")).isTrue();
    }

    /** Any title before, spaces anywhere, one slip in a longer part: seeded, so that a failure can be repeated. */
    @Test
    void many_ways_to_write_one_name_are_found() {
        var random = new Random(5);
        var titles =
                List.of("นาย", "น.ส.", "นางสาว", "ดร.", "ร.ต.อ.", "ว่าที่ ร.ต.", "นายก อบต.", "ปลัด", "คุณ", "ผอ.", "");
        var firsts =
                List.of("ประเสริฐ", "กาญจนา", "ณัฐวุฒิ", "สุรศักดิ์", "เบญจมาศ", "วีระพงษ์", "อัจฉราพร", "ธีรภัทร");
        var lasts = List.of("ศรีสุวรรณ", "ทองประเสริฐ", "เจริญผล", "พงษ์พานิช", "อุดมทรัพย์", "บุญเลิศกุล");
        for (int i = 0; i < 3000; i++) {
            var first = pick(random, firsts);
            var last = pick(random, lasts);
            var parts = new ArrayList<>(List.of(slip(random, first), slip(random, last)));
            if (random.nextInt(4) == 0) parts.removeLast();
            var written = pick(random, titles)
                    + (random.nextBoolean() ? " " : "")
                    + String.join(random.nextInt(3) == 0 ? "" : " ", parts);
            assertThat(means(written, first + " " + last))
                    .as("%s as %s", first + " " + last, written)
                    .isTrue();
        }
    }

    /** One letter twice, a tone mark left out or put in, a similar letter. */
    private static String slip(Random random, String name) {
        int at = 1 + random.nextInt(name.length() - 1);
        return switch (random.nextInt(6)) {
            case 0 -> name.substring(0, at) + "\u200c" + name.substring(at);
            case 1 -> name.replaceAll("[่-๋]", "");
            case 2 -> name.replace("ณ", "น").replace("ศ", "ส").replace("ษ", "ส").replace("ฐ", "ท");
            case 3 -> name.replaceAll("[ก-ฮ]์", "");
            case 4 -> name.replace("ร", "ล");
            default -> name;
        };
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void a_whole_story_or_a_million_titles_end_quickly_and_count_as_somebody() {
        assertThat(new WrittenName("ก ".repeat(100)).mayMean(MAYOR)).isTrue();
        assertThat(new WrittenName("เรื่องยาว ".repeat(2000)).mayMean(MAYOR)).isTrue();
        assertThat(new WrittenName("นายนาง".repeat(1000)).mayMean(MAYOR)).isIn(true, false);
    }

    @Test
    void names_are_never_shown() {
        assertThat(new WrittenName("ประเสริฐ") + " " + MAYOR
                        + new ListedPerson("ประเสริฐ", null, null, null, "a@b.example"))
                .doesNotContain("ประเสริฐ", "a@b");
    }
}
