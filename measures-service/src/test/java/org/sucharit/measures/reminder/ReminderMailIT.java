package org.sucharit.measures.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kit.test.Tokens;
import tools.jackson.databind.JsonNode;

/** Mails on their way to a real mail server, which at times is away. */
class ReminderMailIT extends Mornings {

    static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static {
        SERVER.start();
    }

    /** The port stays when the server goes and comes again. */
    static final int PORT = SERVER.getSmtp().getPort();

    static GreenMail server = SERVER;

    @Autowired
    JdbcClient jdbc;

    String agency = "";

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> PORT);
        registry.add("sucharit.mail.from", () -> "reminders@sucharit.example");
        registry.add("sucharit.rulesets.folder", ReminderMailIT::rules);
        registry.add("sucharit.origin", () -> "https://sucharit.example");
    }

    /** A year whose calendar is known. */
    private static String rules() {
        try (var shipped = RuleSets.class.getResourceAsStream("2569.yaml")) {
            var text = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            var folder = Files.createTempDirectory("rules");
            Files.writeString(
                    folder.resolve("2569.yaml"),
                    text.replace(
                            "calendar: {list: [], amendments: []}",
                            "calendar: {list: [{key: RESULT, from: 2027-06-10, to: 2027-06-30, source: general, verified: false}], amendments: []}"));
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void someone() {
        agency = registered();
        people(agency, """
                {"name":"สมศรี ใจดี","position":"นักวิเคราะห์นโยบายและแผน","account":"officer-%1$s","email":"officer@%1$s.example"},
                {"name":"สมชาย มั่นคง","position":"นายกเทศมนตรี","account":"executive-%1$s","email":"mayor@%1$s.example"},
                {"name":"สมหญิง รักงาน","position":"ผู้อำนวยการกองช่าง","unit":"กองช่าง","email":"works@%1$s.example"}""".formatted(agency));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    static void restart() {
        server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** @param person of this test's agency; empty: anybody there */
    List<MimeMessage> to(String person) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> GreenMailUtil.getHeaders(message).contains(person + "@" + agency + ".example"))
                .toList();
    }

    JsonNode mails() {
        return as(Tokens.officer(agency))
                .get("/api/reminders/mail?agency=" + agency)
                .expect(200)
                .body()
                .path("items");
    }

    private void row(String state, String address, Instant createdAt) {
        jdbc.sql("""
                insert into reminder_mail
                    (id, agency, recipient, address, subject, body, reminders, state, created_at, next_try_at)
                values (gen_random_uuid(), ?, 'สมศรี', ?, 'เตือน', 'เตือน', 1, ?, ?, ?)""")
                .params(agency, address, state, Timestamp.from(createdAt), Timestamp.from(createdAt))
                .update();
    }

    void minutes(int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
    }

    @Test
    void everyone_gets_one_mail_with_all_that_waits_for_them() throws Exception {
        var one = measure(agency, "ประกาศไม่รับของขวัญ");
        measure(agency, "ปรับปรุงเว็บไซต์");
        morning(END.plusDays(1));
        minutes(2);
        withTime(() -> assertThat(to("officer")).hasSize(1));
        withTime(() -> assertThat(to("mayor")).hasSize(1));
        assertThat(to("works")).isEmpty();
        var message = to("officer").getFirst();
        assertThat(message.getSubject()).contains("2", "เทศบาลตำบล" + agency);
        assertThat(message.getFrom()[0].toString()).isEqualTo("reminders@sucharit.example");
        assertThat(message.getMessageID()).endsWith("@sucharit.example>");
        assertThat((String) message.getContent())
                .contains("สมศรี ใจดี", "ประกาศไม่รับของขวัญ", "ปรับปรุงเว็บไซต์", "เลยกำหนด")
                .contains("https://sucharit.example/work/measures/" + one)
                .doesNotContain("สมชาย", "สมหญิง");
        soon(() -> assertThat(
                        mails().valueStream().map(mail -> mail.path("state").asString()))
                .containsOnly("SENT"));
        // next morning nothing is new
        morning(END.plusDays(2));
        minutes(2);
        Thread.sleep(2000);
        assertThat(to("officer")).hasSize(1);
    }

    @Test
    void a_server_that_is_away_is_tried_until_it_is_back() throws Exception {
        measure(agency, "ประกาศ");
        server.stop();
        try {
            morning(END.plusDays(1));
            for (int tries = 1; tries <= 3; tries++) {
                int expected = tries;
                minutes(10);
                soon(() -> assertThat(mails().valueStream()
                                .mapToInt(mail -> mail.path("attempts").asInt())
                                .sum())
                        .isGreaterThanOrEqualTo(expected));
            }
            assertThat(mails().valueStream().map(mail -> mail.path("state").asString()))
                    .containsOnly("WAITING");
            assertThat(mails().toString()).contains("lastError");
            as(Tokens.admin()).get("/actuator/health/readiness").expect(200);
        } finally {
            restart();
        }
        minutes(60);
        withTime(() -> assertThat(to("officer")).hasSize(1));
        withTime(() -> assertThat(to("mayor")).hasSize(1));
        soon(() -> assertThat(
                        mails().valueStream().map(mail -> mail.path("state").asString()))
                .containsOnly("SENT"));
    }

    @Test
    void a_reader_who_is_refused_is_shown_as_failed_until_an_administrator_has_it_tried_again() {
        row("WAITING", "not an address", clock.instant());
        withTime(() -> assertThat(mails().path(0).path("state").asString()).isEqualTo("FAILED"));
        assertThat(mails().path(0).path("lastError").asString()).isEqualTo("AddressException");
        assertThat(mails().path(0).has("nextTryAt")).isFalse();
        var id = mails().path(0).path("id").asString();
        jdbc.sql("update reminder_mail set address = ? where id = ?::uuid")
                .params("officer@" + agency + ".example", id)
                .update();
        as(Tokens.admin()).post("/api/reminders/mail/" + id + "/retry", "").expect(200);
        minutes(2);
        withTime(() -> assertThat(to("officer")).hasSize(1));
        soon(() -> as(Tokens.admin())
                .post("/api/reminders/mail/" + id + "/retry", "")
                .expect(409, "MAIL_SENT"));
    }

    @Test
    void what_was_taken_and_not_yet_marked_is_sent_again_under_the_same_id() throws Exception {
        measure(agency, "ประกาศ");
        jdbc.sql("""
                create function refuse() returns trigger language plpgsql as $$ begin raise 'crashed'; end $$""").update();
        jdbc.sql("""
                create trigger crash before update on reminder_mail for each row
                when (new.state = 'SENT') execute function refuse()""").update();
        try {
            morning(END.plusDays(1));
            minutes(2);
            withTime(() -> assertThat(to("officer").size() + to("mayor").size()).isPositive());
        } finally {
            jdbc.sql("drop trigger crash on reminder_mail").update();
            jdbc.sql("drop function refuse()").update();
        }
        minutes(60);
        soon(() -> assertThat(
                        mails().valueStream().map(mail -> mail.path("state").asString()))
                .containsOnly("SENT"));
        var all = new ArrayList<>(to("officer"));
        all.addAll(to("mayor"));
        assertThat(all).hasSizeGreaterThan(2);
        var ids = new HashSet<String>();
        for (var message : all) ids.add(message.getMessageID());
        assertThat(ids).hasSize(2);
    }

    @Test
    void rebuilding_the_list_sends_nothing_again() throws Exception {
        measure(agency, "ประกาศ");
        morning(END.plusDays(1));
        minutes(2);
        withTime(() -> assertThat(to("officer")).hasSize(1));
        withTime(() -> assertThat(to("mayor")).hasSize(1));
        int sent = to("").size();
        as(Tokens.admin()).post("/actuator/projections/reminders/replay", "{}").expect(200);
        soon(() -> assertThat(as(Tokens.officer(agency))
                        .get("/api/reminders")
                        .body()
                        .path("total")
                        .asInt())
                .isOne());
        as(Tokens.admin())
                .post("/actuator/publishers/reminder-mail/republish", "{\"reason\":\"test\"}")
                .expect(200);
        minutes(2);
        Thread.sleep(3000);
        assertThat(to("")).hasSize(sent);
    }

    @Test
    void what_was_set_aside_for_want_of_a_server_is_sent_within_a_week_and_not_later() {
        var now = clock.instant();
        for (int days : List.of(1, 8))
            row("NOT_CONFIGURED", "day" + days + "@" + agency + ".example", now.minus(Duration.ofDays(days)));
        minutes(2);
        withTime(() -> assertThat(to("day1")).hasSize(1));
        assertThat(to("day8")).isEmpty();
        assertThat(as(Tokens.officer(agency))
                        .get("/api/reminders/mail?state=NOT_CONFIGURED&agency=" + agency)
                        .body()
                        .path("total")
                        .asInt())
                .isOne();
    }

    @Test
    void the_dates_of_the_assessments_calendar_are_brought_to_mind_once() throws Exception {
        morning(LocalDate.of(2027, 5, 26));
        minutes(2);
        assertThat(to("mayor")).isEmpty();
        morning(LocalDate.of(2027, 5, 27));
        minutes(2);
        withTime(() -> assertThat(to("mayor")).hasSize(1));
        assertThat((String) to("mayor").getFirst().getContent()).contains("30 มิถุนายน 2570");
        var items = as(Tokens.executive(agency))
                .get("/api/reminders")
                .expect(200)
                .body()
                .path("items");
        assertThat(items.path(0).path("kind").asString()).isEqualTo("CALENDAR");
        morning(LocalDate.of(2027, 6, 10));
        minutes(2);
        Thread.sleep(2000);
        assertThat(to("mayor")).hasSize(1);
    }
}
