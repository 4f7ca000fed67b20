package org.sucharit.complaints.disclosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.access.CaseAccessEvent.CaseRead;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintCommand.WithdrawIdentity;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;

class DisclosureIT extends CaseStories {

    private static final String REASON = "{\"reason\":\"ต้องเชิญเป็นพยาน\"}";

    @Autowired
    org.axonframework.eventsourcing.eventstore.EventStore store;

    private final String agency = newAgency();
    private final String investigator = "investigator-" + agency;

    private String path(CaseId id) {
        return "/api/cases/" + id + "/identity-requests";
    }

    private String requested(CaseId id) {
        return investigator(agency).post(path(id), REASON).expect(201).id();
    }

    private CaseId declaredCase() {
        var id = filed(agency);
        declare(id, investigator);
        return id;
    }

    @Test
    void an_identity_is_seen_by_whoever_asked_after_somebody_else_agreed_and_by_nobody_else() {
        var id = declaredCase();
        declare(id, "inspector");

        var request = requested(id);
        investigator(agency).get("/api/cases/" + id + "/identity").expect(404, "NOT_FOUND");
        inspector().post(path(id) + "/" + request + "/approve", "").expect(200);

        var identity =
                investigator(agency).get("/api/cases/" + id + "/identity").expect(200);
        assertThat(identity.body().path("name").asString()).isEqualTo("นางสาวผู้ร้อง ตัวอย่าง");
        assertThat(identity.body().path("phone").asString()).isEqualTo("0812345678");
        assertThat(identity.response().headers().firstValue("Cache-Control")).contains("no-store");
        inspector().get("/api/cases/" + id + "/identity").expect(404, "NOT_FOUND");
        assertThat(readings(id, investigator)).containsExactly(Reading.IDENTITY);
    }

    @Test
    void a_grant_serves_for_seven_days() {
        var id = declaredCase();
        inspector().post(path(id) + "/" + requested(id) + "/approve", "{}").expect(200);

        clock.advance(Duration.ofDays(7));
        investigator(agency).get("/api/cases/" + id + "/identity").expect(200);
        clock.advance(Duration.ofDays(1));
        investigator(agency).get("/api/cases/" + id + "/identity").expect(404, "NOT_FOUND");
    }

    @Test
    void whoever_asks_never_decides_nor_does_a_colleague_nor_whoever_worked_on_it() {
        var id = declaredCase();
        var request = requested(id);
        var colleague = as(Tokens.of("colleague-" + agency, "x", Tokens.member(agency, Role.INVESTIGATOR)));
        var both = as(Tokens.of("both", "x", Tokens.member(agency, Role.OFFICER), Tokens.member("*", Role.INSPECTOR)));

        for (var decision : new String[] {"approve", "deny"}) {
            var decide = path(id) + "/" + request + "/" + decision;
            investigator(agency).post(decide, REASON).expect(409, "SAME_PERSON");
            colleague.post(decide, REASON).expect(409, "SAME_ORGANISATION");
            both.post(decide, REASON).expect(409, "SAME_ORGANISATION");
        }
        reject(id, "inspector");
        inspector().post(path(id) + "/" + request + "/approve", "").expect(409, "CONNECTED_WITH_CASE");
        assertThat(file(id).standing().disclosures().getFirst().decided()).isFalse();
    }

    @Test
    void a_second_inspector_of_the_same_body_does_not_make_four_eyes() {
        var id = caseOf(file(agency, "เรื่องผู้บริหาร", "TOP_EXECUTIVE"));
        declare(id, "inspector");
        var request = inspector().post(path(id), REASON).expect(201).id();

        var second = as(Tokens.of("inspector-2", "x", Tokens.member("*", Role.INSPECTOR)));
        second.post(path(id) + "/" + request + "/approve", "").expect(409, "SAME_ORGANISATION");
        investigator(agency).post(path(id) + "/" + request + "/approve", "").expect(404, "NOT_FOUND");
    }

    @Test
    void an_inspectors_request_in_a_case_of_the_agency_is_decided_at_the_agency() {
        var id = filed(agency);
        declare(id, "inspector");
        var request = inspector().post(path(id), REASON).expect(201).id();

        investigator(agency).post(path(id) + "/" + request + "/approve", "").expect(200);
        inspector().get("/api/cases/" + id + "/identity").expect(200);
    }

    @Test
    void whoever_may_decide_sees_the_request_and_its_reason_without_reading_the_case() {
        var id = declaredCase();
        requested(id);

        var seen = inspector().get(path(id)).expect(200).body().path("items").path(0);
        assertThat(seen.path("reason").asString()).isEqualTo("ต้องเชิญเป็นพยาน");
        assertThat(seen.path("mayDecide").asBoolean()).isTrue();
        assertThat(seen.path("state").asString()).isEqualTo("WAITING");
        assertThat(readings(id, "inspector")).containsExactly(Reading.REQUEST);

        var colleague = as(Tokens.of("undeclared-" + agency, "x", Tokens.member(agency, Role.INVESTIGATOR)));
        var hidden = colleague.get(path(id)).expect(200).body().path("items").path(0);
        assertThat(hidden.path("reason").isMissingNode()).isTrue();
        assertThat(hidden.path("mayDecide").asBoolean()).isFalse();
        assertThat(hidden.path("against").asString()).isEqualTo("SAME_ORGANISATION");
    }

    @Test
    void denied_it_stays_closed_and_says_why() {
        var id = declaredCase();
        var request = requested(id);

        inspector().post(path(id) + "/" + request + "/deny", "{}").expect(400, "INVALID");
        inspector()
                .post(path(id) + "/" + request + "/deny", "{\"reason\":\"ไม่จำเป็น\"}")
                .expect(200);
        inspector().post(path(id) + "/" + request + "/approve", "").expect(409, "REQUEST_DECIDED");

        investigator(agency).get("/api/cases/" + id + "/identity").expect(404, "NOT_FOUND");
        var seen = investigator(agency)
                .get(path(id))
                .expect(200)
                .body()
                .path("items")
                .path(0);
        assertThat(seen.path("state").asString()).isEqualTo("DENIED");
        assertThat(seen.path("denial").asString()).isEqualTo("ไม่จำเป็น");
    }

    @Test
    void what_was_withdrawn_is_seen_by_nobody() {
        var id = declaredCase();
        inspector().post(path(id) + "/" + requested(id) + "/approve", "").expect(200);
        send(new WithdrawIdentity(id, today()));

        investigator(agency).get("/api/cases/" + id + "/identity").expect(409, "NO_IDENTITY");
        investigator(agency).post(path(id), REASON).expect(409, "NO_IDENTITY");
    }

    @Test
    void a_grant_of_one_thing_opens_no_other() {
        var id = declaredCase();
        var request = investigator(agency)
                .post(path(id), "{\"reason\":\"ตรวจเอกสาร\",\"sought\":\"ORIGINALS\"}")
                .expect(201)
                .id();
        inspector().post(path(id) + "/" + request + "/approve", "").expect(200);

        investigator(agency).get("/api/cases/" + id + "/identity").expect(404, "NOT_FOUND");
        investigator(agency)
                .get("/api/cases/" + id + "/originals/" + UUID.randomUUID())
                .expect(404, "NOT_FOUND");
    }

    @Test
    void an_original_file_is_handed_to_whoever_was_granted_it_as_it_was_sent() {
        var content = "ต้นฉบับ".getBytes(StandardCharsets.UTF_8);
        var id = filedWithFile(agency, "หลักฐาน.txt", content);
        declare(id, investigator);
        var fileId = file(id).filed().files().getFirst().fileId();
        var original = "/api/cases/" + id + "/originals/" + fileId;
        investigator(agency).get(original).expect(404, "NOT_FOUND");
        var request = investigator(agency)
                .post(path(id), "{\"reason\":\"ตรวจเอกสาร\",\"sought\":\"ORIGINALS\"}")
                .expect(201)
                .id();
        inspector().post(path(id) + "/" + request + "/approve", "").expect(200);

        var got = investigator(agency).get(original).expect(200).response();
        assertThat(got.body()).isEqualTo(content);
        var headers = got.headers();
        assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(readings(id, investigator)).containsExactly(Reading.ORIGINAL);
        inspector().get(original).expect(404, "NOT_FOUND");
        investigator(agency).get(original + "x").expect(404, "NOT_FOUND");
    }

    @Test
    void where_the_oversight_desk_has_the_case_a_province_and_the_nation_are_two_organisations() {
        var id = caseOf(file(agency, "เรื่องผู้บริหาร", "TOP_EXECUTIVE"));
        var province = as(Tokens.of("provincial", "x", new Membership("*", PROVINCE, Set.of(Role.INSPECTOR))));
        declare(id, "provincial");
        var request = province.post(path(id), REASON).expect(201).id();

        var elsewhere = as(Tokens.of("other", "x", new Membership("*", "เชียงใหม่", Set.of(Role.INSPECTOR))));
        elsewhere.post(path(id) + "/" + request + "/approve", "").expect(404, "NOT_FOUND");
        var colleague = as(Tokens.of("colleague", "x", new Membership("*", PROVINCE, Set.of(Role.INSPECTOR))));
        colleague.post(path(id) + "/" + request + "/approve", "").expect(409, "SAME_ORGANISATION");
        inspector().post(path(id) + "/" + request + "/approve", "").expect(200);
        province.get("/api/cases/" + id + "/identity").expect(200);
    }

    @Test
    void asking_again_with_the_same_key_asks_once() {
        var id = declaredCase();
        Requests once =
                investigator(agency).with("Idempotency-Key", UUID.randomUUID().toString());

        var first = once.post(path(id), REASON).expect(201);
        var second = once.post(path(id), REASON).expect(201);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(file(id).standing().disclosures()).hasSize(1);
    }

    @Test
    void only_who_works_on_the_case_may_ask_and_to_others_there_is_nothing() {
        var id = filed(agency);
        investigator(agency).post(path(id), REASON).expect(409, "INTEREST_NOT_DECLARED");
        declare(id, investigator);
        requested(id);
        var paths = new String[] {path(id), "/api/cases/" + id + "/identity"};
        for (var path : paths) asAnyone().get(path).expect(401);
        for (var role : Role.values()) {
            var home = as(Tokens.of(role, agency));
            var away = as(Tokens.of(role, newAgency()));
            for (var path : paths) {
                away.get(path).expect(404, "NOT_FOUND");
                if (role != Role.INVESTIGATOR && role != Role.INSPECTOR)
                    home.get(path).expect(404, "NOT_FOUND");
            }
            away.post(path(id), REASON).expect(404, "NOT_FOUND");
            away.post(path(id) + "/1/approve", "").expect(404, "NOT_FOUND");
        }
        var admin = as(Tokens.admin());
        for (var path : paths) admin.get(path).expect(404, "NOT_FOUND");
        admin.post(path(id), REASON).expect(404, "NOT_FOUND");
        admin.post(path(id) + "/1/approve", "").expect(404, "NOT_FOUND");
    }

    @Test
    void bad_input_is_answered_and_nothing_kept() {
        var id = declaredCase();
        long before = file(id).version();

        for (var bad : new String[] {
            "{}",
            "{\"reason\":\" \"}",
            "{\"reason\":null}",
            "{\"reason\":\"x\",\"sought\":\"ALL\"}",
            "{\"reason\":\"\\u0000\"}"
        }) investigator(agency).post(path(id), bad).expect(400, "INVALID");
        investigator(agency)
                .post(path(id), "{\"reason\":\"" + "ก".repeat(5001) + "\"}")
                .expect(400, "INVALID");
        investigator(agency).post(path(id), "{").expect(400);
        inspector().post(path(id) + "/1/approve", "").expect(409, "REQUEST_UNKNOWN");
        inspector().post(path(id) + "/0/approve", "").expect(409, "REQUEST_UNKNOWN");
        inspector().post(path(id) + "/x/approve", "").expect(404);
        inspector().post("/api/cases/x/identity-requests/1/approve", "").expect(404);

        assertThat(file(id).version()).isEqualTo(before);
    }

    private java.util.List<Reading> readings(CaseId id, String by) {
        return store.readEvents("access/" + id)
                .asStream()
                .map(event -> (CaseRead) event.getPayload())
                .filter(read -> read.by().equals(by))
                .map(CaseRead::what)
                .toList();
    }
}
