package org.sucharit.measures.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;
import tools.jackson.databind.JsonNode;

/** What officers and executives do with measures on pages, what the page then says, and how it is taken back. */
class WorkPagesIT extends Platform {

    final String agency = newAgency();
    Requests officer;
    Requests executive;

    @BeforeEach
    void people() {
        register(agency);
        officer = as(Tokens.officer(agency)).with("Accept", "text/html");
        executive = as(Tokens.executive(agency)).with("Accept", "text/html");
    }

    String drafted() {
        return as(Tokens.officer(agency))
                .post("/api/measures", """
                        {"agency":"%s","fiscalYear":2566,"title":"ประกาศไม่รับของขวัญ","responsible":[{"text":"กองคลัง"}],
                         "followUps":[{"text":"ทุกเดือน","by":"UNIT","cadence":"MONTHLY"}]}""".formatted(agency))
                .expect(201)
                .id();
    }

    String adopted() {
        var id = drafted();
        done(send(executive, id, "adopt", Map.of()));
        return id;
    }

    static Got send(Requests who, String id, String task, Map<String, String> fields) {
        return post(who, "/work/measures/" + id + "/" + task, fields);
    }

    static Got post(Requests who, String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return who.post(path, "application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }

    Document done(Got sent) {
        var place = URI.create(
                sent.expect(302).response().headers().firstValue("Location").orElseThrow());
        return page(officer.get(place.getRawPath() + "?" + place.getRawQuery()).expect(200));
    }

    static Document page(Got got) {
        return Jsoup.parse(new String(got.response().body(), UTF_8));
    }

    static Map<String, String> undo(Document page) {
        return page.select("form[action$=/undo] input").stream()
                .collect(Collectors.toMap(input -> input.attr("name"), input -> input.attr("value")));
    }

    JsonNode measure(String id) {
        var version = as(Tokens.officer(agency))
                        .get("/api/measures/" + id + "/history")
                        .expect(200)
                        .body()
                        .path("items")
                        .size()
                - 1;
        var shown = asAnyone().get("/api/measures/" + id + "?v=" + version).expect(200);
        assertThat(shown.isStale()).isFalse();
        return shown.body();
    }

    @Test
    void what_was_recorded_is_confirmed_in_its_own_words_and_undone_by_one_tap() {
        var id = adopted();
        var saved =
                done(send(officer, id, "act", Map.of("text", "ออกประกาศแล้ว", "on", "5 ม.ค. 66", "channels", "LINE")));
        assertThat(saved.select(".notice--done").text()).contains("บันทึกผลแล้ว: ออกประกาศแล้ว", "เลิกทำ");
        assertThat(measure(id).path("status").asString()).isEqualTo("IN_PROGRESS");

        var back = undo(saved);
        assertThat(done(send(officer, id, "undo", back)).select(".notice--done").text())
                .contains("เลิกทำแล้ว");
        done(send(officer, id, "undo", back));
        var measure = measure(id);
        assertThat(measure.path("status").asString()).isEqualTo("PLANNED");
        assertThat(measure.path("actions").size()).isZero();
        var again = done(send(officer, id, "act", Map.of("text", "ออกประกาศ ครั้งที่สอง")));
        assertThat(undo(again)).containsEntry("n", "2");
        assertThat(again.select(".timeline").text()).contains("ถอนผลการดำเนินการที่บันทึกไว้", "บันทึกผิด");
    }

    @Test
    void who_records_something_and_then_keeps_evidence_for_it_comes_back_with_it_ticked() {
        var id = adopted();
        var kept = done(send(officer, id, "act", Map.of("text", "อบรมแล้ว", "then", "evidence")));
        var attach = "/work/measures/" + id + "/attach?n=1";
        var form = kept.select("#add form");
        assertThat(form.select("[name=back]").val()).isEqualTo(attach);
        assertThat(form.select("a[href='" + attach + "']").text()).contains("กลับไปที่มาตรการ");
        assertThat(kept.select("form[method=get] [name=back]").val()).isEqualTo(attach);

        var evidence = "/work/agencies/" + agency + "/evidence";
        var ticked = done(officer.upload(
                evidence, Map.of("title", "ใบลงชื่อ", "back", attach), "a.txt", "ลงชื่อ".getBytes(UTF_8)));
        assertThat(ticked.select(".notice--done").text()).contains("ใบลงชื่อ", "เลือกไว้ให้");
        var value = ticked.select("[name=evidence][checked]").val();
        var again = page(officer.get(evidence + "/" + value).expect(200));
        assertThat(again.text()).contains("ใบลงชื่อ");
        done(send(officer, id, "attach", Map.of("n", "1", "evidence", value)));
        assertThat(measure(id).path("actions").path(0).path("evidence").path(0).asString())
                .isEqualTo(value);
    }

    @Test
    void evidence_leads_back_to_a_form_of_a_measure_and_nowhere_else() {
        var evidence = "/work/agencies/" + agency + "/evidence";
        for (var back : List.of(
                "https://example.org/",
                "//example.org/work/measures/" + UUID.randomUUID() + "/attach?n=1",
                "/work/measures/" + UUID.randomUUID() + "/cancel?n=1",
                "/work/measures/" + UUID.randomUUID() + "/attach?n=1&x=//example.org")) {
            var page = page(officer.get(evidence + "?back=" + URLEncoder.encode(back, UTF_8))
                    .expect(200));
            assertThat(page.select("[name=back]")).isEmpty();
            var sent = officer.upload(
                            evidence,
                            Map.of("title", "ประกาศ", "back", back),
                            "a.txt",
                            UUID.randomUUID().toString().getBytes(UTF_8))
                    .expect(302);
            assertThat(sent.response().headers().firstValue("Location").orElseThrow())
                    .contains(evidence + "?after=")
                    .doesNotContain("example.org");
        }
        var wrong = page(officer.upload(
                        evidence,
                        Map.of("back", "/work/measures/" + UUID.randomUUID() + "/act?n=0"),
                        "a.exe",
                        new byte[] {1})
                .expect(422));
        assertThat(wrong.select("#add [name=back]").val()).endsWith("/act?n=0");
    }

    @Test
    void a_form_that_is_sent_twice_is_recorded_once() {
        var id = adopted();
        var fields = Map.of("text", "อบรมแล้ว", "once", UUID.randomUUID().toString());
        done(send(officer, id, "act", fields));
        done(send(officer, id, "act", fields));
        assertThat(measure(id).path("actions").size()).isOne();
    }

    @Test
    void a_follow_up_is_undone_by_whoever_may_and_wanted_again() {
        var id = adopted();
        var missed = measure(id).path("followUpsDue").path(0).path("missed").size();
        var saved = done(send(officer, id, "follow-up", Map.of("text", "ติดตามแล้ว", "on", "20/1/2566")));
        assertThat(measure(id).path("followUpsDue").path(0).path("missed").size())
                .isEqualTo(missed - 1);
        done(send(officer, id, "undo", undo(saved)));
        assertThat(measure(id).path("followUpsDue").path(0).path("missed").size())
                .isEqualTo(missed);

        done(send(executive, id, "follow-up", Map.of("text", "ที่ประชุม", "on", "21/1/2566", "order", "ให้เร่ง")));
        send(officer, id, "undo", Map.of("task", "FOLLOW_UP", "n", "2")).expect(403);
        done(send(executive, id, "undo", Map.of("task", "FOLLOW_UP", "n", "2")));
        assertThat(measure(id).path("followedUp").size()).isZero();
    }

    @Test
    void an_assignment_a_cancellation_and_a_completion_are_undone() {
        var id = adopted();
        var assigned = done(send(officer, id, "assign", Map.of("others", "กองช่าง\nกองคลัง", "reason", "งานใหม่")));
        assertThat(assigned.select(".notice--done").text()).contains("ผู้รับผิดชอบคือ กองช่าง · กองคลัง");
        done(send(officer, id, "undo", undo(assigned)));
        assertThat(measure(id).path("responsible").size()).isOne();

        done(send(executive, id, "cancel", Map.of("reason", "ซ้ำ")));
        send(officer, id, "undo", Map.of("task", "CANCEL", "n", "0")).expect(403);
        done(send(executive, id, "undo", Map.of("task", "CANCEL", "n", "0")));
        assertThat(measure(id).path("status").asString()).isEqualTo("PLANNED");
        assertThat(measure(id).has("ending")).isFalse();

        done(send(officer, id, "act", Map.of("text", "อบรมแล้ว")));
        var completed = done(send(officer, id, "complete", Map.of()));
        assertThat(completed.select(".notice--done").text()).contains("เสร็จสิ้น");
        done(send(officer, id, "undo", undo(completed)));
        assertThat(measure(id).path("status").asString()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void what_something_was_built_on_is_not_undone_and_the_page_says_why() {
        var id = adopted();
        done(send(officer, id, "act", Map.of("text", "อบรมแล้ว")));
        done(send(officer, id, "complete", Map.of()));
        var refused =
                page(send(officer, id, "undo", Map.of("task", "ACT", "n", "1")).expect(409));
        assertThat(refused.select(".notice--late").text()).contains("เลิกทำไม่ได้", "แล้วเสร็จ");
        assertThat(measure(id).path("actions").size()).isOne();
    }

    @Test
    void a_number_far_too_large_means_no_other_entry() {
        var id = adopted();
        done(send(officer, id, "act", Map.of("text", "ทำแล้ว", "on", "1/10/2568")));
        send(officer, id, "undo", Map.of("task", "ACT", "n", "4294967297")).expect(404);
        assertThat(page(officer.get("/work/measures/" + id).expect(200)).text()).contains("ทำแล้ว");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
        var id = adopted();
        var wrong = page(send(officer, id, "act", Map.of("text", " ", "on", "เมื่อวาน", "document", "คำสั่ง"))
                .expect(422));
        assertThat(wrong.select(".problems a").eachAttr("href")).containsExactly("#text", "#on");
        assertThat(wrong.select("#on-error").text()).contains("15/3/2566");
        assertThat(wrong.select("input[name=document]").val()).isEqualTo("คำสั่ง");
        var future = page(send(officer, id, "act", Map.of("text", "ทำแล้ว", "on", "1/1/2699"))
                .expect(409));
        assertThat(future.select("#on-error").text()).contains("ยังมาไม่ถึง");
        var nobody =
                page(send(officer, id, "assign", Map.of("reason", "งานใหม่")).expect(422));
        assertThat(nobody.select(".problems a").attr("href")).isEqualTo("#units");
        assertThat(measure(id).path("actions").size()).isZero();
    }

    @Test
    void a_measure_is_written_by_hand_adopted_with_the_others_and_its_plan_revised() {
        drafted();
        var fields = Map.of(
                "fiscalYear", "2566",
                "once", UUID.randomUUID().toString(),
                "title", "อบรมเจ้าหน้าที่",
                "steps", "ทำแผนภายในเดือนพฤศจิกายน 2565\nจัดอบรม",
                "period", "ธ.ค. 65 - มี.ค. 66",
                "followUps", "รายงานผล",
                "cadence", "MONTHLY");
        var home = "/work/agencies/" + agency;
        var unclear = new HashMap<>(fields);
        unclear.put("period", "เร็ว ๆ นี้");
        unclear.put("title", "");
        var wrong = page(post(officer, home + "/measures", unclear).expect(422));
        assertThat(wrong.select(".problems a").eachAttr("href")).containsExactly("#title", "#period");
        assertThat(wrong.select("textarea[name=steps]").text()).contains("จัดอบรม");
        var saved = done(post(officer, home + "/measures", fields));
        assertThat(saved.select("h1").text()).isEqualTo("อบรมเจ้าหน้าที่");
        done(post(officer, home + "/measures", fields));
        post(officer, home + "/adopt", Map.of("fiscalYear", "2566")).expect(403);
        assertThat(done(post(executive, home + "/adopt", Map.of("fiscalYear", "2566")))
                        .text())
                .contains("เห็นชอบแล้ว 2 มาตรการ");

        var id = saved.select("form[action$=/copy]").attr("action").split("/", -1)[3];
        var measure = measure(id);
        assertThat(measure.path("steps").path(0).path("dueOn").asString()).isEqualTo("2022-11-30");
        assertThat(measure.path("period").path("to").asString()).isEqualTo("2023-03-31");
        assertThat(measure.path("followUps").path(0).path("cadence").asString()).isEqualTo("MONTHLY");
        var form = page(officer.get("/work/measures/" + id + "/revise").expect(200));
        assertThat(form.select("textarea[name=steps]").text()).contains("ทำแผน");
        var changed = new HashMap<>(fields);
        changed.put("title", "อบรมเจ้าหน้าที่ทุกหน่วย");
        assertThat(page(send(officer, id, "revise", changed).expect(422)).select("#reason-error"))
                .hasSize(1);
        changed.put("reason", "ให้ครบ");
        var revised = done(send(officer, id, "revise", changed));
        assertThat(measure(id).path("steps").path(0).path("dueOn").asString()).isEqualTo("2022-11-30");
        done(send(officer, id, "undo", undo(revised)));
        assertThat(measure(id).path("title").asString()).isEqualTo("อบรมเจ้าหน้าที่");
    }

    @Test
    void a_step_is_substituted_and_dropped_with_a_reason_while_the_measure_goes_on() {
        var drafted = done(post(
                officer,
                "/work/agencies/" + agency + "/measures",
                Map.of("fiscalYear", "2566", "title", "อบรมเจ้าหน้าที่", "steps", "ทำแผน\nเชิญวิทยากร")));
        var id = drafted.select("form[action$=/copy]").attr("action").split("/", -1)[3];
        assertThat(drafted.select("a[href*='-step?']")).isEmpty();
        done(send(executive, id, "adopt", Map.of()));
        var path = "/work/measures/" + id;
        assertThat(page(executive.get(path).expect(200)).select("a[href*='-step?']"))
                .isEmpty();
        assertThat(page(officer.get(path).expect(200))
                        .select("a[href*='-step?']")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder(
                        path + "/substitute-step?n=1",
                        path + "/drop-step?n=1",
                        path + "/substitute-step?n=2",
                        path + "/drop-step?n=2");

        var form = page(officer.get(path + "/substitute-step?n=1").expect(200));
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("ทำแผน");
        var step = new HashMap<>(Map.of("n", "1", "text", "ทำแผนใหม่", "on", "ปลายปี"));
        var wrong = page(send(officer, id, "substitute-step", step).expect(422));
        assertThat(wrong.select(".problems a").eachAttr("href")).containsExactlyInAnyOrder("#on", "#reason");
        step.putAll(Map.of("on", "30/11/2565", "reason", "แผนเดิมล้าสมัย"));
        assertThat(done(send(officer, id, "substitute-step", step))
                        .select(".notice--done")
                        .text())
                .contains("เปลี่ยนขั้นตอนแล้ว: ทำแผนใหม่");

        var drop = Map.of("n", "2", "reason", "อบรมเอง");
        send(executive, id, "drop-step", drop).expect(403);
        var dropped = done(send(officer, id, "drop-step", drop));
        assertThat(dropped.select(".notice--done").text()).contains("ตัดขั้นตอนออกแล้ว: เชิญวิทยากร");
        assertThat(dropped.text()).contains("เดิม: ทำแผน", "แผนเดิมล้าสมัย", "ตัดออก: อบรมเอง");
        assertThat(dropped.select("a[href*='-step?']").eachAttr("href"))
                .containsExactlyInAnyOrder(path + "/substitute-step?n=1", path + "/drop-step?n=1");
        assertThat(page(send(officer, id, "drop-step", drop).expect(409)).text())
                .contains("ขั้นตอนนี้ถูกยกเลิกไปแล้ว");
        officer.get(path + "/drop-step?n=3").expect(404);
        officer.get(path + "/drop-step").expect(404);
        var measure = measure(id);
        assertThat(measure.path("steps").path(0).path("text").asString()).isEqualTo("ทำแผนใหม่");
        assertThat(measure.path("steps").path(0).path("dueOn").asString()).isEqualTo("2022-11-30");
        assertThat(measure.path("status").asString()).isEqualTo("PLANNED");
    }

    @Test
    void only_whoever_may_is_offered_a_task_and_may_do_it() {
        var id = adopted();
        var path = "/work/measures/" + id;
        assertThat(page(asAnyone().with("Accept", "text/html").get(path).expect(200))
                        .select("a[href^=" + path + "/]"))
                .isEmpty();
        var officers = page(officer.get(path).expect(200))
                .select("a[href^=" + path + "/]")
                .eachAttr("href");
        assertThat(officers).contains(path + "/act", path + "/assign").doesNotContain(path + "/cancel");
        officer.get(path + "/cancel").expect(403);
        send(officer, id, "cancel", Map.of("reason", "ซ้ำ")).expect(403);
        as(Tokens.officer(newAgency())).get(path + "/act").expect(403);
        officer.get(path + "/nothing").expect(404);
        officer.get(path + "/attach?n=7").expect(404);
    }

    @Test
    void the_first_page_shows_an_officer_what_is_due_and_an_executive_what_is_late() {
        var id = adopted();
        drafted();
        done(send(officer, id, "obstacle", Map.of("text", "ขาดคน")));
        measure(id);
        var mine = page(officer.get("/work").expect(200));
        assertThat(mine.select("h1").text()).isEqualTo("งานของฉัน");
        assertThat(mine.select("a[href=/work/measures/" + id + "]")).isNotEmpty();
        assertThat(mine.text()).doesNotContain("รอการตัดสินใจ", "ขาดคน");
        var led = page(executive.get("/work").expect(200));
        assertThat(led.text()).contains("ล่าช้า 1 มาตรการ", "ขาดคน", "ร่างมาตรการที่รอความเห็นชอบ");
        assertThat(led.select("a[href=/reports/desk?agency=" + agency + "]")).isNotEmpty();
        assertThat(page(asAnyone().with("Accept", "text/html").get("/work").expect(200))
                        .select("h1")
                        .text())
                .isEqualTo("งานของหน่วยงาน");
    }

    @Test
    void whoever_works_for_several_agencies_chooses_one_and_stays_there() {
        var other = newAgency();
        register(other);
        var both = as(Tokens.of(
                        "both", "ทั้งสอง", Tokens.member(agency, Role.OFFICER), Tokens.member(other, Role.OFFICER)))
                .with("Accept", "text/html");
        assertThat(page(both.get("/work").expect(200)).select("a[href=/work?agency=" + other + "]"))
                .hasSize(1);
        assertThat(page(both.get("/work?agency=" + other).expect(200)).select("a[href=/work?agency=" + agency + "]"))
                .hasSize(1);
        var stayed = both.with("Sucharit-Acting-Agency", other).get("/work").expect(200);
        assertThat(page(stayed).select("a[href=/work?agency=" + agency + "]")).hasSize(1);
        var elsewhere =
                both.with("Sucharit-Acting-Agency", newAgency()).get("/work").expect(200);
        assertThat(page(elsewhere).select("a[href=/work?agency=" + other + "]")).hasSize(1);
    }

    @Test
    void whose_work_are_cases_is_led_there() {
        var investigator = as(Tokens.of(Role.INVESTIGATOR, agency)).with("Accept", "text/html");
        assertThat(investigator.get("/work").expect(302).response().headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/cases"));
        investigator.get("/work?query=" + agency).expect(200);
    }
}
