package org.sucharit.measures.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.reminder.DueMatter.Kind;

class ReminderIT extends Mornings {

    @Autowired
    Raise raise;

    String agency = "";
    Requests officer = asAnyone();
    Requests executive = asAnyone();

    @BeforeEach
    void someone() {
        agency = registered();
        officer = as(Tokens.officer(agency));
        executive = as(Tokens.executive(agency));
    }

    static List<String> kinds(Requests who) {
        return who.get("/api/reminders")
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("kind").asString())
                .toList();
    }

    @Test
    void what_comes_due_is_in_the_list_of_those_it_is_for_until_it_is_done() {
        var id = measure(agency, "ประกาศไม่รับของขวัญ");
        morning(END.minusDays(20));
        assertThat(kinds(officer)).isEmpty();
        morning(END.minusDays(14));
        soon(() -> assertThat(kinds(officer)).containsExactly("DUE_SOON"));
        assertThat(kinds(executive)).isEmpty();
        morning(END);
        soon(() -> assertThat(kinds(officer)).containsExactly("DUE"));
        morning(END.plusDays(1));
        soon(() -> assertThat(kinds(officer)).containsExactly("OVERDUE"));
        assertThat(kinds(executive)).containsExactly("OVERDUE");
        var entry = executive
                .get("/api/reminders?agency=" + agency + "&kind=OVERDUE")
                .expect(200)
                .body()
                .path("items")
                .path(0);
        assertThat(entry.path("title").asString()).isEqualTo("ประกาศไม่รับของขวัญ");
        assertThat(entry.path("dueOn").asString()).isEqualTo("2027-03-31");
        assertThat(entry.path("path").asString()).isEqualTo("/work/measures/" + id);
        assertThat(page("/work")).contains("เรื่องที่รอฉัน (1)");
        assertThat(page("/work/agencies/" + agency + "/reminders")).contains("ประกาศไม่รับของขวัญ", "เลยกำหนด");

        executive.post("/api/measures/" + id + "/cancel", """
                {"reason":"รวมกับมาตรการอื่น"}""").expect(200);
        morning(END.plusDays(2));
        soon(() -> assertThat(kinds(officer)).isEmpty());
    }

    @Test
    void a_list_is_for_staff_and_shows_only_what_waits_for_their_roles() {
        measure(agency, "ประกาศ");
        morning(END.plusDays(1));
        soon(() -> assertThat(kinds(officer)).hasSize(1));
        asAnyone().get("/api/reminders").expect(401);
        assertThat(kinds(as(Tokens.officer("bo-phloi")))).isEmpty();
        assertThat(as(Tokens.officer("bo-phloi"))
                        .get("/api/reminders?agency=" + agency)
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(as(Tokens.admin())
                        .get("/api/reminders?agency=" + agency)
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isOne();
        officer.get("/api/reminders?kind=NEVER").expect(400);
        officer.get("/api/reminders?size=1000").expect(400);
    }

    @Test
    void something_new_is_there_at_once_and_once() {
        var matter = new DueMatter(
                new AgencyId(agency),
                "obstacle/7",
                Kind.RAISED,
                "ขาดเครื่องเสียง",
                LocalDate.now(clock),
                null,
                List.of(Role.EXECUTIVE),
                "/work/agencies/" + agency);
        raise.raise(matter);
        raise.raise(matter);
        soon(() -> assertThat(kinds(executive)).containsExactly("RAISED"));
        assertThat(kinds(officer)).isEmpty();
    }

    @Test
    void without_a_mail_server_mails_are_set_aside_where_their_agency_can_see_them() {
        people(agency, """
                {"name":"สมศรี ใจดี","account":"officer-x","email":"somsri@ban.example"}""");
        measure(agency, "ประกาศ");
        morning(END.plusDays(1));
        clock.advance(Duration.ofMinutes(2));
        var path = "/api/reminders/mail?agency=" + agency;
        withTime(() -> assertThat(officer.get(path + "&state=NOT_CONFIGURED")
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isOne());
        var mail = executive.get(path).expect(200).body().path("items").path(0);
        assertThat(mail.path("address").asString()).isEqualTo("somsri@ban.example");
        assertThat(mail.has("body")).isFalse();
        as(Tokens.officer("bo-phloi")).get(path).expect(403);
        asAnyone().get(path).expect(401);
        officer.get("/api/reminders/mail").expect(403);
        as(Tokens.admin()).get("/api/reminders/mail").expect(200);
        var retry = "/api/reminders/mail/" + mail.path("id").asString() + "/retry";
        officer.post(retry, "").expect(403);
        as(Tokens.admin()).post(retry, "").expect(200);
        as(Tokens.admin())
                .post("/api/reminders/mail/" + UUID.randomUUID() + "/retry", "")
                .expect(404);
        assertThat(page("/work/agencies/" + agency + "/reminders")).contains("somsri@ban.example");
    }

    private String page(String path) {
        return new String(officer.get(path).expect(200).response().body(), StandardCharsets.UTF_8);
    }
}
