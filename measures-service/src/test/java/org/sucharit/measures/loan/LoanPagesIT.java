package org.sucharit.measures.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

/** The register as people use it: forms, one-tap steps, statistics, files. */
class LoanPagesIT extends Platform {

    final String agency = newAgency();
    final String home = "/work/agencies/" + agency + "/loans";
    Requests officer;

    @BeforeEach
    void people() {
        register(agency);
        officer = as(Tokens.officer(agency)).with("Accept", "text/html");
        as(Tokens.officer(agency))
                .put("/api/agencies/" + agency + "/people", """
                {"people":[{"name":"สมชาย ตัวอย่าง","position":"หัวหน้าสำนักปลัด","account":"officer-%s"}]}""".formatted(agency))
                .expect(200);
    }

    Map<String, String> wish() {
        return Map.of(
                "id", UUID.randomUUID().toString(),
                "item", "เก้าอี้พลาสติก",
                "quantity", "๕๐",
                "kind", "OUTSIDER",
                "name", "=HYPERLINK(\"http://example.org\")",
                "phone", "+66800000000",
                "purpose", "งานบุญหมู่บ้าน",
                "neededFrom", "5 ธ.ค. 65",
                "dueOn", "๗/๑๒/๒๕๖๕",
                "on", "1/12/2565");
    }

    @Test
    void a_request_goes_through_the_register_in_three_taps() {
        var toRegister = post(home, wish()).expect(302);
        var register = page(location(toRegister));
        assertThat(register).contains("คำขอยืมรอพิจารณา", "เก้าอี้พลาสติก", "หัวหน้าสำนักปลัด");
        var id = idOf(register);
        var approved = post(home + "/" + id + "/approve", Map.of("register", "yes", "by", "หัวหน้าสำนักปลัด"));
        assertThat(page(location(approved.expect(302)))).contains("อนุมัติให้ยืม", "ส่งมอบ สภาพเรียบร้อย");
        var out = post(home + "/" + id + "/hand-over", Map.of("register", "yes", "condition", "สภาพเรียบร้อย"));
        assertThat(page(location(out.expect(302)))).contains("เกินกำหนดคืน", "รับคืน สภาพเรียบร้อย");
        var late = page(home + "?status=OVERDUE");
        assertThat(late).contains("เก้าอี้พลาสติก");
        var back = post(home + "/" + id + "/return", Map.of("condition", "ขาหักหนึ่งตัว"));
        var one = page(location(back.expect(302)));
        assertThat(one).contains("รับคืนทรัพย์สิน", "ขาหักหนึ่งตัว", "+66800000000", "ประวัติ");
    }

    @Test
    void what_was_typed_stays_beside_what_is_wrong_with_it() {
        var fields = new java.util.HashMap<>(wish());
        fields.put("dueOn", "เร็ว ๆ นี้");
        fields.put("item", "");
        fields.put("quantity", "หลายตัว");
        var again = post(home, fields).expect(400);
        assertThat(text(again))
                .contains("อ่านวันที่ไม่ออก", "โปรดระบุ", "ตัวเลข", "เร็ว ๆ นี้", "งานบุญหมู่บ้าน", "หลายตัว");
        fields.putAll(wish());
        fields.put("dueOn", "1/12/2565");
        assertThat(text(post(home, fields).expect(409))).contains("วันกำหนดคืนต้องไม่อยู่ก่อน", "งานบุญหมู่บ้าน");
        assertThat(page(home + "?fiscalYear=2566")).contains("ไม่มีรายการยืมตามที่เลือก");

        var id = idOf(page(location(post(home, wish()).expect(302))));
        assertThat(text(post(home + "/" + id + "/refuse", Map.of("by", "ปลัด", "reason", ""))
                        .expect(409)))
                .contains("ต้องระบุเหตุผล", "ปลัด");
        assertThat(text(post(home + "/" + id + "/return", Map.of("condition", "ดี"))
                        .expect(409)))
                .contains("ทรัพย์สินยังไม่ได้ส่งมอบ");
    }

    @Test
    void others_see_the_register_and_the_statistics_but_not_who_borrowed() {
        page(location(post(home, wish()).expect(302)));
        var anyone = asAnyone().with("Accept", "text/html");
        var register = text(anyone.get(home + "?fiscalYear=2566").expect(200));
        assertThat(register)
                .contains("เก้าอี้พลาสติก", "บุคคลภายนอก")
                .doesNotContain("HYPERLINK", "+66800000000", "บันทึกคำขอยืม");
        var statistics = text(anyone.get(home + "/statistics?fiscalYear=2566").expect(200));
        assertThat(statistics).contains("ธันวาคม 2565", "ไม่มี", "บุคคลภายนอก");
        assertThat(asAnyone().with("Accept", "text/html").get(home + "/new").status())
                .isEqualTo(401);
        assertThat(as(Tokens.officer("krut-2"))
                        .with("Accept", "text/html")
                        .get(home + "/new")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_register_is_a_file_in_which_nothing_is_a_formula() throws IOException {
        page(location(post(home, wish()).expect(302)));
        var file = "/api/property-loans/register.%s?agency=" + agency + "&fiscalYear=2566";
        var csv = text(officer.get(file.formatted("csv")).expect(200));
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"", "\"'+66800000000\"", "\"50\"");
        assertThat(text(asAnyone().get(file.formatted("csv")).expect(200))).doesNotContain("HYPERLINK", "66800");

        var xlsx = officer.get(file.formatted("xlsx")).expect(200).response().body();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(5).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(5).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(row.getCell(5).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("1 ธันวาคม 2565");
        }
        officer.get("/api/property-loans/register.csv?agency=" + agency).expect(400);
    }

    private String page(String path) {
        return text(officer.get(path).expect(200));
    }

    private Requests.Got post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return officer.post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String idOf(String register) {
        var start = register.indexOf("/loans/", register.indexOf("<tbody>")) + "/loans/".length();
        return register.substring(start, start + 36);
    }

    private static String location(Requests.Got got) {
        var location = got.response().headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static String text(Requests.Got got) {
        return new String(got.response().body(), StandardCharsets.UTF_8);
    }
}
