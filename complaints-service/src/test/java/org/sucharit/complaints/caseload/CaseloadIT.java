package org.sucharit.complaints.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import tools.jackson.databind.JsonNode;

class CaseloadIT extends ComplaintsPlatform {

    @Autowired
    JdbcClient jdbc;

    final String agency = newAgency();

    @Test
    void the_desk_sees_what_is_routed_to_it_and_no_more_is_counted() {
        file(agency, "หนึ่ง");
        file(agency, "สอง");
        file(agency, "ถึงผู้บริหาร", "TOP_EXECUTIVE");

        var own = list(desk(), "");
        assertThat(own.path("total").asInt()).isEqualTo(2);
        assertThat(own.path("items").size()).isEqualTo(2);
        assertThat(own.toString()).doesNotContain("หนึ่ง", "OVERSIGHT");

        var oversight = list(inspector(), "agency=" + agency);
        assertThat(oversight.path("total").asInt()).isEqualTo(3);
        assertThat(list(investigator(newAgency()), "agency=" + agency)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whoever_works_on_no_cases_has_no_list() {
        asAnyone().get("/api/cases").expect(401);
        as(Tokens.officer(agency)).get("/api/cases").expect(403, "ACCESS_DENIED");
        as(Tokens.executive(agency)).get("/api/cases").expect(403, "ACCESS_DENIED");
        as(Tokens.admin()).get("/api/cases").expect(403, "ACCESS_DENIED");
        var both =
                Tokens.of("admin-too", "A", Tokens.member("*", Role.ADMIN), Tokens.member(agency, Role.INVESTIGATOR));
        as(both).get("/api/cases").expect(403, "ACCESS_DENIED");
    }

    @Test
    void an_inspector_of_one_province_sees_no_case_of_another() {
        file(agency, "หนึ่ง");
        var elsewhere = new org.sucharit.kit.security.Membership("*", "ลพบุรี", java.util.Set.of(Role.INSPECTOR));
        assertThat(list(as(Tokens.of("far", "F", elsewhere)), "agency=" + agency)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_marked_person_neither_sees_nor_counts_the_case() {
        file(agency, "หนึ่ง");
        var path = newest();
        assertThat(list(desk(), "").path("total").asInt()).isOne();

        inspector().post(path + "/declare-no-interest", "{}").expect(200);
        var marked = inspector()
                .post(path + "/mark-staff", "{\"staff\":[\"investigator-%s\"]}".formatted(agency))
                .expect(200);

        var after = list(desk(), "", marked);
        assertThat(after.path("total").asInt()).isZero();
        assertThat(after.path("items").size()).isZero();
        assertThat(list(inspector(), "agency=" + agency).path("total").asInt()).isOne();
    }

    @Test
    void overdue_is_derived_for_the_day_asked_for() {
        file(agency, "หนึ่ง");
        var due = LocalDate.parse(list(desk(), "").at("/items/0/answerDueOn").asString());

        assertThat(total("overdue=true")).isZero();
        assertThat(total("overdue=true&on=" + due)).isZero();
        assertThat(total("overdue=true&on=" + due.plusDays(1))).isOne();
        assertThat(total("overdue=false&on=" + due)).isOne();
        assertThat(total("overdue=false&on=" + due.plusDays(1))).isZero();
    }

    @Test
    void own_and_by_state() {
        file(agency, "หนึ่ง");
        var path = newest();
        file(agency, "สอง");
        desk().post(path + "/declare-no-interest", "{}").expect(200);
        desk().post(path + "/accept", "{}").expect(200);
        var assigned = desk().post(path + "/assign", "{\"to\":\"investigator-%s\"}".formatted(agency))
                .expect(200);

        var mine = list(desk(), "assigned=me", assigned);
        assertThat(mine.path("total").asInt()).isOne();
        assertThat(mine.at("/items/0/status").asString()).isEqualTo("INVESTIGATING");
        assertThat(mine.at("/items/0/declared").asBoolean()).isTrue();
        assertThat(total("status=RECEIVED")).isOne();
        assertThat(total("kind=ENQUIRY")).isZero();
        desk().get("/api/cases?status=NEITHER").expect(400, "INVALID");
        desk().get("/api/cases?assigned=you").expect(400, "INVALID");
        desk().get("/api/cases?size=0").expect(400, "INVALID");
        desk().get("/api/cases?agency=" + encoded("<b>")).expect(400, "INVALID");
    }

    @Test
    void words_are_looked_for_in_cases_the_reader_has_declared_for_and_nowhere_else() {
        file(agency, "ถนนลาดยางสายหนึ่ง");
        var first = newest();
        file(agency, "ถนนลาดยางสายสอง");
        assertThat(search("ลาดยาง").path("searched").asInt()).isZero();

        var declared = desk().post(first + "/declare-no-interest", "{}").expect(200);

        var found = search("ลาดยาง", declared.position());
        assertThat(found.path("searched").asInt()).isOne();
        assertThat(found.path("total").asInt()).isOne();
        assertThat(search("ไม่มีคำนี้").path("total").asInt()).isZero();
        for (var bad : List.of("x".repeat(201), "", " ", "\\u0000"))
            desk().post("/api/cases/search", "{\"query\":\"%s\"}".formatted(bad))
                    .expect(400, "INVALID");
        desk().post("/api/cases/search", "{}").expect(400, "INVALID");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM domain_event WHERE aggregate_identifier LIKE 'access/%' AND agency = ?")
                        .param(agency)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private JsonNode search(String words) {
        return search(words, head());
    }

    private JsonNode search(String words, long after) {
        return desk().post("/api/cases/search?after=" + after, "{\"query\":\"%s\"}".formatted(words))
                .expect(200)
                .body();
    }

    private int total(String query) {
        return list(desk(), query).path("total").asInt();
    }

    /** Once everything that was done so far is in the list. */
    private JsonNode list(Requests who, String query) {
        return list(who, query, head());
    }

    private long head() {
        return jdbc.sql("SELECT max(global_index) FROM domain_event")
                .query(Long.class)
                .single();
    }

    private JsonNode list(Requests who, String query, Got after) {
        return list(who, query, after.position());
    }

    private static JsonNode list(Requests who, String query, long after) {
        var got = who.get("/api/cases?after=" + after + "&" + query).expect(200);
        assertThat(got.isStale()).isFalse();
        return got.body();
    }

    private String newest() {
        return "/api/cases/" + jdbc.sql("""
                        SELECT aggregate_identifier FROM domain_event
                        WHERE agency = ? AND payload_type = 'complaints.ComplaintFiled' ORDER BY global_index DESC LIMIT 1
                        """).param(agency).query(String.class).single();
    }

    private Requests desk() {
        return investigator(agency);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
