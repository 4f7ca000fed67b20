package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.ReportingPlatform;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.LinkRecord;

/** A report counts as published on the agency's own site once the link checker has met its SHA-256 there. */
class FindOnSitesIT extends ReportingPlatform {

    @Autowired
    FindOnSites work;

    final String agency = newAgency();

    @Test
    void a_copy_with_the_reports_sha256_on_the_agencys_own_site_is_the_report() {
        MEASURES.tell(List.of(event(
                "sucharit.agency.registered.v1", agency, 0, agency, Instant.now(), """
                    {"agency":"%s","nameTh":"เทศบาลตำบลบ้านไร่","type":"SUBDISTRICT_MUNICIPALITY","province":"ลำปาง",
                     "website":"https://www.%s.go.th"}\
                    """.formatted(agency, agency))));
        awaitRecord(AgencyRecord.class, agency);
        var path = published();
        var anyone = asAnyone();
        var sha256 = anyone.get(path).expect(200).body().path("sha256").asString();

        frozen("1", "https://elsewhere.example/report.json", sha256);
        frozen("2", "https://%s.go.th/other.json".formatted(agency), "0".repeat(64));
        find(path);
        assertThat(anyone.get(path).body().path("found").size()).isZero();

        var address = "https://%s.go.th/report.json".formatted(agency);
        frozen("3", address, sha256);
        find(path);
        find(path);
        var found = anyone.get(path).body().path("found");
        assertThat(found.size()).isOne();
        assertThat(found.path(0).path("address").asString()).isEqualTo(address);
        assertThat(found.path(0).path("on").asString()).isEqualTo("2023-04-20");
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
    private void frozen(String link, String address, String sha256) {
        var subject = agency + "/link/" + link;
        MEASURES.tell(List.of(event("sucharit.link.frozen.v1", subject, 0, agency, Instant.now(), """
            {"agency":"%s","address":"%s","evidence":"00000000-0000-0000-0000-00000000000%s","sha256":"%s","size":10,
             "from":"%s","at":"2023-04-20T03:00:00Z"}\
            """.formatted(
                        agency, address, link, sha256, address))));
        awaitRecord(LinkRecord.class, subject);
    }

    private void find(String path) {
        work.run(clock.instant());
        var version = asAnyone().get(path).expect(200).version();
        assertThat(version).isGreaterThanOrEqualTo(4);
    }
}
