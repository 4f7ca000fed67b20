package org.sucharit.complaints.deskpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.StaffVisit;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.statistics.FiguresCommand.BeginFigures;
import org.sucharit.complaints.statistics.FiguresId;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Tokens;

class DeskPagesIT extends CaseStories {

    private String agency = "";

    @BeforeEach
    void anAgency() {
        agency = newAgency();
    }

    private StaffVisit desk() {
        return new StaffVisit(
                port, Tokens.of("desk-" + agency, "ผู้รับเรื่อง", Tokens.member(agency, Role.INVESTIGATOR)));
    }

    private StaffVisit oversight() {
        return new StaffVisit(port, Tokens.of("inspector", "ผู้ตรวจการ", Tokens.member("*", Role.INSPECTOR)));
    }

    private StaffVisit officer() {
        return new StaffVisit(port, Tokens.officer(agency));
    }

    private String home(String part) {
        return "/cases/desk/" + agency + part;
    }

    private static final Map<String, String> LETTER = Map.of(
            "channel", "LETTER",
            "category", "BRIBERY",
            "title", "เรียกเงิน <b>",
            "description", "ตามจดหมาย",
            "position-0", "STAFF",
            "name-0", "นายสมมุติ",
            "my-name", "นางผู้แจ้ง",
            "go", "send");

    private Document empty(String kind) {
        return desk().open("/cases/new?agency=" + agency + "&kind=" + kind);
    }

    @Test
    void a_letter_is_recorded_and_its_receipt_stands_on_the_answer_alone() {
        assertThat(desk().open("/cases/new").select("a[href*=kind]")).hasSize(4);
        var form = empty("CORRUPTION");
        var fields = StaffVisit.filled(form, "/cases/new", LETTER);
        var answer = desk().post("/cases/new", fields);
        var sheet = StaffVisit.page(answer, 200);

        var receipt = sheet.select(".receipt").text();
        assertThat(receipt).matches("\\d{5}( \\d{5}){4}");
        assertThat(sheet.title()).doesNotContain("ร้องเรียน");
        assertThat(sheet.select("main").text()).contains("/mailbox").doesNotContain("เรียกเงิน", "นางผู้แจ้ง");
        assertThat(StaffVisit.page(desk().post("/cases/new", fields), 200)
                        .select(".receipt")
                        .text())
                .isEqualTo(receipt);
        var path = sheet.select("a[href^=/cases/]:contains(ไปที่เรื่องนี้)").attr("href");
        assertThat(path).isEqualTo("/cases/" + caseOf(receipt));
        declare(CaseId.of(path.substring("/cases/".length())), "desk-" + agency);
        assertThat(desk().open(path).text())
                .contains("จดหมาย", "เรียกเงิน <b>", "นายสมมุติ", "ให้ชื่อหรือช่องทางติดต่อไว้");
    }

    @Test
    void what_the_agency_may_not_read_is_recorded_without_a_way_to_it() {
        var typed = new HashMap<>(LETTER);
        typed.put("oversight", "yes");
        var sheet = desk().answer(empty("CORRUPTION"), "/cases/new", typed, 200);
        assertThat(sheet.select(".receipt")).hasSize(1);
        assertThat(sheet.text()).contains("หน่วยงานกำกับดูแลเป็นผู้กลั่นกรอง").doesNotContain("ไปที่เรื่องนี้");
    }

    @Test
    void what_is_wrong_with_a_record_is_said_and_nothing_typed_is_lost() {
        var form = empty("CORRUPTION");
        var nothing = desk().answer(form, "/cases/new", Map.of("go", "send"), 422);
        for (var field : List.of("channel", "category", "title", "description"))
            assertThat(nothing.select("#" + field + "-error")).as(field).hasSize(1);

        var typed = new HashMap<>(LETTER);
        typed.putAll(Map.of("position-0", "", "title", "x".repeat(501), "my-phone", "9".repeat(201)));
        var wrong = desk().answer(form, "/cases/new", typed, 422);
        for (var field : List.of("position-0", "title", "my-phone"))
            assertThat(wrong.select("#" + field + "-error")).as(field).hasSize(1);
        assertThat(wrong.select("#name-0").attr("value")).isEqualTo("นายสมมุติ");
        assertThat(wrong.select("#my-name").attr("value")).isEqualTo("นางผู้แจ้ง");
        assertThat(wrong.select("#channel option[selected]").attr("value")).isEqualTo("LETTER");

        var another = desk().answer(form, "/cases/new", Map.of("go", "add", "name-0", "ก", "title", "เรื่อง"), 200);
        assertThat(another.select("#name-1")).hasSize(1);
        assertThat(another.select("#title").attr("value")).isEqualTo("เรื่อง");
        var web = new HashMap<>(LETTER);
        web.put("channel", "WEB");
        assertThat(desk().answer(form, "/cases/new", web, 422).text()).contains("เรื่องที่ยื่นทางเว็บ");
    }

    @Test
    void the_agencys_own_questions_are_kept_by_hand_asked_when_recording_and_read_by_their_words() {
        assertThat(desk().open(home("/questions")).text()).contains("ยังไม่ถามอะไรเพิ่ม");
        var blank = desk().open(home("/questions/new"));
        var wrong = desk().answer(blank, home("/questions/new"), Map.of("kind", "CHOICE", "choice-0", "หมู่ 1"), 422);
        for (var field : List.of("textTh", "choice-1"))
            assertThat(wrong.select("#" + field + "-error")).hasSize(1);
        assertThat(wrong.select("#for-error")).hasSize(1);
        assertThat(wrong.select("#choice-0").attr("value")).isEqualTo("หมู่ 1");

        desk().send(
                        blank,
                        home("/questions/new"),
                        Map.of(
                                "textTh",
                                "เกิดที่หมู่ใด",
                                "kind",
                                "CHOICE",
                                "choice-0",
                                "หมู่ 1",
                                "choice-1",
                                "หมู่ 2",
                                "for-SERVICE",
                                "yes",
                                "required",
                                "yes"));
        var list = desk().send(
                        desk().open(home("/questions/new")),
                        home("/questions/new"),
                        Map.of("textTh", "ถามอีก", "kind", "TEXT", "for-SERVICE", "yes"));
        assertThat(list.select("article h2").eachText()).containsExactly("เกิดที่หมู่ใด", "ถามอีก");
        var second = list.select("article").eachAttr("id").getLast();
        var moved = desk().send(list, home("/questions/" + second + "/up"), Map.of());
        assertThat(moved.select("article h2").eachText()).containsExactly("ถามอีก", "เกิดที่หมู่ใด");
        var stale = desk().post(
                        home("/questions/" + second + "/remove"),
                        StaffVisit.filled(list, home("/questions/" + second + "/remove"), Map.of()));
        assertThat(StaffVisit.page(stale, 422).text()).contains("มีผู้แก้ไขหลังจาก");
        var removed = desk().send(moved, home("/questions/" + second + "/remove"), Map.of());
        assertThat(removed.select("article h2").eachText()).containsExactly("เกิดที่หมู่ใด");

        var first = removed.select("article").eachAttr("id").getFirst();
        var edit = desk().open(home("/questions/" + first));
        desk().send(edit, home("/questions/" + first), Map.of("textTh", "เกิดที่หมู่บ้านใด", "choice-1", "หมู่ที่ 2"));
        var form = empty("SERVICE");
        var field = "more." + first;
        var choice =
                form.select("[id=" + field + "] option:contains(หมู่ที่ 2)").attr("value");
        var typed = new HashMap<>(Map.of("channel", "PHONE", "title", "ถนน", "description", "พัง", "go", "send"));
        var unanswered = desk().answer(form, "/cases/new", typed, 422);
        assertThat(unanswered.select("[id=" + field + "-error]")).hasSize(1);
        typed.put(field, choice);
        var id = caseOf(
                desk().answer(form, "/cases/new", typed, 200).select(".receipt").text());
        declare(id, "desk-" + agency);
        assertThat(desk().open("/cases/" + id).text())
                .contains("เกิดที่หมู่บ้านใด", "หมู่ที่ 2")
                .doesNotContain(choice);
    }

    @Test
    void promises_are_made_and_never_looser_than_the_nations() {
        var page = desk().open(home("/clocks"));
        for (var typed : List.of(Map.of("answerDays", "16"), Map.of("answerDays", "x"), Map.of("answerDays", "0"))) {
            var wrong = desk().answer(page, home("/clocks"), typed, 422);
            assertThat(wrong.select("#answerDays-error")).hasSize(1);
            assertThat(wrong.select("#answerDays").attr("value")).isEqualTo(typed.get("answerDays"));
        }
        var steps = desk().answer(page, home("/clocks"), Map.of("receiveDays", "9", "actDays", "9"), 422);
        assertThat(steps.select("#receiveDays-error")).hasSize(1);

        var saved = desk().send(page, home("/clocks"), Map.of("answerDays", "๗", "receiveDays", "1"));
        assertThat(saved.text()).contains("บันทึกกำหนดเวลาแล้ว");
        assertThat(saved.select("#answerDays").attr("value")).isEqualTo("7");
        assertThat(saved.select("#orderDays").attr("value")).isEmpty();
    }

    @Test
    void months_before_joining_are_entered_once() {
        var year = FiscalYear.of(today());
        assertThat(desk().open(home("/figures")).text()).contains("ยังไม่เริ่มนับ");
        var figures = FiguresId.of(new AgencyId(agency));
        var begun = YearMonth.from(year.firstDay()).plusMonths(1);
        desk.send(Caller.anyone("test"), new AgencyId(agency), figures.value(), new BeginFigures(figures, begun));

        var month = YearMonth.from(year.firstDay());
        var page = officer().open(home("/figures"));
        assertThat(page.select("fieldset")).hasSize(1);
        assertThat(officer().answer(page, home("/figures"), Map.of(), 422).text())
                .contains("อย่างน้อยหนึ่งเดือน");
        var half = officer()
                .answer(page, home("/figures"), Map.of("received-" + month, "3", "finished-" + month, "-1"), 422);
        assertThat(half.select("#finished-" + month + "-error, #inProgress-" + month + "-error"))
                .hasSize(2);
        assertThat(half.select("#received-" + month).attr("value")).isEqualTo("3");

        var typed = Map.of("received-" + month, "๓", "finished-" + month, "0", "inProgress-" + month, "3");
        var saved = officer().send(page, home("/figures"), typed);
        assertThat(saved.text()).contains("บันทึกตัวเลขย้อนหลังแล้ว", "กรอกย้อนหลัง");
        assertThat(saved.select("tbody td.num").eachText()).containsExactly("3", "ไม่มี", "3");
        assertThat(saved.select("fieldset")).isEmpty();
    }

    @Test
    void the_oversight_body_looks_for_an_agency_first() {
        var choice = oversight().open("/cases/desk?query=" + agency);
        assertThat(choice.select("a[href=/cases/desk/" + agency + "]")).isNotEmpty();
        assertThat(oversight().open("/cases/new?query=nowhere-at-all").text()).contains("ไม่พบหน่วยงานที่ตรงกัน");
        assertThat(oversight().open(home("")).select("a[href$=/clocks]")).hasSize(1);
        assertThat(desk().get("/cases/desk").headers().firstValue("Location")).contains("/cases/desk/" + agency);
        assertThat(desk().open("/cases").select("header a[href=/cases]")).hasSize(1);
        assertThat(desk().open("/cases").select("header").text()).contains("ผู้รับเรื่อง", "ออกจากระบบ");
    }

    @Test
    void whoever_does_not_work_there_stays_outside() {
        var others = List.of(
                new StaffVisit(port, Tokens.of(Role.INVESTIGATOR, newAgency())),
                new StaffVisit(port, Tokens.of(Role.EXECUTIVE, agency)),
                new StaffVisit(port, Tokens.admin()));
        for (var who : others) {
            for (var part : List.of("", "/clocks", "/questions", "/questions/new", "/figures"))
                assertThat(who.get(home(part)).statusCode()).as(part).isEqualTo(403);
            assertThat(who.post(home("/clocks"), Map.of("answerDays", "7")).statusCode())
                    .isEqualTo(403);
            assertThat(who.post(home("/questions/new"), Map.of("textTh", "x")).statusCode())
                    .isEqualTo(403);
            assertThat(who.post(home("/figures"), Map.of("fiscalYear", "2566")).statusCode())
                    .isEqualTo(403);
            assertThat(who.get("/cases/new?agency=" + agency).statusCode()).isEqualTo(403);
            assertThat(who.post("/cases/new", Map.of("agency", agency, "kind", "SERVICE"))
                            .statusCode())
                    .isEqualTo(403);
        }
        for (var part : List.of("", "/clocks", "/questions"))
            assertThat(officer().get(home(part)).statusCode()).isEqualTo(403);
        for (var path : List.of("/cases/new", "/cases/desk", home(""), home("/figures")))
            assertThat(new StaffVisit(port, "").get(path).statusCode()).as(path).isEqualTo(401);
        assertThat(oversight().get("/cases/desk/nowhere-at-all").statusCode()).isEqualTo(404);
        assertThat(oversight().get("/cases/desk/No%20Code").statusCode()).isIn(400, 404);
        assertThat(desk().post("/cases/new", Map.of("agency", "../x")).statusCode())
                .isEqualTo(404);
    }
}
