package org.sucharit.complaints.casepages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Tokens;

class CasePagesIT extends CaseStories {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private String agency = "";
    private CaseId id = new CaseId(new UUID(0, 0));
    private String desk = "";

    @BeforeEach
    void aCase() {
        agency = newAgency();
        id = caseOf(file(agency, "ถนน <b>พัง</b>"));
        desk = Tokens.of("desk-" + agency, "ผู้รับเรื่อง", Tokens.member(agency, Role.INVESTIGATOR));
    }

    @Test
    void a_case_is_worked_from_the_list_to_its_end_without_javascript() {
        var list = awaitListed();
        assertThat(list.text())
                .contains("ทั้งหมด 1 เรื่อง", "เหลือ", "รับเรื่องแล้ว")
                .doesNotContain("ถนน");

        var closed = page(get(desk, path()), 200);
        assertThat(closed.text())
                .contains("ข้าพเจ้าไม่มีส่วนได้เสียในเรื่องนี้", "บันทึกไว้")
                .doesNotContain("ถนน");
        assertThat(closed.select("main form")).hasSize(1);

        var open = send(closed, "declare-no-interest", Map.of());
        assertThat(open.text()).contains("บันทึกคำรับรองแล้ว", "ถนน <b>พัง</b>", "ลำดับเหตุการณ์");
        assertThat(forms(open)).contains("accept", "reject", "refer", "message", "notes", "duplicates");
        assertThat(forms(open)).doesNotContain("conclude", "close", "reopen", "mark-staff", "hand-on");

        var accepted = send(open, "accept", Map.of());
        assertThat(forms(accepted)).contains("assign").doesNotContain("accept");
        var assigned = send(accepted, "assign", Map.of("PERSON", "desk-" + agency));
        assertThat(assigned.text()).contains("มอบหมายแล้ว");
        var answered = send(assigned, "message", Map.of("TEXT", "โปรดบอก <i>วันที่</i>"));
        assertThat(answered.text()).contains("โปรดบอก <i>วันที่</i>");
        var noted = send(answered, "notes", Map.of("TEXT", "โทรถามแล้ว"));
        var concluded = send(noted, "conclude", Map.of("CONCLUSION", "SUBSTANTIATED", "TEXT", "พบว่าจริง"));
        assertThat(concluded.text()).contains("พบว่าจริง", "มีมูล");
        var acted = send(concluded, "act", Map.of("TEXT", "ซ่อมแล้ว"));
        var over = send(acted, "close", Map.of());
        assertThat(over.text()).contains("ปิดเรื่องแล้ว", "ซ่อมแล้ว", "สิ้นสุดเมื่อ");
        assertThat(forms(over)).contains("reopen").doesNotContain("close", "act", "conclude");
    }

    @Test
    void an_assignment_says_to_whom_and_is_undone_by_giving_the_case_back() {
        declare(id, "desk-" + agency);
        var accepted = send(page(get(desk, path()), 200), "accept", Map.of());
        var first = send(accepted, "assign", Map.of("PERSON", "desk-" + agency));
        assertThat(first.select(".notice--done").text()).contains("ผู้รับผิดชอบคือ ผู้รับเรื่อง", "เลือกใหม่ได้ที่นี่");
        assertThat(forms(first)).doesNotContain("undo-assign");

        var second = send(first, "assign", Map.of("PERSON", "other-" + agency));
        assertThat(second.select(".notice--done").text()).contains("other-" + agency, "มอบหมายคืนให้ ผู้รับเรื่อง");
        var undone = post(path() + "/assign", filled(second, "undo-assign", Map.of()));
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(page(get(desk, path()), 200).select("dl.facts").text()).contains("ผู้รับผิดชอบ ผู้รับเรื่อง");
    }

    @Test
    void the_list_begins_with_how_many_wait_for_what() {
        declare(id, "desk-" + agency);
        send(
                page(get(desk, path()), 200),
                "identity-requests",
                Map.of("SOUGHT", "IDENTITY", "REASON", "ต้องเรียกเป็นพยาน"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        page(get(desk, "/cases"), 200).select("dl.figures").text())
                .contains("มีคำขอรอคนที่สองพิจารณา 1", "ยังไม่ได้พิจารณารับ 1", "เกินกำหนด 0"));
        assertThat(page(get(desk, "/cases?show=ASKED"), 200).select("tbody tr")).hasSize(1);
        assertThat(page(get(desk, "/cases?show=MINE"), 200).select("tbody tr")).isEmpty();
    }

    @Test
    void a_form_sent_twice_counts_once() {
        declare(id, "desk-" + agency);
        var fields = filled(page(get(desk, path()), 200), "message", Map.of("TEXT", "ครั้งเดียว"));

        assertThat(post(path() + "/message", fields).statusCode()).isEqualTo(303);
        assertThat(post(path() + "/message", fields).statusCode()).isEqualTo(303);

        assertThat(page(get(desk, path()), 200).select("p.written:containsOwn(ครั้งเดียว)"))
                .hasSize(1);
    }

    @Test
    void what_is_wrong_stands_beside_the_form_and_what_was_typed_stays() {
        declare(id, "desk-" + agency);
        var open = page(get(desk, path()), 200);

        var empty = page(post(path() + "/refer", filled(open, "refer", Map.of("AUTHORITY", "NACC"))), 422);
        assertThat(empty.select("#refer-REASON-error")).hasSize(1);
        assertThat(empty.select("#refer-AUTHORITY option[selected]").attr("value"))
                .isEqualTo("NACC");
        assertThat(empty.select("details[open] #refer")).hasSize(1);

        var early = Map.of("CONCLUSION", "SUBSTANTIATED", "TEXT", "เร็วไป\"<", "key", "k");
        var refused = page(post(path() + "/conclude", early), 409);
        assertThat(refused.text()).contains("มอบหมาย");
        page(post(path() + "/duplicates", filled(open, "duplicates", Map.of("ORIGINAL", "x"))), 422);
        page(post(path() + "/duplicates", Map.of("ORIGINAL", new CaseId(new UUID(1, 1)).toString())), 422);
        page(post(path() + "/refer", Map.of("AUTHORITY", "NOBODY", "REASON", "x")), 422);
        page(post(path() + "/message", Map.of("TEXT", "x".repeat(50_001))), 422);
        assertThat(post(path() + "/mark-staff", Map.of("STAFF", "somebody")).statusCode())
                .isEqualTo(403);
        assertThat(post(path() + "/nothing", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_not_there_is_no_page() {
        declare(id, "desk-" + agency);
        assertThat(get(desk, path() + "/files/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void words_are_looked_for_by_a_form_and_stand_in_no_address() {
        declare(id, "desk-" + agency);

        // the list learns of the case and of the declaration a moment later
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        page(post("/cases/search", Map.of("words", "พัง")), 200).text())
                .contains("ทั้งหมด 1 เรื่อง", "ค้นใน 1 เรื่อง"));
        var found = page(post("/cases/search", Map.of("words", "พัง")), 200);
        assertThat(found.select("a[href*=พัง]")).isEmpty();
        assertThat(page(post("/cases/search", Map.of("words", "ไม่มีคำนี้")), 200)
                        .text())
                .contains("ไม่มีเรื่องที่ตรงกับที่เลือก");
        assertThat(page(post("/cases/search", Map.of("words", "")), 422).select("#words-error"))
                .hasSize(1);
    }

    @Test
    void somebody_of_another_organisation_decides_on_a_request() {
        declare(id, "desk-" + agency);
        var asked = send(
                page(get(desk, path()), 200),
                "identity-requests",
                Map.of("SOUGHT", "ORIGINALS", "REASON", "ต้องพิสูจน์ลายมือ"));
        assertThat(asked.text()).contains("รอพิจารณา", "ต้องพิสูจน์ลายมือ");
        assertThat(forms(asked)).doesNotContain("approve-1");

        var second = Tokens.of("second", "ผู้ตรวจการ", Tokens.member("*", Role.INSPECTOR));
        var seen = page(get(second, path()), 200);
        assertThat(seen.text()).contains("ต้องพิสูจน์ลายมือ").doesNotContain("ถนน");
        var granted = post(second, path() + "/approve", filled(seen, "approve-1", Map.of()));
        assertThat(granted.statusCode()).isEqualTo(303);
        assertThat(page(get(second, path()), 200).text()).contains("อนุญาตแล้ว");
    }

    private String path() {
        return "/cases/" + id;
    }

    private Document awaitListed() {
        for (int i = 0; i < 100; i++) {
            var list = page(get(desk, "/cases"), 200);
            if (!list.select("tbody tr").isEmpty()) return list;
            sleep();
        }
        throw new AssertionError("never listed");
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> forms(Document page) {
        return page.select("main form").eachAttr("id");
    }

    /** Sends a form of the page and follows to where it leads. */
    private Document send(Document page, String form, Map<String, String> typed) {
        var answer = post(path() + "/" + form, filled(page, form, typed));
        assertThat(answer.statusCode()).as(form + ": " + answer.body()).isEqualTo(303);
        return page(get(desk, answer.headers().firstValue("Location").orElseThrow()), 200);
    }

    private static Map<String, String> filled(Document page, String form, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        for (var hidden : page.select("form[id=" + form + "] input[type=hidden]"))
            fields.put(hidden.attr("name"), hidden.attr("value"));
        assertThat(fields).containsKey("key");
        fields.putAll(typed);
        return fields;
    }

    /** Every page keeps the rules that all of them have. */
    private static Document page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        assertThat(page.text()).doesNotContain("??");
        for (var input : page.select("main input:not([type=hidden]), main textarea, main select"))
            assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        return page;
    }

    private HttpResponse<String> get(String token, String path) {
        return send(request(token, path).GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(desk, path, fields);
    }

    private HttpResponse<String> post(String token, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(token, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html")
                .header("Accept-Language", "th");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
