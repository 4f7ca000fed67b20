package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.Teller;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.ReportingPlatform;
import org.sucharit.reporting.listening.KnownClerks;

/** Where the directory names a clerk who can sign in, nobody else endorses. */
class ReportClerkIT extends ReportingPlatform {

    static final Teller DIRECTORY = new Teller("sucharit.directory.v1");

    @Autowired
    KnownClerks clerks;

    final String agency = newAgency();

    @Test
    void the_clerk_endorses_and_nobody_in_their_place() {
        register(agency);
        people(0, """
            {"name":"ก","position":"รองปลัดเทศบาล","account":"deputy"},
            {"name":"ข","position":"ปลัด เทศบาล","account":"clerk-%1$s"},
            {"name":"ค","position":"นักวิเคราะห์","unit":"สำนักปลัด","account":"officer-%1$s"}\
            """.formatted(agency));
        knows("clerk-" + agency);
        var path = submitted();
        as(Tokens.officer(agency)).post(path + "/endorse", "").expect(403, "NOT_THE_CLERK");
        as(Tokens.executive(agency)).post(path + "/endorse", "").expect(403, "NOT_THE_CLERK");
        var clerk = as(Tokens.of("clerk-" + agency, "ปลัดตัวอย่าง", Tokens.member(agency, Role.OFFICER)));
        clerk.post(path + "/endorse", "").expect(200);
        assertThat(clerk.get(path)
                        .body()
                        .path("content")
                        .path("signatures")
                        .path(1)
                        .path("name")
                        .asString())
                .isEqualTo("ปลัดตัวอย่าง");
    }

    @Test
    void who_acts_for_the_clerk_endorses_and_so_does_an_administrator() {
        register(agency);
        people(0, "{\"name\":\"ก\",\"position\":\"ปลัดเทศบาล\",\"account\":\"before\"}");
        people(1, "{\"name\":\"ข\",\"position\":\"รองปลัด รักษาราชการแทนปลัดเทศบาล\",\"account\":\"acting\"}");
        knows("acting");
        assertThat(clerks.accountsAt(new AgencyId(agency))).containsExactly("acting");
        as(Tokens.admin()).post(submitted() + "/endorse", "").expect(200);
    }

    private String submitted() {
        Requests officer = as(Tokens.officer(agency));
        var path = "/api/reports/"
                + officer.post("/api/reports", """
                    {"kind":"PROPERTY_LOANS","agency":"%s","fiscalYear":2566,"id":"%s"}\
                    """.formatted(agency, UUID.randomUUID()))
                        .expect(201)
                        .id();
        officer.post(path + "/submit", "").expect(200);
        return path;
    }

    private void people(long sequence, String people) {
        var data = "{\"agency\":\"%s\",\"people\":[%s]}".formatted(agency, people);
        DIRECTORY.tell(
                List.of(event("sucharit.directory.people-revised.v1", agency, sequence, agency, Instant.now(), data)));
    }

    private void knows(String account) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> clerks.accountsAt(new AgencyId(agency)).contains(account));
    }
}
