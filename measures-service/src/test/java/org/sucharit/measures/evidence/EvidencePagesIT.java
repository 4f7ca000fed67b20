package org.sucharit.measures.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class EvidencePagesIT extends Platform {

    static final byte[] MINUTES = "รายงานการประชุม".getBytes(UTF_8);

    @Test
    void a_file_is_handed_in_returned_with_a_reason_and_accepted_without_any_script() {
        var agency = newAgency();
        register(agency);
        var officer = as(Tokens.officer(agency));
        var executive = as(Tokens.executive(agency));
        var page = "/work/agencies/" + agency + "/evidence";
        assertThat(text(officer, page)).contains("เพิ่มหลักฐาน", "ยังไม่มีหลักฐาน");
        var form = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "title",
                "รายงานเดือนมีนาคม",
                "kind",
                "MINUTES",
                "date",
                "15/3/2566",
                "validUntil",
                "30 กันยายน 2566",
                "visibility",
                "PUBLIC",
                "address",
                "");
        var added = officer.upload(page, form, "a.txt", MINUTES).expect(302);
        var target =
                added.response().headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(officer.upload(page, form, "a.txt", MINUTES)
                        .expect(302)
                        .response()
                        .headers()
                        .firstValue("Location"))
                .isPresent();
        var shown = text(officer, target);
        assertThat(shown).contains("เพิ่มหลักฐานแล้ว", "รายงานเดือนมีนาคม", "สิ้นผลแล้ว", "รอผู้บริหารตรวจ");
        assertThat(shown.split("id=\"e-")).hasSize(2);
        var id = shown.replaceAll("(?s).*?id=\"e-([0-9a-f-]{36})\".*", "$1");
        assertThat(post(executive, page + "/" + id + "/return", "version=1&reason=")
                        .expect(422)
                        .response()
                        .body())
                .asString(UTF_8)
                .contains("ต้องระบุเหตุผล");
        post(executive, page + "/" + id + "/return", "version=1&reason=" + URLEncoder.encode("ไม่ชัด", UTF_8))
                .expect(302);
        assertThat(text(officer, page + "/" + id)).contains("ไม่ชัด", "ส่งกลับให้แก้ไข");
        officer.upload(page + "/" + id + "/versions", Map.of(), "b.txt", "ชัดแล้ว".getBytes(UTF_8))
                .expect(302);
        post(officer, page + "/" + id + "/accept", "version=2").expect(403);
        post(executive, page + "/" + id + "/accept", "version=1").expect(409);
        post(executive, page + "/" + id + "/accept", "version=2").expect(302);
        assertThat(text(asAnyone(), page + "/" + id)).contains("รับรองแล้ว").doesNotContain("<textarea");
        assertThat(text(officer, page + "?show=EXPIRING&kind=MINUTES")).contains("รายงานเดือนมีนาคม");
    }

    @Test
    void nothing_typed_is_lost_on_an_error() {
        var agency = newAgency();
        register(agency);
        var officer = as(Tokens.officer(agency));
        var page = "/work/agencies/" + agency + "/evidence";
        var form =
                new HashMap<>(Map.of("title", "คำสั่งที่พิมพ์ไว้", "date", "ไม่ใช่วันที่", "address", "ไม่ใช่ที่อยู่"));
        var wrong = new String(
                officer.upload(page, form, "", new byte[0])
                        .expect(422)
                        .response()
                        .body(),
                UTF_8);
        assertThat(wrong).contains("คำสั่งที่พิมพ์ไว้", "ไม่ใช่วันที่", "อ่านวันที่ไม่ได้");
        form.put("date", "");
        assertThat(new String(
                        officer.upload(page, form, "", new byte[0])
                                .expect(422)
                                .response()
                                .body(),
                        UTF_8))
                .contains("คำสั่งที่พิมพ์ไว้", "ไม่ใช่ที่อยู่", "http://");
        assertThat(new String(
                        officer.upload(page, form, "a.pdf", "MZ\0".getBytes(UTF_8))
                                .expect(422)
                                .response()
                                .body(),
                        UTF_8))
                .contains("คำสั่งที่พิมพ์ไว้", "รับเฉพาะเอกสาร");
        as(Tokens.officer("krut-2")).upload(page, form, "a.txt", MINUTES).expect(403);
    }

    private static String text(Requests person, String path) {
        return new String(person.get(path).expect(200).response().body(), UTF_8);
    }

    private static Requests.Got post(Requests person, String path, String form) {
        return person.post(path, "application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }
}
