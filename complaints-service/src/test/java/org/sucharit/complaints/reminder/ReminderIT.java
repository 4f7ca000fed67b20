package org.sucharit.complaints.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.complaints.TestMail;
import org.sucharit.complaints.clocks.WaitingWork.Waiting;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Tokens;

/** Mails to staff for whom work waits: what they say, to whom, how often, and what a mail server can do to them. */
class ReminderIT extends ComplaintsPlatform {

    static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    final String agency = newAgency();

    @Autowired
    Reminding reminding;

    @Autowired
    Outbox outbox;

    @Autowired
    TestWork work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        known.people(agency, 1, """
                [{"name":"นายสมชาย มั่นคง","position":"นายกเทศมนตรี","account":"mayor-%1$s","email":"mayor@%1$s.example"},
                 {"name":"นางสมศรี ใจดี","position":"นิติกร","account":"desk-%1$s","email":"Desk@%1$s.example"},
                 {"name":"นางสาวมาลี รักงาน","position":"นิติกร","account":"marked-%1$s","email":"marked@%1$s.example"},
                 {"name":"นายทวี ขยัน","position":"นักวิชาการ","account":"assigned-%1$s","email":"assigned@%1$s.example"},
                 {"name":"นายไม่มี บัญชี","position":"นิติกร","email":"noaccount@%1$s.example"}]""".formatted(agency));
        jdbc.sql("DELETE FROM case_reminder").update();
    }

    @AfterEach
    void nothingWaits() {
        work.waiting = List.of();
    }

    Waiting waiting(boolean oversight, @Nullable String assigned) {
        Predicate<String> unmarked = subject -> !subject.startsWith("marked");
        return new Waiting(new AgencyId(agency), oversight, assigned, unmarked);
    }

    void morning(LocalDate day) throws InterruptedException {
        reminding.run(day.atTime(8, 30).atZone(ZoneId.of("Asia/Bangkok")).toInstant());
    }

    int to(String person) {
        return TestMail.to(person + "@" + agency + ".example").size();
    }

    @Test
    void the_desk_gets_one_mail_that_says_only_that_work_waits() throws Exception {
        work.waiting = List.of(waiting(false, null), waiting(false, null), waiting(false, null));

        morning(MONDAY);
        morning(MONDAY);

        assertThat(to("desk")).isOne();
        assertThat(to("mayor") + to("marked") + to("assigned") + to("noaccount"))
                .isZero();
        var mail = TestMail.to("desk@" + agency + ".example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("มีงานรอดำเนินการ");
        assertThat(((String) mail.getContent()).replace("http://localhost:8080", ""))
                .contains("เข้าสู่ระบบ")
                .doesNotContain(agency, "สมศรี", "ร้องเรียน", "3")
                .doesNotContainPattern("[0-9๐-๙]");
        morning(MONDAY.plusDays(1));
        assertThat(to("desk")).isEqualTo(2);
    }

    @Test
    void whoever_looks_into_it_is_written_to_alone() throws Exception {
        work.waiting = List.of(waiting(false, "assigned-" + agency));

        morning(MONDAY);

        assertThat(to("assigned")).isOne();
        assertThat(to("desk")).isZero();
    }

    @Test
    void of_a_case_of_the_oversight_body_nobody_at_the_agency_hears() throws Exception {
        int before = TestMail.to("oversight@sucharit.example").size();
        int province = TestMail.to("surat@sucharit.example").size();
        work.waiting = List.of(waiting(true, "assigned-" + agency), waiting(true, null));

        morning(MONDAY);

        assertThat(to("assigned") + to("desk")).isZero();
        assertThat(TestMail.to("oversight@sucharit.example")).hasSize(before + 1);
        assertThat(TestMail.to("surat@sucharit.example")).hasSize(province + 1);
        assertThat(TestMail.to("lopburi@sucharit.example")).isEmpty();
        assertThat(outbox.of(agency)).isEmpty();
    }

    @Test
    void on_days_off_nobody_is_written_to() throws Exception {
        work.waiting = List.of(waiting(false, null));

        morning(LocalDate.of(2027, 2, 28));
        morning(LocalDate.of(2027, 4, 13));

        assertThat(to("desk")).isZero();
    }

    @Test
    void a_server_that_is_away_is_tried_again_and_what_it_missed_all_day_is_not_sent_the_next() throws Exception {
        work.waiting = List.of(waiting(false, null));
        TestMail.goAway();
        try {
            assertThatThrownBy(() -> morning(MONDAY)).isInstanceOf(IllegalStateException.class);
        } finally {
            TestMail.comeBack();
        }
        assertThat(states()).containsExactly("WAITING");
        morning(MONDAY);
        assertThat(states()).containsExactly("SENT");
        TestMail.goAway();
        try {
            assertThatThrownBy(() -> morning(MONDAY.plusDays(1))).isInstanceOf(IllegalStateException.class);
        } finally {
            TestMail.comeBack();
        }
        morning(MONDAY.plusDays(2));
        assertThat(states()).containsExactly("SENT", "MISSED", "SENT");
        assertThat(to("desk")).isEqualTo(1); // the server that came back has forgotten the others
    }

    @Test
    void a_service_killed_after_the_server_took_a_mail_does_not_send_it_again() throws Exception {
        work.waiting = List.of(waiting(false, null));
        jdbc.sql("""
                create function refuse_sent() returns trigger language plpgsql as $$ begin raise 'killed'; end $$""").update();
        jdbc.sql("""
                create trigger killed before update on case_reminder for each row
                when (new.state = 'SENT') execute function refuse_sent()""").update();
        try {
            assertThatThrownBy(() -> morning(MONDAY)).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("drop trigger killed on case_reminder").update();
            jdbc.sql("drop function refuse_sent()").update();
        }
        assertThat(to("desk")).isOne();

        morning(MONDAY);

        assertThat(to("desk")).isOne();
        assertThat(states()).containsExactly("HANDED_OVER");
    }

    @Test
    void an_address_that_is_none_is_refused_and_the_others_get_theirs() throws Exception {
        known.people(agency, 2, """
                [{"name":"ก ข","position":"นิติกร","account":"a","email":"not an address"},
                 {"name":"ค ง","position":"นิติกร","account":"b","email":"desk@%s.example"}]""".formatted(agency));
        work.waiting = List.of(waiting(false, null));

        morning(MONDAY);

        assertThat(states()).containsExactlyInAnyOrder("REFUSED", "SENT");
        assertThat(to("desk")).isOne();
    }

    @Test
    void the_desk_sees_what_became_of_its_mails_and_an_administrator_does_not() throws Exception {
        work.waiting = List.of(waiting(false, null));
        morning(MONDAY);
        var path = "/api/case-reminders?agency=" + agency;

        var rows = investigator(agency).get(path).expect(200).body();
        assertThat(rows.path(0).path("state").asString()).isEqualTo("SENT");
        assertThat(rows.path(0).path("day").asString()).isEqualTo("2027-03-01");
        inspector().get(path).expect(200);
        inspector().get("/api/case-reminders").expect(200);
        investigator(newAgency()).get(path).expect(403, "ACCESS_DENIED");
        investigator(agency).get("/api/case-reminders").expect(403, "ACCESS_DENIED");
        as(Tokens.of(Role.OFFICER, agency)).get(path).expect(403, "ACCESS_DENIED");
        as(Tokens.admin()).get(path).expect(403, "ACCESS_DENIED");
        as(Tokens.admin()).get("/api/case-reminders").expect(403, "ACCESS_DENIED");
        asAnyone().get(path).expect(401);
    }

    /** Through the list of cases itself: the day an answer is due soon, and only then. */
    @Test
    void a_case_that_is_due_soon_has_its_desk_reminded() throws Exception {
        var filed = LocalDate.of(2027, 5, 31);
        clock.moveTo(filed.atTime(10, 0).atZone(ZoneId.of("Asia/Bangkok")).toInstant());
        file(agency, "เรื่องที่รอ");

        morning(LocalDate.of(2027, 6, 11));
        assertThat(to("desk")).isZero();
        morning(LocalDate.of(2027, 6, 14));
        assertThat(to("desk")).isOne();
        assertThat(to("mayor")).isZero();
    }

    private List<String> states() {
        return outbox.of(agency).reversed().stream()
                .map(mail -> mail.state().name())
                .toList();
    }

    @Test
    void no_time_is_kept_but_the_day() {
        var columns = jdbc.sql(
                        "SELECT data_type FROM information_schema.columns WHERE table_name = 'case_reminder' AND column_name <> 'day'")
                .query(String.class)
                .list();
        assertThat(columns).containsOnly("text");
    }
}
