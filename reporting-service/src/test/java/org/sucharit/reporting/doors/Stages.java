package org.sucharit.reporting.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.kit.test.doors.Scene;
import org.sucharit.kit.test.doors.Site;
import org.sucharit.reporting.ReportingPlatform;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.AssessmentRecord;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.PublicRecord;
import org.sucharit.reporting.record.Rows;

/** Brings a report to where a door can be tried, at an agency of its own. */
abstract class Stages extends ReportingPlatform {

    private static final int OTHERS = 10;
    private static final String RANKED = "ตราด";
    private static final Instant LONG_AGO = Instant.parse("2023-01-05T03:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MongoDatabase database;

    Scene prepare(Stage stage) {
        var scene = agency();
        if (stage == Stage.AGENCY) return scene;
        if (stage == Stage.TOLD) return told(scene);
        var drafted = scene.with("id", draft(scene));
        switch (stage) {
            case AGENCY, TOLD, DRAFTED -> {}
            case NONE_STATED ->
                officer(drafted)
                        .post(
                                path(drafted, "/none"),
                                drafted.fill("{\"measure\":\"{measure}\",\"field\":\"OBSTACLES\"}"))
                        .expect(200);
            case SUBMITTED -> take(drafted, "submit");
            case ENDORSED -> take(drafted, "submit", "endorse");
            case SIGNED -> take(drafted, "submit", "endorse", "sign");
            case COPIED -> {
                take(drafted, "submit", "endorse", "sign");
                return drafted.with("sha256", copied(drafted));
            }
            case PUBLISHED -> take(drafted, "submit", "endorse", "sign", "publish");
        }
        return drafted;
    }

    private Scene agency() {
        var site = new Site(newAgency(), newAgency(), PROVINCE, "ลพบุรี");
        for (var code : List.of(site.here(), site.elsewhere())) known(code, Kind.AGENCY, agency(code));
        var measure = UUID.randomUUID();
        known(measure.toString(), Kind.MEASURE, measure(measure, site.here()));
        return Scene.of(site).with("measure", measure.toString()).with("province", PROVINCE);
    }

    /** With as many others of its province as are needed to be compared. */
    private Scene told(Scene scene) {
        var codes = Stream.concat(
                        Stream.of(scene.site().here()),
                        Stream.generate(ReportingPlatform::newAgency).limit(OTHERS))
                .toList();
        MEASURES.tell(codes.stream()
                .flatMap(code -> Stream.of(registration(code, RANKED, LONG_AGO), scored(code)))
                .toList());
        codes.forEach(code -> awaitRecord(AssessmentRecord.class, code + "/2566"));
        return scene.with("ranked", RANKED);
    }

    private static IntegrationEvent scored(String code) {
        return event("sucharit.assessment.recorded.v1", code + "/2566", 0, code, LONG_AGO, """
                {"agency":"%s","fiscalYear":2566,"result":{"scores":[],"subIndicators":[],"items":[],"remarks":[]},
                 "total":80.1,"grade":"A","gradeVerified":true,"instruments":{"IIT":98.33}}""".formatted(code));
    }

    private String draft(Scene scene) {
        return officer(scene).post("/api/reports", scene.fill("""
                        {"kind":"PROGRESS","agency":"{agency}","fiscalYear":2566,"round":"FULL_YEAR"}""")).expect(201).id();
    }

    private Requests officer(Scene scene) {
        return as(Tokens.officer(scene.site().here()));
    }

    private void take(Scene scene, String... steps) {
        for (var step : steps)
            as(Tokens.admin()).post(path(scene, "/" + step), "").expect(200);
    }

    private String copied(Scene scene) {
        officer(scene)
                .upload(path(scene, "/signed-copies"), Map.of(), "a.pdf", "%PDF-1.7\nลงนาม".getBytes(UTF_8))
                .expect(200);
        return officer(scene)
                .get(path(scene, ""))
                .expect(200)
                .body()
                .at("/copies/0/sha256")
                .asString();
    }

    private static String path(Scene scene, String more) {
        return "/api/reports/" + scene.word("id") + more;
    }

    /** As if the other service had told it, without waiting for it. */
    private void known(String subject, Kind kind, PublicRecord record) {
        Rows.collection(database, kind)
                .replaceOne(
                        new Document("_id", subject),
                        Rows.document(subject, record, 1, Instant.EPOCH, new byte[0]),
                        new ReplaceOptions().upsert(true));
    }

    private static AgencyRecord agency(String code) {
        return new AgencyRecord(
                new AgencyId(code), "เทศบาล" + code, "CITY_MUNICIPALITY", "เมือง", PROVINCE, null, List.of());
    }

    private static MeasureRecord measure(UUID id, String agency) {
        var plan = new MeasureRecord.Plan(
                "1", null, "มาตรการ", List.of(), List.of(), List.of(), List.of(), null, List.of());
        return new MeasureRecord(
                id,
                new AgencyId(agency),
                2566,
                MeasureRecord.Status.IN_PROGRESS,
                plan,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }
}
