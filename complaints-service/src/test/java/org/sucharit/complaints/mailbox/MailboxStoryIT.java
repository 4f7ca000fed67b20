package org.sucharit.complaints.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.complaints.attachment.Upload;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.complaint.ComplaintCommand.FileComplaint;
import org.sucharit.complaints.complaint.ComplaintEvent.ComplaintFiled;
import org.sucharit.complaints.complaint.ComplaintEvent.MessageWritten;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.Route;
import org.sucharit.complaints.complaint.Standing;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.complaints.receipt.Receipts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import tools.jackson.databind.JsonNode;

/** What the complainant sees of what staff do, what comes in as files, and receipts that somebody else has seen. */
class MailboxStoryIT extends ComplaintsPlatform {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseKeys keys;

    @Autowired
    Receipts receipts;

    @Autowired
    Cases cases;

    @Autowired
    CommandDesk desk;

    @Autowired
    Clock serviceClock;

    final String agency = newAgency();

    @Test
    void what_staff_write_to_the_complainant_is_seen_and_what_they_write_for_themselves_never() {
        var receipt = file(agency, "เรื่องหนึ่ง");
        var path = "/api/cases/" + caseOf(receipt);
        investigator(agency).post(path + "/declare-no-interest", "{}").expect(200);
        investigator(agency).post(path + "/notes", "{\"text\":\"บันทึกภายใน\"}").expect(200);
        investigator(agency)
                .post(path + "/message", "{\"text\":\"ขอหลักฐานเพิ่ม\"}")
                .expect(200);
        investigator(agency)
                .post(path + "/reject", "{\"reason\":\"นอกอำนาจ <b>\"}")
                .expect(200);

        var seen = holder(receipt).get("/api/mailbox").expect(200).body();
        assertThat(seen.path("status").asString()).isEqualTo("REJECTED");
        assertThat(seen.has("answerDueOn")).isFalse();
        assertThat(seen.at("/messages/0/from").asString()).isEqualTo("STAFF");
        assertThat(seen.at("/messages/0/text").asString()).isEqualTo("ขอหลักฐานเพิ่ม");
        assertThat(steps(seen)).containsExactly("RECEIVED", "REJECTED");
        assertThat(seen.at("/steps/1/text").asString()).isEqualTo("นอกอำนาจ <b>");
        assertThat(seen.has("erasedOn")).isTrue();
        assertThat(seen.toString()).doesNotContain("บันทึกภายใน", "investigator-");

        var browser = new Browser(port, "th");
        var page = browser.open(receipt);
        assertThat(page.text()).contains("ขอหลักฐานเพิ่ม", "นอกอำนาจ <b>", "ไม่รับดำเนินการ", "จะถูกลบถาวรในวันที่");
        assertThat(page.body()).doesNotContain("บันทึกภายใน", "investigator-", "นอกอำนาจ <b>", "??");
        write(receipt, "ยังไม่เห็นด้วย").expect(201);
    }

    @Test
    void who_may_open_what_is_sealed_and_until_when_is_shown() {
        var receipt = file(agency, "เรื่องหนึ่ง");
        var path = "/api/cases/" + caseOf(receipt);
        investigator(agency).post(path + "/declare-no-interest", "{}").expect(200);
        inspector().post(path + "/declare-no-interest", "{}").expect(200);
        var request = investigator(agency)
                .post(path + "/identity-requests", "{\"reason\":\"ต้องสอบปากคำ\"}")
                .expect(201)
                .id();
        assertThat(holder(receipt)
                        .get("/api/mailbox")
                        .body()
                        .path("disclosures")
                        .isEmpty())
                .isTrue();
        inspector()
                .post(path + "/identity-requests/" + request + "/approve", "{}")
                .expect(200);

        var seen = holder(receipt).get("/api/mailbox").expect(200).body();
        var today = LocalDate.now(serviceClock);
        assertThat(seen.at("/disclosures/0/sought").asString()).isEqualTo("IDENTITY");
        assertThat(seen.at("/disclosures/0/on").asString()).isEqualTo(today.toString());
        assertThat(seen.at("/disclosures/0/until").asString())
                .isEqualTo(today.plusDays(7).toString());
        assertThat(seen.at("/disclosures/0/organisations").size()).isEqualTo(1);
        assertThat(steps(seen)).containsExactly("RECEIVED", "DISCLOSURE_GRANTED");
        assertThat(seen.toString()).doesNotContain("ต้องสอบปากคำ", "investigator-", "\"inspector\"");
        assertThat(new Browser(port, "th").open(receipt).text()).contains("เจ้าหน้าที่หนึ่งคนของ");

        holder(receipt).delete("/api/mailbox/identity").expect(200);
        assertThat(investigator(agency).get(path + "/identity").status())
                .as("withdrawn")
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void files_come_in_sealed_and_are_listed_without_their_names() throws Exception {
        var marker = "MARKER" + UUID.randomUUID();
        var receipt = file(agency, "เรื่องหนึ่ง");
        var upload = new Upload()
                .field("text", "สองไฟล์")
                .file(marker + ".txt", ("หลักฐาน " + marker).getBytes(UTF_8))
                .file("unknown.bin", new byte[] {1, 2, 3, 4});
        var key = UUID.randomUUID().toString();

        for (int twice = 0; twice < 2; twice++)
            assertThat(attach(receipt, key, upload)
                            .expect(201)
                            .body()
                            .path("files")
                            .asInt())
                    .isEqualTo(2);

        var seen = holder(receipt).get("/api/mailbox").expect(200).body();
        assertThat(seen.path("messages").size()).isEqualTo(1);
        assertThat(seen.at("/messages/0/files").asInt()).isEqualTo(2);
        assertThat(seen.at("/messages/0/text").asString()).isEqualTo("สองไฟล์");
        assertThat(seen.path("files").size()).isEqualTo(2);
        assertThat(seen.at("/files/0/rebuilt").asBoolean()).isTrue();
        assertThat(seen.at("/files/1/rebuilt").asBoolean()).isFalse();
        assertThat(seen.toString()).doesNotContain(marker);
        var file = cases.require(CaseId.of(caseOf(receipt)));
        assertThat(purposes(file))
                .containsAll(file.all(MessageWritten.class).getFirst().files().stream()
                        .map(one -> "IDENTITY/" + one.fileId())
                        .toList());
        assertThat(String.join(
                        "",
                        jdbc.sql("SELECT payload FROM domain_event")
                                .query(String.class)
                                .list()))
                .doesNotContain(marker);
    }

    @Test
    void an_upload_that_is_wrong_leaves_nothing_in_the_case() {
        var receipt = file(agency, "เรื่องหนึ่ง");
        var whole = new Upload().file("a.txt", "x".repeat(100_000).getBytes(UTF_8));
        var none = new Upload().field("text", "x");
        var empty = new Upload().file("a.txt", new byte[0]);
        var executable = new Upload().file("a.txt", new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4});
        var broken = holder(receipt);

        broken.post("/api/mailbox/attachments", whole.contentType(), whole.cutShort())
                .expect(400, "UPLOAD_BROKEN");
        broken.post("/api/mailbox/attachments", whole.contentType(), new byte[0])
                .expect(400);
        broken.post("/api/mailbox/attachments", "multipart/form-data", whole.whole())
                .expect(400);
        attach(receipt, UUID.randomUUID().toString(), none).expect(422, "FILES_MISSING");
        attach(receipt, UUID.randomUUID().toString(), empty).expect(422, "FILE_EMPTY");
        attach(receipt, UUID.randomUUID().toString(), executable).expect(422, "FILE_TYPE_REFUSED");
        attach(
                        receipt,
                        UUID.randomUUID().toString(),
                        new Upload().field("text", "\u0007").file("a.txt", "x".getBytes(UTF_8)))
                .expect(400);
        attach("00000 00000 00000 00000 00000", UUID.randomUUID().toString(), whole)
                .expect(404, "RECEIPT_UNKNOWN");
        asAnyone()
                .post("/api/mailbox/attachments", whole.contentType(), whole.whole())
                .expect(401);

        var seen = holder(receipt).get("/api/mailbox").body();
        assertThat(seen.path("files").isEmpty()).isTrue();
        assertThat(seen.path("messages").isEmpty()).isTrue();
    }

    @Test
    void files_are_sent_from_the_page_with_its_key_before_them() {
        var browser = new Browser(port, "th");
        var opened = browser.open(file(agency, "เรื่องหนึ่ง"));
        var content = "หลักฐาน".getBytes(UTF_8);

        var right = new Upload()
                .field("form", opened.formKey())
                .file("a.txt", content)
                .field("text", "คำอธิบาย");
        var sent = browser.upload("/mailbox/attachments", right);
        assertThat(sent.first().statusCode()).isEqualTo(303);
        assertThat(sent.text()).contains("ส่งไฟล์แล้ว", "คำอธิบาย", "ไฟล์ที่ 1");
        browser.upload("/mailbox/attachments", right);
        assertThat(browser.get("/mailbox").text()).doesNotContain("ไฟล์ที่ 2");

        var keyless = new Upload().file("a.txt", content).field("form", opened.formKey());
        assertThat(browser.upload("/mailbox/attachments", keyless).status()).isEqualTo(409);
        var nothing = new Upload().field("form", opened.formKey()).file("", new byte[0]);
        var missing = browser.upload("/mailbox/attachments", nothing);
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("id=\"attachment-error\"", "href=\"#attachment\"");
        var program =
                new Upload().field("form", opened.formKey()).file("a.txt", new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4});
        assertThat(browser.upload("/mailbox/attachments", program).body()).contains("id=\"attachment-error\"");
        clock.advance(Duration.ofMinutes(21));
        assertThat(browser.upload("/mailbox/attachments", right).status()).isEqualTo(409);
    }

    @Test
    void a_receipt_that_staff_have_seen_opens_nothing_but_its_replacement() throws Exception {
        var old = recorded();
        var key = UUID.randomUUID().toString();
        holder(old).get("/api/mailbox").expect(409, "RECEIPT_TO_BE_REPLACED");
        write(old, "x").expect(409, "RECEIPT_TO_BE_REPLACED");
        holder(old).put("/api/mailbox/identity", "{\"name\":\"x\"}").expect(409, "RECEIPT_TO_BE_REPLACED");
        holder(old).delete("/api/mailbox/identity").expect(409, "RECEIPT_TO_BE_REPLACED");
        attach(old, key, new Upload().file("a.txt", "x".getBytes(UTF_8))).expect(409, "RECEIPT_TO_BE_REPLACED");
        holder(old).post("/api/mailbox/receipt", "{}").expect(400, "SUBMISSION_KEY_MISSING");

        String fresh;
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Got> tab = () -> replace(old, key);
            var answers = tabs.invokeAll(Stream.generate(() -> tab).limit(6).toList());
            fresh = answers.getFirst().get().expect(201).body().path("receipt").asString();
            for (var answer : answers)
                assertThat(answer.get().expect(201).body().path("receipt").asString())
                        .isEqualTo(fresh);
        }
        assertThat(fresh).matches("\\d{5}( \\d{5}){4}").isNotEqualTo(old);
        assertThat(replace(old, key).expect(201).body().path("receipt").asString())
                .isEqualTo(fresh);
        replace(old, UUID.randomUUID().toString()).expect(404, "RECEIPT_UNKNOWN");
        holder(old).get("/api/mailbox").expect(404, "RECEIPT_UNKNOWN");
        var seen = holder(fresh).get("/api/mailbox").expect(200).body();
        assertThat(steps(seen)).containsExactly("RECEIVED", "RECEIPT_REPLACED");
        write(fresh, "เจ้าของเอง").expect(201);
        replace(fresh, UUID.randomUUID().toString()).expect(409, "RECEIPT_NOT_SEEN");

        clock.advance(Duration.ofDays(2));
        replace(old, key).expect(404, "RECEIPT_UNKNOWN");
        holder(fresh).get("/api/mailbox").expect(200);
    }

    @Test
    void on_the_pages_a_new_receipt_comes_first_and_reloading_shows_it_again() {
        var browser = new Browser(port, "th");
        var old = recorded();
        var first = browser.open(old);
        var cookieBefore = browser.cookie();
        assertThat(first.text()).contains("ออกรหัสใหม่").doesNotContain("เขียนข้อความ", "รับเรื่องแล้ว");
        assertThat(browser.post("/mailbox/messages", Map.of("form", first.formKey(), "text", "x"))
                        .status())
                .isEqualTo(409);

        var shown = browser.post("/mailbox/receipt", Map.of("form", first.formKey()));
        assertThat(shown.status()).isEqualTo(200);
        var fresh = shown.text().replaceAll(".*?(\\d{5}( \\d{5}){4}).*", "$1");
        assertThat(browser.post("/mailbox/receipt", Map.of("form", first.formKey()))
                        .text())
                .as("reloaded")
                .contains(fresh);
        assertThat(browser.get("/mailbox").text()).contains("รับเรื่องแล้ว").doesNotContain(fresh);

        var late = new Browser(port, "th");
        late.cookie(cookieBefore);
        assertThat(late.get("/mailbox").text())
                .as("the session of the old receipt")
                .doesNotContain("รับเรื่องแล้ว");
        assertThat(new Browser(port, "th").open(old).status()).isEqualTo(404);
        assertThat(new Browser(port, "th").open(fresh).text()).contains("รับเรื่องแล้ว");
        var foreign = new Browser(port, "th");
        foreign.open(file(agency, "อื่น"));
        assertThat(foreign.post("/mailbox/receipt", Map.of("form", first.formKey()))
                        .text())
                .doesNotContain(fresh);
    }

    /** A letter that somebody at the desk has written down. */
    private String recorded() {
        var id = CaseId.of(UUID.randomUUID().toString());
        var code = new AgencyId(agency);
        var fresh = keys.fresh(id.toString());
        var receipt = receipts.of(UUID.randomUUID().toString(), new byte[] {1});
        var answers = new CaseTexts(id, code, fresh.content())
                .seal(ComplaintFiled.class, "answers", Standing.FILED, new Secret("{}"));
        var today = LocalDate.now(serviceClock);
        var command = new FileComplaint(
                id,
                code,
                Kind.CORRUPTION,
                Category.OTHER,
                Channel.LETTER,
                Route.AGENCY,
                answers,
                null,
                List.of(),
                "investigator-" + agency,
                today,
                today.plusDays(15));
        var nobody = Caller.anyone("test");
        desk.perform(nobody, code, Answer.class, () -> {
            keys.keep(fresh, receipts.index(receipt));
            return desk.sendWithin(nobody, code, id.toString(), command);
        });
        return receipt.shown();
    }

    private Requests holder(String receipt) {
        return asAnyone().with("Authorization", "Receipt " + receipt);
    }

    private Got write(String receipt, String text) {
        return holder(receipt).post("/api/mailbox/messages", "{\"text\":\"" + text + "\"}");
    }

    private Got attach(String receipt, String key, Upload upload) {
        return holder(receipt)
                .with("Idempotency-Key", key)
                .post("/api/mailbox/attachments", upload.contentType(), upload.whole());
    }

    private Got replace(String receipt, String key) {
        return holder(receipt).with("Idempotency-Key", key).post("/api/mailbox/receipt", "{}");
    }

    private List<String> purposes(CaseFile file) {
        return jdbc.sql("SELECT purpose FROM case_key WHERE case_id = ?")
                .param(file.id().toString())
                .query(String.class)
                .list();
    }

    private String caseOf(String receipt) {
        return keys.caseOf(receipts.indexes(Receipt.read(receipt).orElseThrow()))
                .orElseThrow();
    }

    private static List<String> steps(JsonNode mailbox) {
        return mailbox.path("steps")
                .valueStream()
                .map(step -> step.path("step").asString())
                .toList();
    }
}
