package org.sucharit.reporting.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.ReportingPlatform;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.LinkRecord;
import tools.jackson.databind.JsonNode;

/** A report counts as published on the agency's own site as long as the link checker meets its SHA-256 there. */
class FindOnSitesIT extends ReportingPlatform {

    private static final String NOTHING = "0".repeat(64);

    @Autowired
    FindOnSites work;

    @Autowired
    ReportList list;

    @Autowired
    Reports reports;

    final String agency = newAgency();
    final String site = "https://" + agency + ".go.th/";
    final String address = site + "report.pdf";
    String report = "";
    final Map<String, Integer> told = new HashMap<>();
    int marks;

    @BeforeEach
    void aPublishedReportOfAnAgencyWithASite() {
        MEASURES.tell(List.of(event(
                "sucharit.agency.registered.v1", agency, 0, agency, Instant.now(), """
                    {"agency":"%s","nameTh":"เทศบาลตำบลบ้านไร่","type":"SUBDISTRICT_MUNICIPALITY","province":"ลำปาง",
                     "website":"https://www.%s.go.th"}\
                    """.formatted(agency, agency))));
        awaitRecord(AgencyRecord.class, agency);
        report = published();
    }

    @Test
    void a_copy_with_the_reports_sha256_on_the_agencys_own_site_is_the_report() throws Exception {
        frozen("1", "https://elsewhere.example/report.json", sha256());
        frozen("2", site + "other.json", NOTHING);
        look();
        assertThat(found().size()).isZero();

        frozen("3", address, sha256());
        look();
        look();
        assertThat(found().size()).isOne();
        assertThat(found().path(0).path("address").asString()).isEqualTo(address);
        assertThat(found().path(0).path("on").asString()).isEqualTo("2023-04-20");
    }

    @Test
    void every_file_of_it_and_every_page_that_names_it_are_the_report() throws Exception {
        for (var format : List.of("html", "pdf", "docx", "csv", "json")) {
            seen(format, site + "report." + format, sha256(file(format)), "2023-04-20T03:00:00Z");
        }
        told("page", site + "reports", "link.content-seen", """
            "named":["%s","%s"],"at":"2023-04-20T03:00:00Z"\
            """.formatted(NOTHING, sha256()));
        seen("elsewhere", "https://elsewhere.example/report.pdf", sha256(file("pdf")), "2023-04-20T03:00:00Z");
        look();
        assertThat(found().valueStream().map(one -> one.path("address").asString()))
                .containsExactlyInAnyOrder(
                        site + "report.html",
                        site + "report.pdf",
                        site + "report.docx",
                        site + "report.csv",
                        site + "report.json",
                        site + "reports");
    }

    @Test
    void a_scan_of_the_signed_paper_is_the_report() throws Exception {
        as(Tokens.officer(agency))
                .upload(report + "/signed-copies", Map.of(), "scan", ("%PDF-1.7\n" + agency).getBytes(UTF_8))
                .expect(200);
        var kept =
                asAnyone().get(report).expect(200).body().path("copies").path(0).path("sha256");
        seen("scan", site + "signed.pdf", kept.asString(), "2023-04-21T03:00:00Z");
        awaitRow(row -> row.copies().contains(kept.asString()));
        look();
        assertThat(found().path(0).path("address").asString()).isEqualTo(site + "signed.pdf");
    }

    /** The same told twice, and the past told again, change nothing. */
    @Test
    void what_is_taken_away_is_not_there_any_more_and_may_come_back() throws Exception {
        var pdf = sha256(file("pdf"));
        var first = seen("r", address, pdf, "2023-04-20T03:00:00Z");
        look();
        MEASURES.tell(List.of(first));
        settled();
        look();
        assertThat(found().toString()).isEqualTo(shown("\"on\":\"2023-04-20\",\"at\":\"2023-04-20T03:00:00Z\""));

        seen("r", address, NOTHING, "2023-05-02T03:00:00Z");
        look();
        MEASURES.tell(List.of(first));
        settled();
        look();
        assertThat(found().size()).isOne();
        assertThat(found().path(0).path("goneOn").asString()).isEqualTo("2023-05-02");
        assertThat(page()).contains("ไม่พบแล้วตั้งแต่").contains("2 พ.ค. 2566");
        assertThat(listed()).isFalse();

        seen("r", address, pdf, "2023-05-09T03:00:00Z");
        look();
        assertThat(found().toString()).isEqualTo(shown("\"on\":\"2023-05-09\",\"at\":\"2023-05-09T03:00:00Z\""));
        assertThat(page()).contains("พบตั้งแต่").doesNotContain("ไม่พบแล้ว");
        assertThat(listed()).isTrue();

        told("r", address, "link.gone", "\"trouble\":\"STATUS\",\"status\":404,\"at\":\"2023-06-01T03:00:00Z\"");
        look();
        assertThat(found().path(0).path("goneOn").asString()).isEqualTo("2023-06-01");
        told("r", address, "link.answered", "\"at\":\"2023-06-02T03:00:00Z\"");
        look();
        assertThat(found().path(0).path("on").asString()).isEqualTo("2023-06-02");
        told("r", address, "link.dropped", "\"at\":\"2023-06-03T03:00:00Z\"");
        look();
        assertThat(found().path(0).path("goneOn").asString()).isEqualTo("2023-06-03");
    }

    private String shown(String rest) {
        return "[{\"address\":\"%s\",%s}]".formatted(address, rest);
    }

    private String published() {
        Requests officer = as(Tokens.officer(agency));
        var path = "/api/reports/"
                + officer.post("/api/reports", """
                    {"kind":"PROPERTY_LOANS","agency":"%s","fiscalYear":2566}\
                    """.formatted(agency))
                        .expect(201)
                        .id();
        officer.post(path + "/submit", "").expect(200);
        officer.post(path + "/endorse", "").expect(200);
        as(Tokens.executive(agency)).post(path + "/sign", "").expect(200);
        var published = officer.post(path + "/publish", "").expect(200);
        asAnyone()
                .get("/api/reports?agency=" + agency + "&after=" + published.position())
                .expect(200);
        return path;
    }

    /** As the link checker tells of a copy. */
    private void frozen(String link, String where, String sha256) {
        told(link, where, "link.frozen", """
            "evidence":"00000000-0000-0000-0000-00000000000%s","sha256":"%s","size":10,"from":"%s","at":"2023-04-20T03:00:00Z"\
            """.formatted(link, sha256, where));
    }

    /** As the link checker tells of a document. */
    private IntegrationEvent seen(String link, String where, String sha256, String at) {
        return told(
                link, where, "link.content-seen", "\"sha256\":\"%s\",\"named\":[],\"at\":\"%s\"".formatted(sha256, at));
    }

    private IntegrationEvent told(String link, String where, String type, String rest) {
        var subject = agency + "/link/" + link;
        var data = "{\"agency\":\"%s\",\"address\":\"%s\",%s}".formatted(agency, where, rest);
        long sequence = told.merge(subject, 1, Integer::sum) - 1L;
        var event = event("sucharit." + type + ".v1", subject, sequence, agency, Instant.now(), data);
        MEASURES.tell(List.of(event));
        settled();
        return event;
    }

    /** Whatever was told of the agency before has been read by then. */
    private void settled() {
        var mark = agency + "/link/mark-" + marks++;
        MEASURES.tell(
                List.of(event("sucharit.link.answered.v1", mark, 0, agency, Instant.now(), """
            {"agency":"%s","address":"https://nowhere.example/","at":"2023-01-01T03:00:00Z"}\
            """.formatted(agency))));
        awaitRecord(LinkRecord.class, mark);
    }

    /** And waits until the list knows what was found. */
    private void look() throws InterruptedException {
        work.run(clock.instant());
        awaitRow(row -> row.found().equals(reports.require(id()).found()));
    }

    private ReportRow awaitRow(Predicate<ReportRow> isThere) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> list.find(new ReportList.Search(new AgencyId(agency), null, null, null, true), 0, 1)
                                .getFirst(),
                        isThere);
    }

    private ReportId id() {
        return ReportId.of(report.substring(report.lastIndexOf('/') + 1));
    }

    private JsonNode found() {
        return asAnyone().get(report).expect(200).body().path("found");
    }

    private boolean listed() {
        return text("/reports?agency=" + agency).contains("อยู่บนเว็บไซต์ของหน่วยงาน");
    }

    private String page() {
        return text("/reports/" + id());
    }

    private String text(String path) {
        return new String(asAnyone().get(path).expect(200).response().body(), UTF_8);
    }

    private byte[] file(String format) {
        return asAnyone().get(report + "." + format).expect(200).response().body();
    }

    private String sha256() {
        return asAnyone().get(report).expect(200).body().path("sha256").asString();
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
