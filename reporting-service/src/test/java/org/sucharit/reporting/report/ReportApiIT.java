package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.ReportingPlatform;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.AssessmentRecord;
import org.sucharit.reporting.record.DocumentRecord;
import org.sucharit.reporting.record.EvidenceRecord;
import org.sucharit.reporting.record.FiguresRecord;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.PublicRecord;
import org.sucharit.reporting.record.Rows;
import org.sucharit.reporting.record.SourceRecord;
import tools.jackson.databind.JsonNode;

class ReportApiIT extends ReportingPlatform {

    static final String REPORTS = "/api/reports";

    final String agency = newAgency();
    final UUID measure = UUID.randomUUID();

    @Autowired
    MongoDatabase database;

    Requests officer;
    Requests executive;

    @BeforeEach
    void anAgencyAtWork() {
        officer = as(Tokens.officer(agency));
        executive = as(Tokens.executive(agency));
        known(agency, Kind.AGENCY, agencyRecord());
        known(measure.toString(), Kind.MEASURE, measureRecord("ประกาศเผยแพร่แนวทางบนเว็บไซต์"));
        known(agency + "/2565", Kind.ASSESSMENT, assessmentRecord());
        known(
                agency + "/2023-01",
                Kind.FIGURES,
                new FiguresRecord(new AgencyId(agency), YearMonth.of(2023, 1), 3, 1, 2, false));
    }

    @Test
    void a_report_is_drafted_with_the_words_of_the_document_of_its_kind_and_round_that_was_imported_last() {
        known(UUID.randomUUID().toString(), Kind.DOCUMENT, imported(ReportingRound.FULL_YEAR, "ทั้งปี"));
        known(UUID.randomUUID().toString(), Kind.DOCUMENT, imported(ReportingRound.FIRST_HALF, "ครึ่งปีแรก"));

        var id = drafted("PROGRESS", ",\"round\":\"FIRST_HALF\"");

        var content = officer.get(REPORTS + "/" + id).expect(200).body().path("content");
        assertThat(content.path("title").asString()).isEqualTo("รายงานของเรา\nปีงบประมาณ ๒๕๖๖");
        assertThat(content.path("sections").path(0).path("key").asString()).isEqualTo("measures");
        assertThat(content.path("sections").path(0).path("text").asString()).isEqualTo("ครึ่งปีแรก");
    }

    private DocumentRecord imported(ReportingRound round, String text) {
        var section = new ReportedProse.Section("ผลของเรา", text, ReportedProse.Table.MEASURES);
        return new DocumentRecord(
                new AgencyId(agency),
                2566,
                DocumentKind.PROGRESS,
                round,
                new SourceRecord("ab".repeat(32), "report.docx", null, null),
                new ReportedProse(List.of("รายงานของเรา", "ปีงบประมาณ ๒๕๖๖"), null, List.of(section)));
    }

    @Test
    void a_report_is_drafted_written_endorsed_signed_published_and_corrected_by_a_new_edition() {
        var id = drafted("PROGRESS", ",\"round\":\"FIRST_HALF\"");
        var path = REPORTS + "/" + id;
        var draft = officer.get(path).expect(200).body();
        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("agency").asString()).isEqualTo(agency);
        var row = draft.path("content").path("data").path("measures").path(0);
        assertThat(row.path("measure").asString()).isEqualTo(measure.toString());
        assertThat(row.path("reported").path("actions").path(0).path("text").asString())
                .isEqualTo("ประกาศเผยแพร่แนวทางบนเว็บไซต์");

        officer.put(path + "/words", """
            {"sections":[{"key":"introduction","title":"ที่มา","text":"ข้อความของเรา"},{"key":"measures"},
                         {"key":"own-words","title":"อื่น ๆ","text":"เพิ่มเติม"}]}\
            """).expect(200);
        officer.put(path + "/formalities", """
            {"number":"ลป 52001/1","date":"2023-04-10",
             "memo":{"to":"นายกเทศมนตรี","subject":"รายงานผล","body":"เพื่อโปรดลงนาม"},
             "look":{"columns":"ISSUES","digits":"ARABIC"}}\
            """).expect(200);
        assertThat(findings(path)).contains("OBSTACLES_EMPTY");
        for (var field : List.of("OBSTACLES", "RECOMMENDATIONS"))
            officer.post(path + "/none", none(measure, field)).expect(200);
        assertThat(findings(path)).doesNotContain("OBSTACLES_EMPTY");

        officer.post(path + "/submit", "{\"position\":\"นักวิเคราะห์\"}").expect(200);
        executive.post(path + "/return", "{\"reason\":\"เพิ่มเลขที่\"}").expect(200);
        assertThat(officer.get(path).body().path("returned").path("reason").asString())
                .isEqualTo("เพิ่มเลขที่");
        officer.post(path + "/submit", "").expect(200);
        executive.post(path + "/endorse", "{\"position\":\"ปลัดเทศบาล\"}").expect(200);
        var signed = executive
                .post(path + "/sign", "{\"position\":\"นายกเทศมนตรี\"}")
                .expect(200);
        assertThat(signed.response().headers().firstValue("ETag")).hasValue("\"" + signed.version() + "\"");
        asAnyone().get(path).expect(404);
        var published = officer.post(path + "/publish", "").expect(200);

        var shown = asAnyone().get(path).expect(200).body();
        assertThat(shown.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(shown.path("sha256").asString()).hasSize(64);
        assertThat(shown.path("content").path("noneStated").path(0).path("by").asString())
                .isEqualTo("OFFICER " + agency);
        assertThat(shown.path("content").path("signatures").size()).isEqualTo(3);
        assertThat(list(asAnyone(), published)
                        .path("items")
                        .path(0)
                        .path("sha256")
                        .asString())
                .isEqualTo(shown.path("sha256").asString());

        known(measure.toString(), Kind.MEASURE, measureRecord("แก้ไขแล้ว"));
        var changes = asAnyone().get(path + "/changes").expect(200).body().path("items");
        assertThat(changes.size()).isOne();
        assertThat(changes.path(0).path("field").asString()).isEqualTo("actions");
        assertThat(asAnyone().get(path).body().path("sha256")).isEqualTo(shown.path("sha256"));

        correct(id);
    }

    private void correct(String first) {
        var second = REPORTS + "/" + drafted("PROGRESS", ",\"round\":\"FIRST_HALF\"");
        assertThat(officer.get(second).body().path("edition").asInt()).isEqualTo(2);
        assertThat(officer.get(second).body().path("previous").asString()).isEqualTo(first);
        signed(second);
        assertThat(asAnyone()
                        .get(REPORTS + "/" + first)
                        .body()
                        .path("supersededBy")
                        .asString())
                .isEqualTo(second.substring(REPORTS.length() + 1));
        officer.post(REPORTS + "/" + first + "/publish", "").expect(409, "ALREADY_PUBLISHED");
        var third = REPORTS + "/" + drafted("PROGRESS", ",\"round\":\"FIRST_HALF\"");
        assertThat(officer.get(third).body().path("edition").asInt()).isEqualTo(3);
    }

    @Test
    void every_kind_is_drafted_from_what_was_recorded() {
        var plan = content(drafted("PLAN", ""));
        assertThat(plan.path("data").path("assessment").path("total").decimalValue())
                .isEqualByComparingTo("97.07");
        assertThat(plan.path("analysis").size()).isEqualTo(10);
        assertThat(plan.path("data")
                        .path("measures")
                        .path(0)
                        .path("reported")
                        .path("actions")
                        .size())
                .isZero();
        var complaints = content(drafted("COMPLAINT_STATISTICS", ",\"round\":\"FIRST_HALF\""));
        assertThat(complaints.path("data").path("complaints").path("received").asInt())
                .isEqualTo(3);
        var loans = content(drafted("PROPERTY_LOANS", ""));
        assertThat(loans.path("data").path("loans").path("months").size()).isEqualTo(12);
        assertThat(loans.toString()).contains("ไม่มี");
    }

    @Test
    void a_draft_takes_anew_what_was_recorded_since() {
        var path = REPORTS + "/" + drafted("PROGRESS", ",\"round\":\"FULL_YEAR\"");
        officer.put(
                        path + "/words",
                        "{\"sections\":[{\"key\":\"introduction\",\"text\":\"ของเรา\"},{\"key\":\"measures\"}]}")
                .expect(200);
        known(measure.toString(), Kind.MEASURE, measureRecord("ทำใหม่แล้ว"));
        officer.post(path + "/redraft", "").expect(200);
        var content = officer.get(path).body().path("content");
        assertThat(content.toString()).contains("ทำใหม่แล้ว", "ของเรา").doesNotContain("แนวทางบนเว็บไซต์");
    }

    @Test
    void a_draft_names_the_evidence_that_an_action_has_where_no_document_was_written_down_with_it() {
        var evidence = UUID.randomUUID();
        known(measure.toString(), Kind.MEASURE, measureRecord("อบรมแล้วเมื่อเดือนก่อน", null, evidence));
        known(evidence.toString(), Kind.EVIDENCE, evidenceRecord(evidence, "RETURNED"));
        var path = REPORTS + "/" + drafted("PROGRESS", ",\"round\":\"FULL_YEAR\"");
        assertThat(findings(path)).contains("EVIDENCE_MISSING");
        known(evidence.toString(), Kind.EVIDENCE, evidenceRecord(evidence, "PENDING"));
        officer.post(path + "/redraft", "").expect(200);
        assertThat(findings(path)).doesNotContain("EVIDENCE_MISSING");
        assertThat(officer.get(path).body().path("content").toString()).contains("บันทึกข้อความการอบรม");
    }

    @Test
    void nobody_signs_what_others_changed_meanwhile() {
        var path = REPORTS + "/" + drafted("PLAN", "");
        officer.post(path + "/submit", "").expect(200);
        var endorsed = officer.post(path + "/endorse", "").expect(200);
        executive.with("If-Match", "\"0\"").post(path + "/sign", "").expect(412, "STALE_VERSION");
        executive
                .with("If-Match", "\"" + endorsed.version() + "\"")
                .post(path + "/sign", "")
                .expect(200);
        var later = REPORTS + "/" + drafted("PLAN", "");
        officer.post(later + "/submit", "").expect(200);
        officer.post(later + "/endorse", "").expect(200);
        executive.with("If-Match", "\"0\"").post(later + "/sign", "").expect(412, "STALE_VERSION");
    }

    @Test
    void steps_out_of_order_are_refused() {
        var path = REPORTS + "/" + drafted("PLAN", "");
        executive.post(path + "/sign", "").expect(409, "NOT_SUBMITTED");
        officer.post(path + "/endorse", "").expect(409, "NOT_SUBMITTED");
        officer.post(path + "/publish", "").expect(409, "NOT_SIGNED");
        officer.post(path + "/submit", "").expect(200);
        officer.post(path + "/submit", "").expect(409, "NOT_A_DRAFT");
        officer.put(path + "/words", "{\"sections\":[]}").expect(409, "NOT_A_DRAFT");
        executive.post(path + "/sign", "").expect(409, "NOT_ENDORSED");
        executive.post(path + "/return", "{}").expect(422, "RETURN_REASON_MISSING");
        assertThat(officer.get(path).body().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void a_wrong_request_stores_nothing() {
        officer.post(REPORTS, body("PROGRESS", "")).expect(422, "ROUND_MISSING");
        officer.post(REPORTS, body("PLAN", ",\"round\":\"FULL_YEAR\"")).expect(422, "ROUND_NOT_WANTED");
        officer.post(REPORTS, body("NOVEL", "")).expect(400, "INVALID");
        officer.post(REPORTS, body("PLAN", "").replace("2566", "2023")).expect(400, "INVALID");
        officer.post(REPORTS, "{").expect(400);
        as(Tokens.officer("no-such-agency"))
                .post(REPORTS, body("PLAN", "").replace(agency, "no-such-agency"))
                .expect(404, "AGENCY_UNKNOWN");
        officer.get(REPORTS + "/no-uuid").expect(404, "NOT_FOUND");
        officer.get(REPORTS + "/" + UUID.randomUUID()).expect(404, "NOT_FOUND");
        officer.get(REPORTS + "?fiscalYear=2023").expect(400, "INVALID");
        assertThat(officer.get(REPORTS + "?agency=" + agency)
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();

        var path = REPORTS + "/" + drafted("PLAN", "");
        officer.put(path + "/words", "{\"sections\":[{\"key\":\"Not A Key\"}]}").expect(400, "INVALID");
        officer.put(path + "/words", "{\"sections\":[{\"key\":\"a\"},{\"key\":\"a\"}]}")
                .expect(422, "SECTION_REPEATED");
        officer.put(path + "/words", "{\"analysis\":[{\"indicator\":11,\"text\":\"x\"}]}")
                .expect(422, "INDICATOR_NOT_ANALYSED");
        officer.put(path + "/words", "{\"sections\":[{\"key\":\"a\",\"text\":\"%s\"}]}".formatted("ก".repeat(50_001)))
                .expect(400, "INVALID");
        officer.put(path + "/formalities", "{\"memo\":{\"to\":\"x\"}}").expect(400, "INVALID");
        officer.post(path + "/none", none(UUID.randomUUID(), "OBSTACLES")).expect(422, "MEASURE_NOT_IN_REPORT");
        officer.post(path + "/none", "{\"field\":\"TITLE\"}").expect(400, "INVALID");
        assertThat(officer.get(path).body().path("version").asInt()).isZero();
    }

    @Test
    void only_the_agencys_own_people_write_and_only_its_executive_signs() {
        var path = REPORTS + "/" + drafted("PLAN", "");
        var stranger = as(Tokens.executive("somewhere-else"));
        asAnyone().post(REPORTS, body("PLAN", "")).expect(401);
        stranger.post(REPORTS, body("PLAN", "")).expect(403);
        executive.post(REPORTS, body("PLAN", "")).expect(403);
        for (var step : List.of("submit", "endorse", "return", "sign", "publish", "redraft")) {
            asAnyone().post(path + "/" + step, "").expect(401);
            stranger.post(path + "/" + step, "").expect(403);
            as(Tokens.of(Role.ANALYST, agency)).post(path + "/" + step, "").expect(403);
        }
        executive.post(path + "/submit", "").expect(403);
        officer.post(path + "/sign", "").expect(403);
        for (var reader : List.of(asAnyone(), stranger, as(Tokens.of(Role.ANALYST, agency)))) {
            reader.get(path).expect(404);
            reader.get(path + "/findings").expect(404);
            reader.get(path + "/changes").expect(404);
        }
        asAnyone().get(path + "/history").expect(401);
        stranger.get(path + "/history").expect(403);
        as(Tokens.of(Role.INSPECTOR, "*")).get(path).expect(200);
        assertThat(executive
                        .get(path + "/history")
                        .expect(200)
                        .body()
                        .path("items")
                        .size())
                .isOne();
    }

    @Test
    void repeating_changes_nothing() {
        var id = UUID.randomUUID();
        var body = body("PLAN", ",\"id\":\"" + id + "\"");
        var first = officer.post(REPORTS, body).expect(201);
        assertThat(officer.post(REPORTS, body).expect(201).position()).isEqualTo(first.position());
        officer.post(REPORTS, body("PROPERTY_LOANS", ",\"id\":\"" + id + "\"")).expect(409, "ALREADY_EXISTS");
        var path = REPORTS + "/" + id;
        officer.post(path + "/submit", "").expect(200);
        officer.post(path + "/endorse", "").expect(200);
        var once = executive.with("Idempotency-Key", UUID.randomUUID().toString());
        var signed = once.post(path + "/sign", "").expect(200);
        assertThat(once.post(path + "/sign", "").expect(200).position()).isEqualTo(signed.position());
        executive.post(path + "/sign", "").expect(409, "ALREADY_SIGNED");
    }

    @Test
    void a_scan_of_the_signed_paper_stands_beside_it() throws IOException {
        var path = REPORTS + "/" + drafted("PLAN", "");
        var pdf = "%PDF-1.7\nลงนามแล้ว".getBytes(StandardCharsets.UTF_8);
        upload(path, pdf).expect(409, "NOT_SIGNED");
        signed(path);
        upload(path, "<html>".getBytes(StandardCharsets.UTF_8)).expect(422, "COPY_TYPE_REFUSED");
        upload(path, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 1, 2}).expect(422, "COPY_TYPE_REFUSED");
        upload(path, pdf).expect(200);
        var version = upload(path, pdf).expect(200).version();
        assertThat(upload(path, png()).expect(200).version()).isEqualTo(version + 1);

        var copies = officer.get(path).body().path("copies");
        assertThat(copies.size()).isEqualTo(2);
        var file = path + "/signed-copies/" + copies.path(0).path("sha256").asString();
        asAnyone().get(file).expect(404);
        officer.post(path + "/publish", "").expect(200);
        var got = asAnyone().get(file).expect(200).response();
        assertThat(got.body()).isEqualTo(pdf);
        assertThat(got.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        asAnyone().get(path + "/signed-copies/" + "0".repeat(64)).expect(404);
        asAnyone().upload(path + "/signed-copies", Map.of(), "a.pdf", pdf).expect(401);
    }

    private Got upload(String path, byte[] content) {
        return officer.upload(path + "/signed-copies", Map.of(), "scan", content);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private void signed(String path) {
        officer.post(path + "/submit", "").expect(200);
        officer.post(path + "/endorse", "").expect(200);
        executive.post(path + "/sign", "").expect(200);
    }

    private String findings(String path) {
        return officer.get(path + "/findings").expect(200).body().toString();
    }

    private String drafted(String kind, String more) {
        return officer.post(REPORTS, body(kind, more)).expect(201).id();
    }

    private JsonNode content(String id) {
        return officer.get(REPORTS + "/" + id).expect(200).body().path("content");
    }

    private JsonNode list(Requests reader, Got after) {
        return reader.get(REPORTS + "?agency=" + agency + "&after=" + after.position())
                .expect(200)
                .body();
    }

    private String body(String kind, String more) {
        return "{\"kind\":\"%s\",\"agency\":\"%s\",\"fiscalYear\":2566%s}".formatted(kind, agency, more);
    }

    private static String none(UUID measure, String field) {
        return "{\"measure\":\"%s\",\"field\":\"%s\"}".formatted(measure, field);
    }

    private void known(String subject, Kind kind, PublicRecord record) {
        Rows.collection(database, kind)
                .replaceOne(
                        new Document("_id", subject),
                        Rows.document(subject, record, 1, Instant.EPOCH, new byte[0]),
                        new ReplaceOptions().upsert(true));
    }

    private AgencyRecord agencyRecord() {
        return new AgencyRecord(
                new AgencyId(agency),
                "เทศบาลตำบลบ้านไร่",
                "SUBDISTRICT_MUNICIPALITY",
                "เมือง",
                "ลำปาง",
                null,
                List.of());
    }

    private AssessmentRecord assessmentRecord() {
        var scores = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new IndicatorScore(i, new BigDecimal(DraftedDataTests.SCORES.get(i - 1)), null))
                .toList();
        var result = new AssessmentRecord.Result(scores, List.of(), List.of(), List.of());
        return new AssessmentRecord(new AgencyId(agency), 2565, result, null, null, null, null, null, null, null);
    }

    private EvidenceRecord evidenceRecord(UUID id, String state) {
        var details = new EvidenceRecord.Details(
                "บันทึกข้อความการอบรม", LocalDate.of(2023, 1, 9), null, null, null, null, null, null, null);
        return new EvidenceRecord(id, new AgencyId(agency), 1, "MINUTES", "PUBLIC", state, details);
    }

    private MeasureRecord measureRecord(String done) {
        return measureRecord(done, "ประกาศที่ 12/2566");
    }

    private MeasureRecord measureRecord(String done, @Nullable String document, UUID... evidence) {
        var plan = new MeasureRecord.Plan(
                "1",
                null,
                "จัดทำแนวทางการใช้ทรัพย์สินของราชการ",
                List.of(Answered.indicator(2565, 4)),
                List.of(),
                List.of(new Step("จัดทำประกาศ", null)),
                List.of(new Responsible("สำนักปลัด", null)),
                new Period(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 3, 31), "ธ.ค.65-มี.ค.66"),
                List.of());
        var action = new MeasureRecord.Action(
                1, done, LocalDate.of(2023, 1, 5), document, List.of(Channel.WEBSITE), List.of(evidence), null);
        return new MeasureRecord(
                measure,
                new AgencyId(agency),
                2566,
                MeasureRecord.Status.IN_PROGRESS,
                plan,
                List.of(),
                null,
                List.of(action),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }
}
