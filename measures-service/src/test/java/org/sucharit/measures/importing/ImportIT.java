package org.sucharit.measures.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.document.SampleDocument.cells;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;
import org.sucharit.measures.document.SampleDocument;
import org.sucharit.measures.document.SampleDocument.Entry;
import org.sucharit.measures.document.SampleDocuments;
import org.sucharit.measures.document.SampleDocuments.Format;

/** Documents become measures over HTTP, on real servers. */
class ImportIT extends Platform {

    private static final List<String> TITLES = List.of(
            "จัดทำแนวทางปฏิบัติการใช้ทรัพย์สินของราชการ",
            "ประกาศนโยบายไม่รับของขวัญ (No Gift Policy)",
            "เพิ่มช่องทางร้องเรียนการทุจริตบนเว็บไซต์");

    private static int counter;

    private String agency = "";
    private Requests officer = asAnyone();

    @BeforeEach
    void register() {
        agency = "import-" + ++counter;
        officer = as(Tokens.officer(agency));
        as(Tokens.admin()).post("/api/agencies", """
                        {"code":"%s","nameTh":"เทศบาลตำบลบ้านทดสอบ","type":"SUBDISTRICT_MUNICIPALITY",
                         "district":"บ้านทดสอบ","province":"กาญจนบุรี"}""".formatted(agency)).expect(201);
    }

    @Test
    void a_plan_and_the_report_on_it_describe_the_same_measures() {
        var planned = commit(upload("plan.docx", plan(Format.DOCX)));
        assertThat(measures(planned)).hasSize(3).allMatch(status -> status.equals("PLANNED"));

        var report = upload("report.xlsx", report(Format.XLSX));
        assertThat(proposals(report)).containsOnly("UPDATE");
        assertThat(measures(commit(report))).hasSize(3).allMatch(status -> status.equals("IN_PROGRESS"));

        var again = upload("report.docx", report(Format.DOCX));
        assertThat(proposals(again)).containsOnly("UNCHANGED");
        assertThat(measures(commit(again))).hasSize(3);
    }

    @Test
    void every_word_is_accounted_for() {
        var preview = upload("report.txt", report(Format.TXT)).body();
        assertThat(preview.path("coverage").asDouble()).isEqualTo(1.0);
        assertThat(preview.path("kind").asString()).isEqualTo("PROGRESS");
    }

    @Test
    void committing_twice_imports_once() {
        var preview = upload("plan.docx", plan(Format.DOCX));
        var first = commit(preview);
        var second = commit(preview);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(measures(second)).hasSize(3);
    }

    @Test
    void two_previews_of_one_document_committed_at_once_import_it_once() throws Exception {
        var previews = IntStream.range(0, 4)
                .mapToObj(_ -> upload("plan.docx", plan(Format.DOCX)))
                .toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Got>> commits = new ArrayList<>();
            for (var preview : previews) commits.add(pool.submit(() -> commit(preview)));
            for (var commit : commits) commit.get(60, TimeUnit.SECONDS);
        }
        assertThat(measures(commit(previews.getFirst()))).hasSize(3);
    }

    @Test
    void the_officer_corrects_leaves_out_and_completes() {
        var preview = upload("report.docx", report(Format.DOCX));
        var answer =
                officer.post("/api/imports/" + preview.id() + "/commit", """
                        {"measures":[{"row":1,"title":"แก้ชื่อแล้ว","completed":true,"actions":[{"text":"ประกาศแล้ว","channels":[]}]},
                                     {"row":2,"title":"ไม่เอา","proposal":"SKIP"}]}""").expect(200);
        var found = officer.get(list(answer)).expect(200).body();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("items").path(0).path("title").asString()).isEqualTo("แก้ชื่อแล้ว");
        assertThat(found.path("items").path(0).path("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void text_outside_the_tables_is_shown_before_it_is_taken_over_and_can_be_left_out() {
        var preview = upload("plan.docx", plan(Format.DOCX));
        assertThat(preview.body().path("prose").path("title").path(0).asString())
                .startsWith("มาตรการส่งเสริมคุณธรรม");
        assertThat(preview.body().path("prose").path("sections").isEmpty()).isFalse();
        var page = new String(
                officer.get("/work/imports/" + preview.id())
                        .expect(200)
                        .response()
                        .body(),
                UTF_8);
        assertThat(page).contains("ข้อความนอกตาราง").contains("withoutProse");
        officer.post("/api/imports/" + preview.id() + "/commit", "{\"withoutProse\":true}")
                .expect(200);
    }

    @Test
    void a_commit_that_is_refused_leaves_nothing() {
        var preview = upload("plan.docx", plan(Format.DOCX));
        officer.post("/api/imports/" + preview.id() + "/commit", """
                        {"measures":[{"row":1,"title":"ก"},{"row":2,"title":"ข","completed":true}]}""").expect(409, "NO_ACTION_YET");
        assertThat(officer.get("/api/measures?agency=" + agency)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(measures(commit(preview))).hasSize(3);
    }

    @Test
    void the_executive_is_told_and_acknowledges() {
        var answer = commit(upload("report.docx", report(Format.DOCX)));
        var executive = as(Tokens.executive(agency));
        var path = "/api/imports?agency=%s&fiscalYear=2566&after=".formatted(agency);
        var told = executive.get(path + answer.position()).expect(200).body().path("items");
        assertThat(told.size()).isEqualTo(1);
        assertThat(told.path(0).has("acknowledgedBy")).isFalse();
        var seen = executive
                .post("/api/imports/" + answer.id() + "/acknowledge", "")
                .expect(200);
        var after = executive.get(path + seen.position()).body().path("items");
        assertThat(after.path(0).has("acknowledgedBy")).isTrue();
    }

    @Test
    void only_the_agency_s_own_officer_imports() {
        var other = as(Tokens.officer("somewhere-else"));
        upload(other, agency, "2566", "plan.docx", plan(Format.DOCX)).expect(403, "ACCESS_DENIED");
        upload(asAnyone(), agency, "2566", "plan.docx", plan(Format.DOCX)).expect(401);
        upload(as(Tokens.of(Role.ANALYST, agency)), agency, "2566", "plan.docx", plan(Format.DOCX))
                .expect(403);
        var preview = upload("plan.docx", plan(Format.DOCX));
        other.get("/api/imports/" + preview.id()).expect(403);
        other.post("/api/imports/" + preview.id() + "/commit", "").expect(403);
    }

    @Test
    void bad_requests_are_told_what_is_wrong() {
        upload(as(Tokens.admin()), "no-such-agency", "2566", "plan.docx", plan(Format.DOCX))
                .expect(404, "AGENCY_UNKNOWN");
        var ce = upload(officer, agency, "2023", "plan.docx", plan(Format.DOCX)).expect(400);
        assertThat(ce.body().path("errors").toString()).contains("2566").contains("fiscalYear");
        upload(officer, agency, "2566", "empty.docx", new byte[0]).expect(422, "DOCUMENT_EMPTY");
        upload(officer, agency, "2566", "noise.docx", "PK\u0003\u0004 not a document".getBytes(UTF_8))
                .expect(422);
        upload(officer, agency, "2566", "letter.txt", "จดหมายที่ไม่มีตาราง".getBytes(UTF_8))
                .expect(422, "DOCUMENT_NOTHING_FOUND");
        upload(officer, agency, "2566", "huge.pdf", new byte[33 * 1024 * 1024]).expect(413);
        officer.get("/api/imports/00000000-0000-0000-0000-000000000000").expect(404);
        officer.get("/api/imports/not-an-id").expect(404);
    }

    @Test
    void the_page_says_which_year_was_meant_and_keeps_what_was_typed() {
        assertThat(page("2023")).contains("พิมพ์มาเป็น ค.ศ. 2023", "value=\"2023\"");
        assertThat(page("ปีนี้")).contains("ต้องเป็นปี พ.ศ. 4 หลัก", "value=\"ปีนี้\"");
    }

    private String page(String year) {
        var fields = Map.of("agency", agency, "fiscalYear", year);
        var got = officer.upload("/work/imports", fields, "plan.docx", plan(Format.DOCX))
                .expect(400);
        return new String(got.response().body(), UTF_8);
    }

    private static byte[] plan(Format format) {
        return write(format, false);
    }

    private static byte[] report(Format format) {
        return write(format, true);
    }

    private static byte[] write(Format format, boolean done) {
        var entries = new ArrayList<Entry>();
        for (int index = 0; index < TITLES.size(); index++)
            entries.add(cells(
                    (index + 1) + ". " + TITLES.get(index),
                    "1. จัดทำประกาศ\n2. เผยแพร่ให้ทราบ",
                    "สำนักปลัด",
                    "ต.ค. 65 - มี.ค. 66",
                    done ? "จัดทำประกาศแล้ว ลงวันที่ " + (index + 5) + " มกราคม 2566 และเผยแพร่ทางเว็บไซต์" : ""));
        return SampleDocuments.write(
                format,
                SampleDocument.sample()
                        .title(
                                done
                                        ? "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566"
                                        : "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566")
                        .text("จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 ของเทศบาลตำบลบ้านทดสอบ")
                        .table(
                                List.of("มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ"),
                                entries)
                        .build());
    }

    private Got upload(String name, byte[] content) {
        return upload(officer, agency, "2566", name, content).expect(201);
    }

    private static Got upload(Requests who, String agency, String year, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(field("agency", agency));
        body.writeBytes(field("fiscalYear", year));
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--edge--\r\n".getBytes(UTF_8));
        return who.post("/api/imports", "multipart/form-data; boundary=edge", body.toByteArray());
    }

    private static byte[] field(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value)
                .getBytes(UTF_8);
    }

    private Got commit(Got preview) {
        return officer.post("/api/imports/" + preview.id() + "/commit", "").expect(200);
    }

    private String list(Got answer) {
        return "/api/measures?agency=%s&fiscalYear=2566&after=%d".formatted(agency, answer.position());
    }

    private List<String> measures(Got answer) {
        return texts(officer.get(list(answer)).expect(200), "items", "status");
    }

    private static List<String> proposals(Got preview) {
        return texts(preview, "measures", "proposal");
    }

    private static List<String> texts(Got got, String list, String field) {
        return StreamSupport.stream(got.body().path(list).spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
