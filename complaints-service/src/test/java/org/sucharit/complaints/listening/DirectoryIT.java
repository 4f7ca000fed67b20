package org.sucharit.complaints.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.Received;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.Tokens;

/** Agencies and people from the topics of measures-service, and what is decided by them. */
class DirectoryIT extends ComplaintsPlatform {

    static final String REGISTERED = "sucharit.agency.registered.v1";

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    static void publish(String type, String code, long sequence, String data) {
        var topic = type.startsWith("sucharit.directory") ? KnownPeople.TOPIC : KnownAgencies.TOPIC;
        Received.publish(TestKafka.shared().servers(), topic, type, code, sequence, data);
    }

    static String profile(String code, String name) {
        return """
                {"agency":"%s","nameTh":"%s","type":"TOWN_MUNICIPALITY","province":"ลพบุรี","website":"https://x.example"}""".formatted(code, name);
    }

    static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(assertion);
    }

    @Test
    void an_agency_comes_to_be_known_from_the_topic_whatever_comes_twice_late_or_between() {
        var code = "kafka-" + UUID.randomUUID().toString().substring(0, 8);
        publish("sucharit.directory.people-revised.v1", code, 5, """
                {"agency":"%s","people":[{"name":"นายสมชาย มั่นคง","position":"ปลัด"}]}""".formatted(code));
        publish("sucharit.measure.planned.v1", code, 0, "{}");
        publish(REGISTERED, code, 0, profile(code, "เทศบาลเมืองหนึ่ง"));
        publish("sucharit.agency.units-revised.v1", code, 1, "{\"agency\":\"" + code + "\",\"units\":[]}");
        publish(
                "sucharit.agency.renamed.v1",
                code,
                2,
                "{\"agency\":\"%s\",\"nameTh\":\"เทศบาลเมืองสอง\"}".formatted(code));
        publish(REGISTERED, code, 0, profile(code, "เทศบาลเมืองหนึ่ง"));
        publish("sucharit.agency.revised.v1", code, 3, """
                {"agency":"%s","type":"CITY_MUNICIPALITY","district":"เมือง","province":"สระบุรี"}""".formatted(code));

        var expected = new ListedAgency(new AgencyId(code), "เทศบาลเมืองสอง", "CITY_MUNICIPALITY", "เมือง", "สระบุรี");
        soon(() -> assertThat(directory.agency(new AgencyId(code))).contains(expected));
        soon(() -> assertThat(directory.mayConcern(new AgencyId(code), "ปลัดสมชาย"))
                .isTrue());
        assertThat(directory.provinceOf(new AgencyId(code))).contains("สระบุรี");

        // an operator, or an accident
        jdbc.sql("DROP TABLE known_agency, known_people").update();
        soon(() -> assertThat(directory.agency(new AgencyId(code))).contains(expected));
        soon(() -> assertThat(directory.people(new AgencyId(code))).hasSize(1));
    }

    @Test
    void of_a_version_of_news_that_is_not_understood_an_operator_is_told() {
        var code = "kafka-" + UUID.randomUUID().toString().substring(0, 8);
        publish("sucharit.agency.registered.v2", code, 0, profile(code, "เทศบาล"));

        soon(() -> assertThat(as(Tokens.admin())
                        .get("/actuator/projections/known-agencies")
                        .body()
                        .path("parked")
                        .toString())
                .contains(code));
        as(Tokens.admin())
                .post(
                        "/actuator/projections/known-agencies/drop",
                        "{\"aggregateId\":\"%s\",\"reason\":\"test\"}".formatted(code))
                .expect(200);
        soon(() -> assertThat(as(Tokens.admin())
                        .get("/actuator/projections/known-agencies")
                        .body()
                        .path("parked")
                        .toString())
                .doesNotContain(code));
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF, นายวิชัย สุขสันต์, AGENCY",
        "STAFF, , AGENCY",
        "STAFF, ไม่ทราบชื่อ, AGENCY",
        "UNIT_HEAD, น.ส.กมล ทองดี, AGENCY",
        "CONTRACTOR, บริษัท รุ่งเรือง จำกัด, AGENCY",
        "STAFF, ประเสริด ศีสุวัน, OVERSIGHT",
        "CONTRACTOR, Prasert, OVERSIGHT",
        "OUTSIDER, น้องชายนายกประเสริฐ, OVERSIGHT",
        "STAFF, นิติกรสมศรี, OVERSIGHT",
        "STAFF, ท่านปลัด, OVERSIGHT",
        "STAFF, ธุรการ มาลัย, AGENCY",
        "CLERK, นายวิชัย สุขสันต์, OVERSIGHT",
        "UNKNOWN, , OVERSIGHT",
        "COMPLAINT_DESK, , OVERSIGHT"
    })
    void a_complaint_goes_where_nobody_near_it_reads_it(String position, @Nullable String name, String route) {
        var agency = agencyWithPeople();
        var person = name == null
                ? "{\"position\":\"%s\"}".formatted(position)
                : "{\"position\":\"%s\",\"name\":\"%s\"}".formatted(position, name);

        fileAbout(agency, "\"subjects\":[{\"position\":\"STAFF\",\"name\":\"นายวิชัย สุขสันต์\"}," + person + "]");

        assertThat(routeOfLast(agency)).isEqualTo(route);
    }

    @Test
    void whoever_asks_for_oversight_or_names_nobody_gets_it() {
        var agency = agencyWithPeople();
        fileAbout(agency, "\"subjects\":[{\"position\":\"STAFF\"}],\"oversightOnly\":true");
        assertThat(routeOfLast(agency)).isEqualTo("OVERSIGHT");
        fileAbout(agency, "\"subjects\":[]");
        assertThat(routeOfLast(agency)).isEqualTo("OVERSIGHT");
    }

    @Test
    void whoever_leaves_the_directory_is_no_longer_near() {
        var agency = agencyWithPeople();
        assertThat(directory.mayConcern(new AgencyId(agency), "ประเสริฐ")).isTrue();

        known.people(agency, 2, "[]");

        assertThat(directory.mayConcern(new AgencyId(agency), "ประเสริฐ")).isFalse();
        known.people(agency, 1, "[{\"name\":\"นายประเสริฐ ศรีสุวรรณ\",\"position\":\"นายก\"}]");
        assertThat(directory.people(new AgencyId(agency))).isEmpty();
    }

    @Test
    void an_inspector_of_a_province_acts_for_the_agencies_there_alone() {
        var agency = newAgency();
        var here = as(Tokens.of("i-1", "ก", new Membership("*", PROVINCE, java.util.Set.of(Role.INSPECTOR))));
        var elsewhere = as(Tokens.of("i-2", "ข", new Membership("*", "ลพบุรี", java.util.Set.of(Role.INSPECTOR))));

        here.put("/api/clocks/" + agency, "{\"answerDays\":10}").expect(200);
        elsewhere.put("/api/clocks/" + agency, "{\"answerDays\":9}").expect(403, "ACCESS_DENIED");
    }

    private String agencyWithPeople() {
        var agency = newAgency();
        known.people(agency, 1, """
                [{"name":"นายประเสริฐ ศรีสุวรรณ","position":"นายกเทศมนตรี"},
                 {"name":"นางสมศรี ใจงาม","position":"นิติกร","account":"investigator-%1$s"},
                 {"name":"นางมาลัย พุ่มพวง","position":"เจ้าพนักงานธุรการ","unit":"กองช่าง"}]""".formatted(agency));
        return agency;
    }

    private void fileAbout(String agency, String subjects) {
        asAnyone()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/complaints", """
                        {"agency":"%s","kind":"CORRUPTION","category":"BRIBERY","title":"ก","description":"ข",%s}""".formatted(agency, subjects))
                .expect(201);
    }

    private String routeOfLast(String agency) {
        return jdbc.sql("""
                        SELECT payload::jsonb ->> 'route' FROM domain_event
                        WHERE agency = ? AND type = 'Complaint' AND sequence_number = 0
                        ORDER BY global_index DESC LIMIT 1""").param(agency).query(String.class).single();
    }
}
