package org.sucharit.reporting.rendition;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.ReportingPlatform;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.FiguresRecord;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.PublicRecord;
import org.sucharit.reporting.record.Rows;

class RenditionIT extends ReportingPlatform {

    private static final List<String> ENDINGS = List.of("html", "docx", "pdf", "csv", "json");

    final String agency = newAgency();

    @Autowired
    MongoDatabase database;

    @Test
    void files_of_a_signed_report_stay_the_same_whatever_becomes_of_what_was_recorded() {
        var path = "/api/reports/" + signed();
        var officer = as(Tokens.officer(agency));
        var before = files(officer, path);
        assertThat(new String(before.get("pdf"), 0, 4, US_ASCII)).isEqualTo("%PDF");
        known(agency + "/2023-01", Kind.FIGURES, figures(9));
        for (var kind : Kind.values()) Rows.collection(database, kind).deleteMany(new Document());
        var after = files(as(Tokens.officer(agency)), path);
        for (var ending : ENDINGS) assertThat(after.get(ending)).as(ending).isEqualTo(before.get(ending));
    }

    @Test
    void a_report_is_for_its_staff_until_it_is_published_and_then_for_everyone_in_every_format() {
        var id = signed();
        var path = "/api/reports/" + id;
        for (var ending : ENDINGS) asAnyone().get(path + "." + ending).expect(404);
        as(Tokens.officer(agency)).post(path + "/publish", "").expect(200);
        for (var ending : ENDINGS) asAnyone().get(path + "." + ending).expect(200);
        assertThat(type(asAnyone(), path)).startsWith("application/json");
        assertThat(type(asAnyone().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), path))
                .startsWith("text/html");
        assertThat(type(asAnyone().with("Accept", "application/pdf"), path)).isEqualTo("application/pdf");
        assertThat(type(asAnyone().with("Accept", "text/csv"), path)).startsWith("text/csv");
        assertThat(type(asAnyone().with("Accept", Format.DOCX_TYPE), path)).isEqualTo(Format.DOCX_TYPE);
    }

    @Test
    void a_report_that_does_not_exist_has_no_files() {
        for (var ending : ENDINGS)
            asAnyone()
                    .get("/api/reports/00000000-0000-4000-8000-000000000000." + ending)
                    .expect(404);
    }

    private static String type(Requests reader, String path) {
        return reader.get(path)
                .expect(200)
                .response()
                .headers()
                .firstValue("Content-Type")
                .orElseThrow();
    }

    private static Map<String, byte[]> files(Requests reader, String path) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var ending : ENDINGS)
            files.put(
                    ending,
                    reader.get(path + "." + ending).expect(200).response().body());
        return files;
    }

    private String signed() {
        known(
                agency,
                Kind.AGENCY,
                new AgencyRecord(
                        new AgencyId(agency),
                        "เทศบาลตำบลบ้านไร่",
                        "SUBDISTRICT_MUNICIPALITY",
                        "เมือง",
                        "ลำปาง",
                        null,
                        List.of()));
        known(agency + "/2023-01", Kind.FIGURES, figures(3));
        var officer = as(Tokens.officer(agency));
        var executive = as(Tokens.executive(agency));
        var id = officer.post(
                        "/api/reports",
                        "{\"kind\":\"COMPLAINT_STATISTICS\",\"agency\":\"%s\",\"fiscalYear\":2566}".formatted(agency))
                .expect(201)
                .id();
        officer.post("/api/reports/" + id + "/submit", "").expect(200);
        executive.post("/api/reports/" + id + "/endorse", "").expect(200);
        executive.post("/api/reports/" + id + "/sign", "").expect(200);
        return id;
    }

    private FiguresRecord figures(int received) {
        return new FiguresRecord(new AgencyId(agency), YearMonth.of(2023, 1), received, 1, 2, false);
    }

    private void known(String subject, Kind kind, PublicRecord record) {
        Rows.collection(database, kind)
                .replaceOne(
                        new Document("_id", subject),
                        Rows.document(subject, record, 1, Instant.EPOCH, new byte[0]),
                        new ReplaceOptions().upsert(true));
    }
}
