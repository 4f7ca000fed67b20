package org.sucharit.complaints.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.TestMail;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintCommand.EraseCase;
import org.sucharit.complaints.complaint.ComplaintCommand.ExportPackage;
import org.sucharit.complaints.complaint.ComplaintCommand.ReferCase;
import org.sucharit.complaints.sealing.Sealed;

/** Whoever has a package of an erased case is told once to destroy it, whatever happens to the mail server or to us. */
class NoticeIT extends CaseStories {

    private static final Sealed WORDS = new Sealed(new byte[] {1});

    @Autowired
    TellRecipients tell;

    private final String agency = newAgency();
    private final String investigator = "investigator-" + agency;
    private final String reference = UUID.randomUUID().toString();

    private CaseId exported(Authority to) {
        var id = filed(agency);
        send(new ReferCase(id, to, "r", WORDS, investigator, today()));
        send(new ExportPackage(id, to, reference, WORDS, WORDS, investigator, today()));
        return id;
    }

    private void erase(CaseId id) {
        send(new EraseCase(id, today(), today().plusDays(35)));
    }

    private List<MimeMessage> mails() throws Exception {
        return TestMail.to("nacc@recipient.example").stream()
                .filter(mail -> subject(mail).contains(reference))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String state(CaseId id) {
        return investigator(agency)
                .get("/api/cases/" + id + "/packages")
                .expect(200)
                .body()
                .path("items")
                .get(0)
                .path("notice")
                .asString("");
    }

    private void run() throws InterruptedException {
        tell.run(Instant.EPOCH);
    }

    @Test
    void one_mail_says_that_the_package_has_to_be_destroyed_and_no_more() throws Exception {
        var id = exported(Authority.NACC);
        run();
        assertThat(mails()).isEmpty();
        assertThat(state(id)).isEmpty();

        erase(id);
        run();
        run();
        clock.advance(Duration.ofDays(1));
        run();

        assertThat(mails()).hasSize(1);
        assertThat(state(id)).isEqualTo("SENT");
        var mail = mails().getFirst();
        assertThat((String) mail.getContent())
                .contains("ทำลายชุดข้อมูลเลขอ้างอิง " + reference)
                .doesNotContain(agency, id.toString(), "ร้องเรียน", "http");
    }

    @Test
    void a_server_that_is_away_is_tried_again_until_it_takes_the_notice() throws Exception {
        var id = exported(Authority.NACC);
        erase(id);
        TestMail.goAway();
        try {
            assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        } finally {
            TestMail.comeBack();
        }
        assertThat(state(id)).isEqualTo("WAITING");

        run();

        assertThat(mails()).hasSize(1);
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void killed_after_the_server_took_it_the_same_mail_is_sent_again_on_another_day_only() throws Exception {
        var id = exported(Authority.NACC);
        erase(id);
        jdbc.sql("""
                create function refuse_sent_notice() returns trigger language plpgsql as $$ begin raise 'killed'; end $$""").update();
        jdbc.sql("""
                create trigger killed before update on package_notice for each row
                when (new.state = 'SENT') execute function refuse_sent_notice()""").update();
        try {
            assertThatThrownBy(this::run).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("drop trigger killed on package_notice").update();
            jdbc.sql("drop function refuse_sent_notice()").update();
        }
        run();
        assertThat(mails()).hasSize(1);
        assertThat(state(id)).isEqualTo("HANDED_OVER");

        clock.advance(Duration.ofDays(1));
        run();

        assertThat(state(id)).isEqualTo("SENT");
        assertThat(mails()).hasSize(2);
        assertThat(mails().getFirst().getMessageID())
                .isEqualTo(mails().getLast().getMessageID());
    }

    @Test
    void without_an_address_it_waits_for_one() throws Exception {
        var id = exported(Authority.DISTRICT);
        erase(id);

        run();
        run();

        assertThat(state(id)).isEqualTo("NO_ADDRESS");
    }
}
