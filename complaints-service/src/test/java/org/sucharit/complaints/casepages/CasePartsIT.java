package org.sucharit.complaints.casepages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.StaffVisit;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Tokens;

class CasePartsIT extends CaseStories {

    private String agency = "";
    private String me = "";
    private CaseId id = new CaseId(new UUID(0, 0));

    @BeforeEach
    void aCase() {
        agency = newAgency();
        me = "desk-" + agency;
        id = caseOf(file(agency, "เรียกเงินนายพยาน และ นายพยาน อีก"));
        declare(id, me, "second");
    }

    private StaffVisit desk() {
        return new StaffVisit(port, Tokens.of(me, "ผู้รับเรื่อง", Tokens.member(agency, Role.INVESTIGATOR)));
    }

    private StaffVisit second() {
        return new StaffVisit(port, Tokens.of("second", "ผู้ตรวจการ", Tokens.member("*", Role.INSPECTOR)));
    }

    private String path(String part) {
        return "/cases/" + id + part;
    }

    @Test
    void an_identity_is_read_by_whom_it_was_granted_to() {
        assertThat(desk().get(path("/identity")).statusCode()).isEqualTo(404);
        desk().send(
                        desk().open(path("")),
                        path("/identity-requests"),
                        Map.of("SOUGHT", "IDENTITY", "REASON", "ต้องเชิญเป็นพยาน"));
        assertThat(desk().open(path("")).select("a[href$=/identity]")).isEmpty();
        second().send(second().open(path("")), path("/approve"), Map.of("request", "1"));

        var page = desk().open(path(""));
        assertThat(page.select("a[href$=/identity]")).hasSize(1);
        assertThat(page.text()).doesNotContain("0812345678");
        assertThat(desk().open(path("/identity")).text())
                .contains("นางสาวผู้ร้อง ตัวอย่าง", "0812345678", "ไม่ได้ระบุ");
        assertThat(second().get(path("/identity")).statusCode()).isEqualTo(404);
        assertThat(second().open(path("")).select("a[href$=/identity]")).isEmpty();

        var log = second().open(path("/access-log")).text();
        assertThat(log).contains("ชื่อและช่องทางติดต่อของผู้ร้องเรียน", "เหตุผลของคำขอ", me);
    }

    @Test
    void originals_open_from_the_list_of_files_while_the_grant_lasts() {
        var content = "ต้นฉบับ".getBytes(UTF_8);
        id = filedWithFile(agency, "หลักฐาน.txt", content);
        declare(id, me);
        desk().send(
                        desk().open(path("")),
                        path("/identity-requests"),
                        Map.of("SOUGHT", "ORIGINALS", "REASON", "ตรวจลายมือ"));
        assertThat(desk().open(path("")).select("a[href*=/originals/]")).isEmpty();
        second().send(second().open(path("")), path("/approve"), Map.of("request", "1"));

        var original = desk().open(path("")).select("a[href*=/originals/]").attr("href");
        var got = desk().get(original);
        assertThat(got.body()).isEqualTo("ต้นฉบับ");
        assertThat(got.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(second().get(original).statusCode()).isEqualTo(404);
    }

    @Test
    void words_are_found_wherever_they_stand_and_taken_out_where_it_is_said() {
        var page = desk().open(path("/redactions"));
        assertThat(page.select("article .written").eachText()).contains("เรียกเงินนายพยาน และ นายพยาน อีก");

        var found = desk().answer(page, path("/redactions"), Map.of("words", "นายพยาน", "go", "find"), 200);
        assertThat(found.select("mark").eachText()).containsExactly("นายพยาน", "นายพยาน");
        var boxes = found.select("input[type=checkbox][checked]").eachAttr("name");
        assertThat(boxes).hasSize(2);

        var unreasoned = desk().answer(found, path("/redactions"), Map.of("go", "do"), 422);
        assertThat(unreasoned.select("#reason-error")).hasSize(1);
        assertThat(unreasoned.select("#words").attr("value")).isEqualTo("นายพยาน");
        var fields = StaffVisit.filled(
                found, path("/redactions"), Map.of("reason", "ชื่อพยาน<b>", "go", "do", boxes.getLast(), ""));
        assertThat(desk().post(path("/redactions"), fields).statusCode()).isEqualTo(303);
        assertThat(desk().post(path("/redactions"), fields).statusCode()).isEqualTo(303);

        var left = desk().open(path("/redactions?done=1"));
        assertThat(left.text()).contains("ปิดข้อความแล้ว 1 แห่ง", "ชื่อพยาน<b>");
        assertThat(left.select("article .written").eachText()).contains("เรียกเงิน[…] และ นายพยาน อีก");
        assertThat(left.select("tbody tr")).hasSize(1);
        assertThat(desk().open(path("")).text()).contains("ปิดข้อความบางส่วน", "เรียกเงินนายพยาน และ นายพยาน อีก");
    }

    @Test
    void what_cannot_be_taken_out_is_said() {
        var page = desk().open(path("/redactions"));
        for (var words : List.of("", "ไม่มีคำนี้", "ก".repeat(501))) {
            var wrong = desk().answer(page, path("/redactions"), Map.of("words", words, "go", "find"), 422);
            assertThat(wrong.select("#words-error")).hasSize(1);
            assertThat(wrong.select("#words").attr("value")).isEqualTo(words);
        }
        var none = desk().answer(page, path("/redactions"), Map.of("words", "นายพยาน", "reason", "x", "go", "do"), 422);
        assertThat(none.select("#words-error").text()).contains("อย่างน้อยหนึ่งแห่ง");
        assertThat(none.select("#reason").text()).isEqualTo("x");
    }

    @Test
    void a_case_is_held_by_one_and_let_go_by_two() {
        var open = desk().open(path("/retention"));
        assertThat(open.text()).contains("ยังดำเนินการอยู่ไม่ถูกลบ");
        var empty = desk().answer(open, path("/legal-hold"), Map.of(), 422);
        assertThat(empty.select("#hold-reason-error")).hasSize(1);

        var held = desk().send(open, path("/legal-hold"), Map.of("hold-reason", "คดีอยู่ในศาล"));
        assertThat(held.text()).contains("สั่งให้เก็บเรื่องนี้ไว้แล้ว", "คดีอยู่ในศาล", "ผู้รับเรื่อง");
        assertThat(held.select("form[action$=/legal-hold]")).isEmpty();
        assertThat(held.select("#matter option").eachAttr("value")).containsExactly("", "LIFT_LEGAL_HOLD");

        var asked =
                desk().send(held, path("/second-person"), Map.of("matter", "LIFT_LEGAL_HOLD", "reason", "คดีจบแล้ว"));
        assertThat(asked.text()).contains("รอบุคคลที่สอง");
        assertThat(asked.select("form[action$=/agree]")).isEmpty();
        var seen = second().open(path("/retention"));
        var lifted = second().send(seen, path("/second-person/1/agree"), Map.of());
        assertThat(lifted.text()).contains("บันทึกความเห็นชอบแล้ว", "ยังดำเนินการอยู่ไม่ถูกลบ");
    }

    @Test
    void retention_is_shortened_to_a_day_typed_the_thai_way() {
        close(id, me);
        var kept = desk().open(path("/retention"));
        assertThat(kept.text()).contains("10 ปี นับแต่วันที่เรื่องยุติ");
        for (var day : List.of("", "เร็ว ๆ นี้", "1/1/2560", "1/1/2599")) {
            var typed = Map.of("matter", "SHORTEN_RETENTION", "retainUntil", day, "reason", "ตามคำขอ");
            var wrong = desk().answer(kept, path("/second-person"), typed, 422);
            assertThat(wrong.select("#retainUntil-error")).as(day).hasSize(1);
            assertThat(wrong.select("#retainUntil").attr("value")).isEqualTo(day);
            assertThat(wrong.select("#reason").text()).isEqualTo("ตามคำขอ");
        }
        var day = today().plusDays(20);
        var thai = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + (day.getYear() + 543);
        desk().send(
                        kept,
                        path("/second-person"),
                        Map.of("matter", "SHORTEN_RETENTION", "retainUntil", thai, "reason", "ตามคำขอ"));
        second().send(second().open(path("/retention")), path("/second-person/1/agree"), Map.of());

        assertThat(desk().open(path("/retention"))
                        .select("dt:contains(จะลบเมื่อ) + dd time")
                        .attr("datetime"))
                .isEqualTo(day.toString());
        assertThat(desk().open("/cases/erasures").select("a[href*=" + id + "]")).hasSize(1);
    }

    @Test
    void erasing_at_once_takes_a_second_person_who_is_sure() {
        desk().send(
                        desk().open(path("/retention")),
                        path("/second-person"),
                        Map.of("matter", "ERASE_EARLY", "reason", "ขอลบ"));
        var seen = second().open(path("/retention"));
        var unsure = second().answer(seen, path("/second-person/1/agree"), Map.of(), 422);
        assertThat(unsure.select("#sure-1-error")).hasSize(1);
        assertThat(file(id).standing().isErased()).isFalse();

        var erased = second().send(seen, path("/second-person/1/agree"), Map.of("sure-1", "yes"));
        assertThat(erased.text()).contains("เรื่องนี้ลบแล้ว");
        assertThat(erased.select("main form")).isEmpty();
        assertThat(desk().open(path("")).text()).contains("ลบแล้วเมื่อ").doesNotContain("นายพยาน");
        assertThat(desk().get(path("/redactions")).statusCode()).isEqualTo(409);
    }

    @Test
    void declined_it_stays() {
        desk().send(
                        desk().open(path("/retention")),
                        path("/second-person"),
                        Map.of("matter", "ERASE_EARLY", "reason", "ขอลบ"));
        var declined = second().send(second().open(path("/retention")), path("/second-person/1/decline"), Map.of());
        assertThat(declined.text()).contains("ไม่เห็นชอบ", "ยังดำเนินการอยู่ไม่ถูกลบ");
        var late = second().post(path("/second-person/1/agree"), Map.of("sure-1", "yes"));
        assertThat(StaffVisit.page(late, 422).text()).contains("คำขอนี้");
    }

    @Test
    void who_read_it_is_shown_to_whoever_is_assigned_and_to_oversight() {
        assertThat(desk().open(path("")).select("a[href$=/access-log]")).isEmpty();
        assertThat(desk().get(path("/access-log")).statusCode()).isEqualTo(403);
        close(id, me);
        assertThat(desk().open(path("")).select("a[href$=/access-log]")).hasSize(1);
        assertThat(desk().open(path("/access-log")).text())
                .contains("เนื้อเรื่อง", "ผู้รับเรื่อง", "รายการผู้เปิดอ่าน");
    }

    @Test
    void before_a_declaration_every_part_leads_back_to_it_and_to_others_there_is_none() {
        var undeclared =
                new StaffVisit(port, Tokens.of("new-" + agency, "x", Tokens.member(agency, Role.INVESTIGATOR)));
        var nobody = new StaffVisit(port, Tokens.of("officer", "x", Tokens.member(agency, Role.OFFICER)));
        var admin = new StaffVisit(port, Tokens.admin());
        for (var part : List.of("/redactions", "/retention", "/access-log")) {
            var back = undeclared.get(path(part));
            assertThat(back.statusCode()).isEqualTo(303);
            assertThat(back.headers().firstValue("Location")).contains("/cases/" + id);
            for (var who : List.of(nobody, admin))
                assertThat(who.get(path(part)).statusCode()).isEqualTo(404);
            assertThat(new StaffVisit(port, "").get(path(part)).statusCode()).isEqualTo(401);
        }
        for (var part : List.of("/redactions", "/legal-hold", "/second-person", "/second-person/1/agree")) {
            assertThat(undeclared.post(path(part), Map.of("words", "x")).statusCode())
                    .isEqualTo(303);
            assertThat(nobody.post(path(part), Map.of("words", "x")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(nobody.get("/cases/erasures").statusCode()).isEqualTo(403);
        assertThat(file(id).standing().opinions()).isEmpty();
    }
}
