package org.sucharit.measures.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class LoanApiIT extends Platform {

    static final String LOANS = "/api/property-loans";

    final String agency = newAgency();
    Requests officer;
    Requests executive;

    @BeforeEach
    void people() {
        register(agency);
        officer = as(Tokens.officer(agency));
        executive = as(Tokens.executive(agency));
        officer.put("/api/agencies/" + agency + "/units", """
                {"units":[{"name":"สำนักปลัดเทศบาล","otherNames":["สำนักปลัด"]}]}""").expect(200);
    }

    String wish() {
        return """
                {"agency":"%s","item":"เต็นท์ผ้าใบ","quantity":2,"purpose":"จัดงานวันเด็ก","on":"2022-12-01",
                 "borrower":{"kind":"STAFF","name":"สมใจ ตัวอย่าง","unit":"สำนัก ปลัด","phone":"080-000-0000"},
                 "neededFrom":"2022-12-05","dueOn":"2022-12-09"}""".formatted(agency);
    }

    String requested() {
        return officer.post(LOANS, wish()).expect(201).id();
    }

    @Test
    void a_loan_goes_from_request_to_return() {
        var id = requested();
        executive.post(LOANS + "/" + id + "/approve", """
                {"by":"ปลัดเทศบาล","on":"2022-12-02"}""").expect(200);
        officer.post(LOANS + "/" + id + "/hand-over", """
                {"condition":"สภาพดี","on":"2022-12-05"}""").expect(200);
        var version =
                officer.post(LOANS + "/" + id + "/extend", """
                {"dueOn":"2022-12-11","reason":"เลื่อนวันจัดงาน"}""").expect(200).version();

        var out = officer.get(LOANS + "/" + id + "?v=" + version).expect(200).body();
        assertThat(out.path("status").asString()).isEqualTo("HANDED_OVER");
        assertThat(out.path("overdue").asBoolean()).isTrue();
        assertThat(out.path("borrower").path("unit").asString()).isEqualTo("สำนักปลัดเทศบาล");
        assertThat(officer.get(LOANS + "/" + id + "?on=2022-12-11")
                        .body()
                        .path("overdue")
                        .asBoolean())
                .isFalse();

        var back = officer.post(LOANS + "/" + id + "/return", """
                {"condition":"ผ้าใบขาด","on":"2022-12-12"}""").expect(200);
        assertThat(back.version()).isEqualTo(4);
        var list = officer.get(LOANS + "?agency=" + agency + "&overdue=true&on=2022-12-12&after=" + back.position())
                .expect(200)
                .body();
        assertThat(list.path("total").asInt()).isZero();
        var thatDay = officer.get(LOANS + "?agency=" + agency + "&overdue=true&on=2022-12-11&month=2022-12")
                .body();
        assertThat(thatDay.path("total").asInt()).isZero();
        assertThat(officer.get(LOANS + "?agency=" + agency + "&month=2022-12&status=RETURNED&unit=สำนักปลัดเทศบาล")
                        .body()
                        .path("total")
                        .asInt())
                .isOne();

        var figures = asAnyone()
                .get(LOANS + "/statistics?agency=" + agency + "&fiscalYear=2566&asOf=2023-01-31")
                .expect(200)
                .body();
        assertThat(figures.path("total").path("returned").asInt()).isOne();
        assertThat(figures.path("total").path("overdue").asInt()).isOne();
        assertThat(figures.path("months").path(0).path("month").asString()).isEqualTo("2022-10");
        assertThat(figures.path("months").path(0).path("note").asString()).isEqualTo("ไม่มี");
        assertThat(figures.path("months").size()).isEqualTo(4);

        assertThat(officer.get(LOANS + "/" + id + "/history")
                        .expect(200)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void everyone_reads_the_register_without_who_borrowed_and_what_for() {
        var answer = officer.post(LOANS, wish()).expect(201);
        var path = LOANS + "/" + answer.id();
        officer.post(path + "/refuse", """
                {"by":"ปลัดเทศบาล","reason":"นางสมใจยืมแล้วไม่คืน","on":"2022-12-02"}""").expect(200);
        var elsewhere = as(Tokens.officer("krut-2"));
        for (var reader : new Requests[] {asAnyone(), elsewhere}) {
            var one = reader.get(path + "?v=1").expect(200).body();
            assertThat(one.path("borrower").path("kind").asString()).isEqualTo("STAFF");
            assertThat(one.path("decision").path("by").asString()).isEqualTo("ปลัดเทศบาล");
            assertThat(one.toString()).doesNotContain("สมใจ", "080", "วันเด็ก");
            var list = reader.get(LOANS + "?agency=" + agency).expect(200).body();
            assertThat(list.path("total").asInt()).isOne();
            assertThat(list.toString()).doesNotContain("สมใจ", "080", "วันเด็ก");
            reader.get(path + "/history").expect(reader == elsewhere ? 403 : 401);
        }
        assertThat(executive.get(path).body().path("borrower").path("name").asString())
                .isEqualTo("สมใจ ตัวอย่าง");
    }

    @Test
    void steps_out_of_order_are_refused_and_change_nothing() {
        var id = requested();
        var path = LOANS + "/" + id;
        var good = "{\"condition\":\"ดี\"}";
        officer.post(path + "/return", good).expect(409, "NOT_HANDED_OVER");
        officer.post(path + "/hand-over", good).expect(409, "NOT_APPROVED");
        officer.post(path + "/refuse", "{\"by\":\"ปลัด\"}").expect(422, "REASON_MISSING");
        officer.post(path + "/approve", "{}").expect(422, "DECIDED_BY_MISSING");
        officer.post(path + "/approve", "{\"by\":\"ปลัด\",\"on\":\"2999-01-01\"}")
                .expect(422, "DATE_IN_FUTURE");
        officer.post(path + "/approve", "{\"by\":\"ปลัด\",\"on\":\"2022-11-30\"}")
                .expect(422, "DATES_REVERSED");
        officer.post(path + "/extend", "{\"dueOn\":\"2022-12-08\",\"reason\":\"x\"}")
                .expect(422, "NOT_AN_EXTENSION");
        officer.post(path + "/approve", "{\"by\":\"ปลัด\"}").expect(200);
        officer.post(path + "/approve", "{\"by\":\"ปลัด\"}").expect(409, "ALREADY_DECIDED");
        officer.post(path + "/hand-over", "{}").expect(422, "CONDITION_MISSING");
        officer.post(path + "/hand-over", good).expect(200);
        officer.post(path + "/hand-over", good).expect(409, "ALREADY_HANDED_OVER");
        officer.post(path + "/cancel", "{\"reason\":\"เลิก\"}").expect(409, "ALREADY_HANDED_OVER");
        officer.post(path + "/return", good).expect(200);
        officer.post(path + "/return", good).expect(409, "PROPERTY_RETURNED");
        assertThat(officer.get(path + "?v=3").expect(200).body().path("version").asInt())
                .isEqualTo(3);

        var dropped = LOANS + "/" + requested();
        officer.post(dropped + "/cancel", "{\"reason\":\"ไม่ต้องใช้แล้ว\"}").expect(200);
        officer.post(dropped + "/approve", "{\"by\":\"ปลัด\"}").expect(409, "LOAN_CANCELLED");
        var turnedDown = LOANS + "/" + requested();
        officer.post(turnedDown + "/refuse", "{\"by\":\"ปลัด\",\"reason\":\"ชำรุด\"}")
                .expect(200);
        officer.post(turnedDown + "/hand-over", good).expect(409, "LOAN_REFUSED");
    }

    @Test
    void a_wrong_request_stores_nothing() {
        officer.post(LOANS, wish().replace("\"dueOn\":\"2022-12-09\"", "\"dueOn\":\"2022-12-04\""))
                .expect(422, "DUE_BEFORE_NEEDED");
        officer.post(LOANS, wish().replace("2022-12-01", "2999-12-01")).expect(422, "DATE_IN_FUTURE");
        officer.post(LOANS, wish().replace("เต็นท์ผ้าใบ", " ")).expect(400, "INVALID");
        officer.post(LOANS, wish().replace("\"quantity\":2", "\"quantity\":0")).expect(400, "INVALID");
        officer.post(LOANS, wish().replace("STAFF", "FRIEND")).expect(400, "INVALID");
        officer.post(LOANS, wish().replace("2022-12-09", "เร็ว ๆ นี้")).expect(400, "INVALID");
        officer.post(LOANS, wish().replace(agency, "no-such-agency")).expect(404, "AGENCY_UNKNOWN");
        officer.get(LOANS + "?month=เมษายน").expect(400, "INVALID");
        officer.get(LOANS + "/statistics?agency=" + agency + "&fiscalYear=2023").expect(400, "INVALID");
        assertThat(officer.get(LOANS + "?agency=" + agency).body().path("total").asInt())
                .isZero();
    }

    @Test
    void only_the_agencys_own_people_keep_its_register() {
        var id = requested();
        var stranger = as(Tokens.officer("krut-2"));
        asAnyone().post(LOANS, wish()).expect(401);
        stranger.post(LOANS, wish()).expect(403);
        executive.post(LOANS, wish()).expect(403);
        for (var step : new String[] {"approve", "refuse", "hand-over", "return", "cancel"}) {
            asAnyone().post(LOANS + "/" + id + "/" + step, "{}").expect(401);
            stranger.post(LOANS + "/" + id + "/" + step, "{}").expect(403);
            as(Tokens.of(Role.ANALYST, agency))
                    .post(LOANS + "/" + id + "/" + step, "{}")
                    .expect(403);
        }
        executive.post(LOANS + "/" + id + "/hand-over", "{}").expect(403);
        officer.post(LOANS + "/" + UUID.randomUUID() + "/approve", "{}").expect(404);
    }

    @Test
    void repeating_changes_nothing() {
        var id = UUID.randomUUID();
        var body = wish().replaceFirst("\\{", "{\"id\":\"" + id + "\",");
        var first = officer.post(LOANS, body).expect(201);
        assertThat(officer.post(LOANS, body).expect(201).position()).isEqualTo(first.position());
        officer.post(LOANS, body.replace("เต็นท์", "โต๊ะ")).expect(409, "ALREADY_EXISTS");

        var once = officer.with("Idempotency-Key", UUID.randomUUID().toString());
        var approved =
                once.post(LOANS + "/" + id + "/approve", "{\"by\":\"ปลัด\"}").expect(200);
        assertThat(once.post(LOANS + "/" + id + "/approve", "{\"by\":\"ปลัด\"}")
                        .expect(200)
                        .position())
                .isEqualTo(approved.position());
        assertThat(officer.post(LOANS + "/" + id + "/extend", "{\"dueOn\":\"2022-12-09\",\"reason\":\"เดิม\"}")
                        .expect(200)
                        .version())
                .isEqualTo(1);
    }
}
