package org.sucharit.reporting.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.kafka.Teller;
import org.sucharit.kit.test.MovableClock;
import org.sucharit.kit.test.MovableTime;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.ReportingApplication;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.Records;

/**
 * A signed and published report is the same, byte for byte, after everything it was made of has changed, MongoDB has lost
 * everything, and the service has been started anew, more than a year later. (Of the other service's database it never
 * read anything.)
 */
class SignedFilesIT {

    private static final List<String> ENDINGS = List.of("html", "csv", "json", "docx", "pdf");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Two services of one name share what they read: those of other tests must not read along. */
    private static final TestKafka KAFKA = kafka();

    private static final Teller MEASURES = new Teller("sucharit.measures.v1", KAFKA.servers());

    @TempDir
    Path files;

    final TestPostgres.Database postgres = TestPostgres.database();
    final String mongo = TestMongo.freshDatabase();
    final String agency = "signed-" + UUID.randomUUID().toString().substring(0, 8);
    final List<String> measures =
            List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    ConfigurableApplicationContext service;

    private static TestKafka kafka() {
        var kafka = TestKafka.away();
        kafka.start();
        return kafka;
    }

    @AfterAll
    static void endOfKafka() {
        KAFKA.kill();
    }

    @BeforeEach
    void begin() {
        service = start();
    }

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void files_of_a_signed_report_stay_as_they_are_whatever_happens() throws Exception {
        for (var measure : measures) MEASURES.tell(planned(measure));
        MEASURES.tell(List.of(event("agency.registered", agency, 0, """
            "nameTh":"เทศบาลตำบลบ้านไร่","type":"SUBDISTRICT_MUNICIPALITY","province":"ลำปาง\"""")));
        for (var measure : measures)
            awaitMeasure(measure, record -> record.status().name().equals("IN_PROGRESS"));
        var path = "/api/reports/" + published();
        var before = files(path);
        var json = Objects.requireNonNull(before.get("json"));
        var told = new String(json, UTF_8);
        assertThat(told).contains("ประกาศนโยบายไม่รับของขวัญ", "ออกประกาศแล้ว", "สำนักปลัด", "ลป 52001/1");

        for (var measure : measures) MEASURES.tell(changed(measure));
        MEASURES.tell(List.of(event("agency.renamed", agency, 1, """
            "nameTh":"เทศบาลเมืองบ้านไร่\"""")));
        for (var measure : measures)
            awaitMeasure(measure, record -> record.status().name().equals("CANCELLED"));
        assertSame(files(path), before);

        TestMongo.shared().client().getDatabase(mongo).drop();
        service.close();
        service = start();
        service.getBean(MovableClock.class).advance(Duration.ofDays(400));
        assertSame(files(path), before);

        for (var measure : measures)
            awaitMeasure(measure, record -> record.status().name().equals("CANCELLED"));
        assertSame(files(path), before);
        assertThat(anyone().get(path).expect(200).body().path("sha256").asString())
                .isEqualTo(sha256(json));
        assertThat(anyone().get(path + "/changes")
                        .expect(200)
                        .body()
                        .path("items")
                        .size())
                .as("what has changed since is said beside it")
                .isPositive();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(anyone().get("/api/reports?agency=" + agency)
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isOne());
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(ReportingApplication.class, Tokens.class, MovableTime.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.url(),
                        "--spring.datasource.username=" + postgres.user(),
                        "--spring.datasource.password=",
                        "--sucharit.mongodb.uri=" + TestMongo.shared().uri(),
                        "--sucharit.mongodb.database=" + mongo,
                        "--sucharit.kafka.servers=" + KAFKA.servers(),
                        "--sucharit.files.folder=" + files,
                        "--sucharit.local=true");
    }

    private String published() {
        var officer = as(Tokens.officer(agency));
        var executive = as(Tokens.executive(agency));
        var id = officer.post("/api/reports", """
                {"kind":"PROGRESS","round":"FIRST_HALF","agency":"%s","fiscalYear":2566}\
                """.formatted(agency)).expect(201).id();
        var path = "/api/reports/" + id;
        officer.put(path + "/formalities", """
                {"number":"ลป 52001/1","date":"2023-04-10",
                 "memo":{"to":"นายกเทศมนตรี","subject":"รายงานผล","body":"เพื่อโปรดลงนาม"},
                 "look":{"columns":"ISSUES","digits":"THAI"}}\
                """).expect(200);
        officer.post(path + "/submit", "").expect(200);
        executive.post(path + "/endorse", "{\"position\":\"ปลัดเทศบาล\"}").expect(200);
        executive.post(path + "/sign", "{\"position\":\"นายกเทศมนตรี\"}").expect(200);
        officer.post(path + "/publish", "").expect(200);
        return id;
    }

    private List<IntegrationEvent> planned(String measure) {
        return List.of(
                event("measure.drafted", measure, 0, """
                    "measureId":"%s","fiscalYear":2566,"plan":%s\
                    """.formatted(measure, plan("ประกาศนโยบายไม่รับของขวัญ"))),
                event("measure.planned", measure, 1, """
                    "measureId":"%s","basis":"DOCUMENT","on":"2022-12-02\"""".formatted(measure)),
                event("measure.action-recorded", measure, 2, """
                    "measureId":"%s","number":1,"evidence":[],
                    "action":{"text":"ออกประกาศแล้ว","date":"2023-01-05","channels":["WEBSITE"]}\
                    """.formatted(measure)));
    }

    private List<IntegrationEvent> changed(String measure) {
        return List.of(
                event("measure.revised", measure, 3, """
                    "measureId":"%s","plan":%s\
                    """.formatted(measure, plan("เรื่องอื่น"))),
                event("measure.outcome-recorded", measure, 4, """
                    "measureId":"%s","text":"ผลอื่น\"""".formatted(measure)),
                event("measure.cancelled", measure, 5, """
                    "measureId":"%s","reason":"ยกเลิก\"""".formatted(measure)));
    }

    private static String plan(String title) {
        return """
            {"title":"%s","answers":[],"themes":["NO_GIFT"],"steps":[{"text":"จัดทำประกาศ"}],
             "responsible":[{"text":"สำนักปลัด","unit":"สำนักปลัด"}],
             "period":{"from":"2022-12-01","to":"2023-03-31","text":"ธ.ค.๖๕-มี.ค. ๖๖"},
             "followUps":[{"text":"รายงานทุกเดือน","by":"EXECUTIVE","cadence":"MONTHLY","dueOn":"2023-03-31"}]}\
            """.formatted(title);
    }

    private IntegrationEvent event(String type, String subject, long sequence, String rest) {
        var data = "{\"agency\":\"%s\",%s}".formatted(agency, rest);
        var at = Instant.parse("2023-01-10T03:00:00Z").plusSeconds(sequence);
        return Teller.event("sucharit." + type + ".v1", subject, sequence, agency, at, data);
    }

    private void awaitMeasure(String measure, Predicate<MeasureRecord> isSo) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.getBean(Records.class).find(MeasureRecord.class, measure))
                        .as(() -> "parked: "
                                + as(Tokens.admin())
                                        .get("/actuator/projections/public-record")
                                        .body())
                        .hasValueSatisfying(record -> assertThat(record).matches(isSo)));
    }

    private Map<String, byte[]> files(String path) {
        var all = new LinkedHashMap<String, byte[]>();
        for (var ending : ENDINGS) {
            var got = anyone().get(path + "." + ending).expect(200).response();
            assertThat(got.headers().firstValue("ETag")).hasValue("\"" + sha256(got.body()) + "\"");
            all.put(ending, got.body());
        }
        return all;
    }

    private static void assertSame(Map<String, byte[]> now, Map<String, byte[]> before) {
        before.forEach(
                (ending, content) -> assertThat(now.get(ending)).as(ending).isEqualTo(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Requests anyone() {
        return as("");
    }

    private Requests as(String token) {
        return new Requests(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")), token);
    }
}
