package org.sucharit.complaints.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintCommand.ReopenCase;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseReopened;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.projection.ParkedEvent;
import org.sucharit.kit.projection.ParkedEvents;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import tools.jackson.databind.JsonNode;

class RetentionIT extends CaseStories {

    private static final String REASON = "{\"reason\":\"คดีอยู่ในศาล\"}";

    @Autowired
    EraseDueCases work;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    ErasureLedger ledger;

    @Autowired
    ParkedEvents parked;

    private final String agency = newAgency();
    private final String investigator = "investigator-" + agency;

    private CaseId declaredCase() {
        var id = filed(agency);
        declare(id, investigator, "inspector");
        return id;
    }

    private CaseId closedCase() {
        var id = declaredCase();
        close(id, investigator);
        return id;
    }

    private JsonNode retention(CaseId id) {
        return investigator(agency)
                .get("/api/cases/" + id + "/retention")
                .expect(200)
                .body();
    }

    private String ask(CaseId id, String matter, String more) {
        var body = "{\"matter\":\"%s\",\"reason\":\"ตามคำขอ\"%s}".formatted(matter, more);
        return investigator(agency)
                .post("/api/cases/" + id + "/second-person", body)
                .expect(201)
                .id();
    }

    private void passes(Period time) {
        clock.advance(Duration.ofDays(today().until(today().plus(time), java.time.temporal.ChronoUnit.DAYS)));
    }

    @Test
    void an_open_case_is_kept_and_a_closed_one_for_the_time_of_its_kind() {
        var id = declaredCase();
        assertThat(retention(id).path("state").asString()).isEqualTo("OPEN");
        assertThat(retention(id).path("dueOn").isMissingNode()).isTrue();

        close(id, investigator);

        var kept = retention(id);
        assertThat(kept.path("state").asString()).isEqualTo("KEPT");
        assertThat(kept.path("dueOn").asString())
                .isEqualTo(today().plusYears(10).toString());
        assertThat(kept.path("period").path("verified").asBoolean()).isFalse();
        assertThat(kept.path("period").path("source").asString()).isNotEmpty();
        assertThat(kept.path("soon").asBoolean()).isFalse();
    }

    @Test
    void thirty_days_before_everybody_concerned_is_told_and_then_it_is_erased() {
        var id = closedCase();
        passes(Period.ofYears(10).minusDays(31));
        assertThat(soon(investigator(agency))).isEmpty();

        clock.advance(Duration.ofDays(1));
        assertThat(soon(investigator(agency))).containsExactly(id.toString());
        assertThat(soon(as(Tokens.of(Role.INVESTIGATOR, newAgency())))).isEmpty();
        assertThat(soon(as(Tokens.admin()))).isEmpty();
        assertThat(retention(id).path("soon").asBoolean()).isTrue();
        work.run(Instant.EPOCH);
        assertThat(file(id).standing().isErased()).isFalse();

        clock.advance(Duration.ofDays(30));
        work.run(Instant.EPOCH);
        work.run(Instant.EPOCH);

        assertErased(id);
        assertThat(soon(investigator(agency))).isEmpty();
    }

    private void assertErased(CaseId id) {
        assertThat(file(id).standing().isErased()).isTrue();
        assertThat(keys.open(id.toString())).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM receipt WHERE case_id = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.caseId().equals(id))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.beyondBackups()).isEqualTo(entry.on().plusDays(35)));
        var view = retention(id);
        assertThat(view.path("state").asString()).isEqualTo("ERASED");
        assertThat(view.path("erasedOn").asString()).isEqualTo(today().toString());
        assertThat(view.path("beyondBackups").asString())
                .isEqualTo(today().plusDays(35).toString());
    }

    private List<String> soon(Requests who) {
        return who.get("/api/cases/erasures?agency=" + agency)
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void held_it_is_kept_until_two_persons_lift_the_hold() {
        var id = closedCase();
        investigator(agency).post("/api/cases/" + id + "/legal-hold", REASON).expect(200);
        investigator(agency).post("/api/cases/" + id + "/legal-hold", REASON).expect(409, "ON_HOLD");
        assertThat(retention(id).path("hold").path("reason").asString()).isEqualTo("คดีอยู่ในศาล");
        passes(Period.ofYears(11));
        work.run(Instant.EPOCH);
        assertThat(file(id).standing().isErased()).isFalse();

        var request = ask(id, "LIFT_LEGAL_HOLD", "");
        agree(investigator(agency), id, request).expect(409, "SAME_PERSON");
        var colleague = as(Tokens.of("second-" + agency, "x", Tokens.member(agency, Role.INVESTIGATOR)));
        declare(id, "second-" + agency);
        agree(colleague, id, request).expect(409, "OVERSIGHT_MISSING");
        agree(inspector(), id, request).expect(200);

        assertThat(retention(id).path("state").asString()).isEqualTo("KEPT");
        work.run(Instant.EPOCH);
        assertErased(id);
    }

    private Requests.Got agree(Requests who, CaseId id, String request) {
        return who.post("/api/cases/" + id + "/second-person/" + request + "/agree", "");
    }

    @Test
    void two_persons_shorten_it() {
        var id = closedCase();
        var day = today().plusDays(40);
        var request = ask(id, "SHORTEN_RETENTION", ",\"retainUntil\":\"" + day + "\"");
        assertThat(retention(id).path("requests").path(0).path("reason").asString())
                .isEqualTo("ตามคำขอ");
        agree(inspector(), id, request).expect(200);

        assertThat(retention(id).path("dueOn").asString()).isEqualTo(day.toString());
        clock.advance(Duration.ofDays(40));
        work.run(Instant.EPOCH);
        assertErased(id);
    }

    @Test
    void what_was_shortened_and_then_reopened_is_not_erased_without_a_warning() {
        var id = closedCase();
        var day = today().plusDays(10);
        agree(inspector(), id, ask(id, "SHORTEN_RETENTION", ",\"retainUntil\":\"" + day + "\""))
                .expect(200);
        var reason = seals.require(file(id)).seal(CaseReopened.class, "reason", "o", new Secret("หลักฐานใหม่"));
        send(new ReopenCase(id, "o", reason, investigator, today(), today().plusDays(15)));
        clock.advance(Duration.ofDays(20));
        work.run(Instant.EPOCH);
        assertThat(file(id).standing().isErased()).isFalse();

        var text = seals.require(file(id))
                .seal(
                        org.sucharit.complaints.complaint.ComplaintEvent.CaseConcluded.class,
                        "text",
                        "c2",
                        new Secret("สรุป"));
        send(new org.sucharit.complaints.complaint.ComplaintCommand.ConcludeCase(
                id, org.sucharit.complaints.complaint.Conclusion.values()[0], "c2", text, investigator, today()));
        send(new org.sucharit.complaints.complaint.ComplaintCommand.CloseCase(id, investigator, today()));

        assertThat(retention(id).path("dueOn").asString())
                .isEqualTo(today().plusDays(30).toString());
    }

    @Test
    void two_persons_erase_it_at_once_open_or_not() {
        var id = declaredCase();
        var request = ask(id, "ERASE_EARLY", "");
        agree(inspector(), id, request).expect(200);

        assertErased(id);
        investigator(agency).post("/api/cases/" + id + "/legal-hold", REASON).expect(409, "CASE_ERASED");
        investigator(agency)
                .post("/api/cases/" + id + "/identity-requests", REASON)
                .expect(409, "CASE_ERASED");
        inspector().get("/api/cases/" + id + "/identity-requests").expect(200);
        assertThat(retention(id).path("requests").path(0).path("reason").isMissingNode())
                .isTrue();
    }

    @Test
    void its_files_go_with_it() throws Exception {
        var id = filedWithFile(agency, "หลักฐาน.txt", new byte[] {'a', 'b', 'c'});
        declare(id, investigator, "inspector");
        var sealed = file(id).filed().files().getFirst().original().sha256();
        var kept = FOLDER.resolve("files").resolve(sealed.substring(0, 2)).resolve(sealed.substring(2));
        assertThat(kept).exists();

        agree(inspector(), id, ask(id, "ERASE_EARLY", "")).expect(200);

        assertThat(kept).doesNotExist();
        assertErased(id);
    }

    @Test
    void declined_it_stays() {
        var id = closedCase();
        var request = ask(id, "ERASE_EARLY", "");
        inspector()
                .post("/api/cases/" + id + "/second-person/" + request + "/decline", "")
                .expect(200);
        agree(inspector(), id, request).expect(409, "REQUEST_DECIDED");

        assertThat(file(id).standing().isErased()).isFalse();
        assertThat(retention(id).path("requests").path(0).path("answer").asString())
                .isEqualTo("DECLINED");
    }

    @Test
    void an_erasure_that_a_crash_kept_from_being_committed_is_finished() {
        var id = closedCase();
        ledger.append(new LedgerEntry(id, today(), today().plusDays(35)));
        investigator(agency).post("/api/cases/" + id + "/legal-hold", REASON).expect(409, "CASE_ERASED");

        reconciliation.run();

        assertErased(id);
    }

    @Test
    void a_ledger_that_was_lost_is_written_again() throws Exception {
        var id = declaredCase();
        agree(inspector(), id, ask(id, "ERASE_EARLY", "")).expect(200);
        Files.delete(FOLDER.resolve("ledger/erasures"));

        reconciliation.run();

        assertErased(id);
    }

    @Test
    void two_persons_let_a_list_go_on_without_an_event_and_an_administrator_alone_can_not() {
        var id = declaredCase();
        var path = "/api/cases/" + id + "/second-person";
        var asked = "{\"matter\":\"DROP_DEAD_LETTER\",\"reason\":\"แก้ไม่ได้\"}";
        investigator(agency).post(path, asked).expect(409, "NO_DEAD_LETTER");
        var event =
                new ParkedEvent("caseload", id.toString(), agency, 1, "NoInterestDeclared", "x", Instant.EPOCH, null);
        parked.add("caseload", event);

        var alone = "{\"aggregateId\":\"" + id + "\",\"reason\":\"x\"}";
        as(Tokens.admin()).post("/actuator/projections/caseload/drop", alone).expect(400);
        as(Tokens.admin()).post("/actuator/publishers/case-news/drop", alone).expect(400);
        var request = investigator(agency).post(path, asked).expect(201).id();
        agree(investigator(agency), id, request).expect(409, "SAME_PERSON");
        assertThat(parked.among("caseload", List.of(id.toString()))).hasSize(1);

        agree(inspector(), id, request).expect(200);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> parked.among("caseload", List.of(id.toString())).isEmpty());
    }

    @Test
    void bad_input_is_answered_and_nothing_kept() {
        var id = closedCase();
        long before = file(id).version();
        var path = "/api/cases/" + id + "/second-person";
        for (var bad : new String[] {
            "{}",
            "{\"matter\":\"ERASE_EARLY\"}",
            "{\"matter\":\"X\",\"reason\":\"x\"}",
            "{\"reason\":\"x\"}",
            "{\"matter\":\"SHORTEN_RETENTION\",\"reason\":\"x\",\"retainUntil\":\"2569-13-01\"}"
        }) investigator(agency).post(path, bad).expect(400, "INVALID");
        investigator(agency)
                .post(path, "{\"matter\":\"SHORTEN_RETENTION\",\"reason\":\"x\"}")
                .expect(422, "RETAIN_UNTIL_MISSING");
        investigator(agency)
                .post(path, "{\"matter\":\"ERASE_EARLY\",\"reason\":\"x\",\"retainUntil\":\"2030-01-01\"}")
                .expect(422, "RETAIN_UNTIL_NOT_ASKED");
        investigator(agency)
                .post(
                        path,
                        "{\"matter\":\"SHORTEN_RETENTION\",\"reason\":\"x\",\"retainUntil\":\"%s\"}".formatted(today()))
                .expect(422, "RETAIN_UNTIL_PAST");
        investigator(agency)
                .post(
                        path,
                        "{\"matter\":\"SHORTEN_RETENTION\",\"reason\":\"x\",\"retainUntil\":\"%s\"}"
                                .formatted(today().plusYears(10)))
                .expect(422, "RETAIN_UNTIL_NOT_SHORTER");
        investigator(agency)
                .post(path, "{\"matter\":\"LIFT_LEGAL_HOLD\",\"reason\":\"x\"}")
                .expect(409, "NOT_ON_HOLD");
        investigator(agency).post("/api/cases/" + id + "/legal-hold", "{}").expect(400, "INVALID");
        agree(inspector(), id, "1").expect(409, "REQUEST_UNKNOWN");
        agree(inspector(), id, "x").expect(404);

        assertThat(file(id).version()).isEqualTo(before);
    }

    @Test
    void whoever_has_not_declared_decides_nothing() {
        var id = closedCase();
        ask(id, "ERASE_EARLY", "");
        var undeclared = as(Tokens.of("new-" + agency, "x", Tokens.member("*", Role.INSPECTOR)));
        agree(undeclared, id, "1").expect(409, "INTEREST_NOT_DECLARED");
    }
}
