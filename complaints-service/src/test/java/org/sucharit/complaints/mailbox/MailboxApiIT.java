package org.sucharit.complaints.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.complaints.receipt.Receipts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;

class MailboxApiIT extends ComplaintsPlatform {

    private static final String UNKNOWN = "00000 00000 00000 00000 00000";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseKeys keys;

    @Autowired
    Receipts receipts;

    @Test
    void whoever_shows_the_receipt_sees_how_far_the_case_is() {
        var agency = newAgency();
        var receipt = file(agency, "เรื่องหนึ่ง");

        var mailbox = holder(receipt).get("/api/mailbox").expect(200);

        assertThat(mailbox.body().path("status").asString()).isEqualTo("RECEIVED");
        assertThat(mailbox.body().path("agency").asString()).isEqualTo(agency);
        assertThat(mailbox.body().path("acknowledgedOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(mailbox.body().path("answerDueOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(mailbox.body().path("messages").isEmpty()).isTrue();
        assertThat(mailbox.body().path("identityGiven").asBoolean()).isTrue();
        assertThat(mailbox.response().headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_receipt_may_be_written_as_people_write_it() {
        var receipt = file(newAgency(), "เรื่องหนึ่ง");

        holder(receipt.replace(" ", "")).get("/api/mailbox").expect(200);
        holder(receipt.replace(' ', '-')).get("/api/mailbox").expect(200);
        holder("  " + receipt.replace(" ", " - ")).get("/api/mailbox").expect(200);
        asAnyone()
                .with("Authorization", "receipt " + receipt)
                .get("/api/mailbox")
                .expect(200);
    }

    @Test
    void thai_digits_are_digits_in_the_bytes_of_a_header_too() throws Exception {
        var thai = ThaiText.thaiDigits(file(newAgency(), "เรื่องหนึ่ง"));

        assertThat(RawHttp.get(port, "/api/mailbox", "Authorization: Receipt " + thai))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_wrong_receipt_is_explained_and_never_repeated() {
        var right = file(newAgency(), "เรื่องหนึ่ง");
        int last = right.charAt(right.length() - 1) - '0';
        var mistyped = right.substring(0, right.length() - 1) + (last + 1) % 10;

        for (var wrong : List.of(mistyped, right.substring(1), right + "1", "x", "๑", "'; DROP TABLE receipt; --"))
            assertThat(holder(latin(wrong))
                            .get("/api/mailbox")
                            .expect(400, "RECEIPT_MISTYPED")
                            .body()
                            .toString())
                    .doesNotContain(wrong + "\"");
        var thai = holder(mistyped)
                .with("Accept-Language", "th")
                .get("/api/mailbox")
                .body();
        var english = holder(mistyped)
                .with("Accept-Language", "en")
                .get("/api/mailbox")
                .body();
        assertThat(thai.path("detail").asString()).contains("เลขตรวจสอบ");
        assertThat(english.path("detail").asString()).contains("check digit");

        var unknown = holder(UNKNOWN)
                .with("Accept-Language", "en")
                .get("/api/mailbox")
                .expect(404, "RECEIPT_UNKNOWN");
        assertThat(unknown.body().toString()).contains("erased").doesNotContain(UNKNOWN);
    }

    @Test
    void guessing_locks_out_nobody() {
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        for (int i = 0; i < 300; i++) holder(UNKNOWN).get("/api/mailbox").expect(404);
        holder(receipt).get("/api/mailbox").expect(200);
    }

    @Test
    void nothing_but_a_receipt_opens_it() {
        asAnyone().get("/api/mailbox").expect(401, "RECEIPT_MISSING");
        as(Tokens.admin()).get("/api/mailbox").expect(401, "RECEIPT_MISSING");
        inspector().post("/api/mailbox/messages", "{\"text\":\"x\"}").expect(401, "RECEIPT_MISSING");
        asAnyone().with("Authorization", "Basic eDp4").get("/api/mailbox").expect(401, "RECEIPT_MISSING");
        assertThat(asAnyone().get("/api/mailbox").response().headers().firstValue("WWW-Authenticate"))
                .contains("Receipt");
    }

    @Test
    void a_message_stands_in_the_dialogue_and_in_nothing_that_can_be_copied() {
        var marker = "เครื่องหมาย" + UUID.randomUUID();
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        var key = UUID.randomUUID().toString();
        long answers = answers();

        write(receipt, key, marker + " 😀 <script>alert(1)</script>").expect(201);

        var messages = holder(receipt).get("/api/mailbox").body().path("messages");
        assertThat(messages.size()).isEqualTo(1);
        assertThat(messages.path(0).path("from").asString()).isEqualTo("COMPLAINANT");
        assertThat(messages.path(0).path("text").asString()).isEqualTo(marker + " 😀 <script>alert(1)</script>");
        assertThat(messages.path(0).path("on").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(stored()).doesNotContain(marker, key, receipt, receipt.replace(" ", ""));
        assertThat(answers()).isEqualTo(answers);
    }

    private long answers() {
        return jdbc.sql("SELECT count(*) FROM command_answer").query(Long.class).single();
    }

    @Test
    void a_message_sent_again_is_written_once_and_another_text_is_another_message() throws Exception {
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        var key = UUID.randomUUID().toString();
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Got> tab = () -> write(receipt, key, "พร้อมกัน");
            for (var answer :
                    tabs.invokeAll(Stream.generate(() -> tab).limit(12).toList()))
                answer.get().expect(201);
        }
        write(receipt, key, "พร้อมกัน").expect(201);
        assertThat(texts(receipt)).containsExactly("พร้อมกัน");

        write(receipt, key, "อีกข้อความ").expect(201);
        holder(receipt)
                .post("/api/mailbox/messages", "{\"text\":\"ไม่มีกุญแจ\"}")
                .expect(201);
        assertThat(texts(receipt)).containsExactly("พร้อมกัน", "อีกข้อความ", "ไม่มีกุญแจ");
    }

    @Test
    void many_messages_at_the_same_moment_all_arrive() throws Exception {
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = Stream.iterate(1, i -> i + 1)
                    .limit(16)
                    .map(i -> (Callable<Got>)
                            () -> write(receipt, UUID.randomUUID().toString(), "ข้อความ " + i))
                    .toList();
            for (var answer : tabs.invokeAll(all)) answer.get().expect(201);
        }
        assertThat(texts(receipt)).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void what_is_wrong_with_a_message_is_said_without_quoting_it() {
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        var marker = "MARKER" + UUID.randomUUID();
        for (var body : List.of(
                "{}",
                "{\"text\":null}",
                "{\"text\":\" \\n \"}",
                "{\"text\":\"" + marker + "\\u0000\"}",
                "{\"text\":\"" + marker + "\\u001b[2J\"}",
                "{\"text\":\"" + marker + "\\ud800\"}",
                "{\"text\":\"" + marker.repeat(24_000) + "\"}",
                "{\"text\":{\"" + marker + "\":1}}",
                "{\"text\":\"" + marker,
                "[]",
                "")) {
            var answer = holder(receipt).post("/api/mailbox/messages", body).expect(400);
            assertThat(answer.body().toString()).doesNotContain(marker);
        }
        holder(receipt)
                .post("/api/mailbox/messages", "text/plain", new byte[] {1})
                .expect(415);
        holder(receipt)
                .with("Idempotency-Key", "x".repeat(129))
                .post("/api/mailbox/messages", "{\"text\":\"x\"}")
                .expect(400, "KEY_MALFORMED");
        assertThat(texts(receipt)).isEmpty();
    }

    @Test
    void an_identity_is_given_replaced_and_withdrawn_with_its_key() {
        var marker = "นางสาว" + UUID.randomUUID();
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        var caseId = caseOf(receipt);
        var key = UUID.randomUUID().toString();
        assertThat(identityKeys(caseId)).hasSize(1);

        for (int twice = 0; twice < 2; twice++) identify(receipt, key, marker).expect(200);
        assertThat(identityKeys(caseId)).hasSize(1).doesNotContain("IDENTITY/1");
        identify(receipt, UUID.randomUUID().toString(), marker).expect(200);
        assertThat(identityKeys(caseId)).hasSize(1);
        assertThat(stored()).doesNotContain(marker);

        assertThat(holder(receipt)
                        .put("/api/mailbox/identity", "{}")
                        .expect(200)
                        .body()
                        .path("identityGiven")
                        .asBoolean())
                .isFalse();
        assertThat(identityKeys(caseId)).isEmpty();
        identify(receipt, key, marker).expect(200);
        assertThat(identityKeys(caseId))
                .as("a late repeat does not bring it back")
                .isEmpty();

        identify(receipt, UUID.randomUUID().toString(), marker).expect(200);
        assertThat(holder(receipt)
                        .get("/api/mailbox")
                        .body()
                        .path("identityGiven")
                        .asBoolean())
                .isTrue();
        holder(receipt).delete("/api/mailbox/identity").expect(200);
        holder(receipt).delete("/api/mailbox/identity").expect(200);
        assertThat(identityKeys(caseId)).isEmpty();
        var steps = holder(receipt)
                .get("/api/mailbox")
                .body()
                .path("steps")
                .valueStream()
                .map(step -> step.path("step").asString())
                .toList();
        assertThat(steps)
                .containsExactly(
                        "RECEIVED",
                        "IDENTITY_GIVEN",
                        "IDENTITY_GIVEN",
                        "IDENTITY_WITHDRAWN",
                        "IDENTITY_GIVEN",
                        "IDENTITY_WITHDRAWN");
    }

    @Test
    void what_is_wrong_with_an_identity_stores_nothing() {
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        for (var body : List.of(
                "{\"name\":\"" + "x".repeat(201) + "\"}", "{\"phone\":\"1\\u0007\"}", "{\"email\":[1]}", "1", "x"))
            holder(receipt).put("/api/mailbox/identity", body).expect(400);
        assertThat(identityKeys(caseOf(receipt))).containsExactly("IDENTITY/1");
    }

    @Test
    void identities_given_at_the_same_moment_leave_one_key() throws Exception {
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Got> tab = () -> identify(receipt, UUID.randomUUID().toString(), "นางสาวตัวอย่าง");
            for (var answer : tabs.invokeAll(Stream.generate(() -> tab).limit(4).toList()))
                answer.get().expect(200);
        }
        assertThat(identityKeys(caseOf(receipt))).hasSize(1);
    }

    @Test
    void a_receipt_that_nobody_else_has_seen_is_not_replaced() {
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        replace(receipt, UUID.randomUUID().toString()).expect(409, "RECEIPT_NOT_SEEN");
        replace(receipt, "1").expect(400, "SUBMISSION_KEY_WEAK");
        replace(UNKNOWN, UUID.randomUUID().toString()).expect(404, "RECEIPT_UNKNOWN");
    }

    @Test
    void rows_exchanged_between_two_cases_open_nothing() {
        var one = file(newAgency(), "หนึ่ง");
        var other = file(newAgency(), "สอง");
        var first = caseOf(one);
        var second = caseOf(other);
        jdbc.sql("UPDATE receipt SET case_id = 'x' WHERE case_id = ?")
                .param(first)
                .update();
        jdbc.sql("UPDATE receipt SET case_id = ? WHERE case_id = ?")
                .params(first, second)
                .update();
        jdbc.sql("UPDATE receipt SET case_id = ? WHERE case_id = 'x'")
                .param(second)
                .update();

        holder(one).get("/api/mailbox").expect(404, "RECEIPT_UNKNOWN");
        holder(other).get("/api/mailbox").expect(404, "RECEIPT_UNKNOWN");
    }

    @Test
    void after_its_keys_are_destroyed_a_receipt_is_answered_like_one_that_never_was() {
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        keys.shred(caseOf(receipt));

        assertThat(holder(receipt)
                        .get("/api/mailbox")
                        .expect(404, "RECEIPT_UNKNOWN")
                        .body())
                .isEqualTo(holder(UNKNOWN).get("/api/mailbox").body());
        write(receipt, UUID.randomUUID().toString(), "x").expect(404, "RECEIPT_UNKNOWN");
        identify(receipt, UUID.randomUUID().toString(), "x").expect(404, "RECEIPT_UNKNOWN");
    }

    @Test
    void how_long_it_takes_tells_nothing_about_a_receipt_that_opens_nothing() {
        var erased = file(newAgency(), "เรื่องหนึ่ง");
        keys.shred(caseOf(erased));
        var exchanged = file(newAgency(), "อีกเรื่อง");
        jdbc.sql("UPDATE receipt SET case_id = ? WHERE case_id = ?")
                .params(UUID.randomUUID().toString(), caseOf(exchanged))
                .update();
        var never = new ArrayList<Long>();
        var once = new ArrayList<Long>();
        var torn = new ArrayList<Long>();
        for (int i = 0; i < 250; i++) {
            never.add(timeOf(UNKNOWN));
            once.add(timeOf(erased));
            torn.add(timeOf(exchanged));
        }
        assertThat(median(once) / median(never)).isBetween(0.7, 1.4);
        assertThat(median(torn) / median(never)).isBetween(0.7, 1.4);
    }

    private long timeOf(String receipt) {
        long before = System.nanoTime();
        holder(receipt).get("/api/mailbox").expect(404, "RECEIPT_UNKNOWN");
        return System.nanoTime() - before;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @Test
    void who_is_signed_in_leaves_no_trace() {
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        write(receipt, UUID.randomUUID().toString(), "x").expect(201);
        clock.advance(Duration.ofDays(1));
        write(receipt, UUID.randomUUID().toString(), "y").expect(201);
        var metadata = jdbc.sql("SELECT meta_data FROM domain_event WHERE aggregate_identifier = ?")
                .param(caseOf(receipt))
                .query(String.class)
                .list();
        assertThat(metadata).hasSize(3).noneMatch(it -> it.contains("subject") || it.contains("complainant"));
    }

    private Requests holder(String receipt) {
        return asAnyone().with("Authorization", "Receipt " + receipt);
    }

    private Got write(String receipt, String key, String text) {
        return holder(receipt)
                .with("Idempotency-Key", key)
                .post("/api/mailbox/messages", "{\"text\":\"" + text + "\"}");
    }

    private Got identify(String receipt, String key, String name) {
        return holder(receipt)
                .with("Idempotency-Key", key)
                .put("/api/mailbox/identity", "{\"name\":\"" + name + "\",\"phone\":\"0812345678\"}");
    }

    private Got replace(String receipt, String key) {
        return holder(receipt).with("Idempotency-Key", key).post("/api/mailbox/receipt", "{}");
    }

    private List<String> texts(String receipt) {
        return holder(receipt)
                .get("/api/mailbox")
                .expect(200)
                .body()
                .path("messages")
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    private String caseOf(String receipt) {
        return keys.caseOf(receipts.indexes(Receipt.read(receipt).orElseThrow()))
                .orElseThrow();
    }

    private List<String> identityKeys(String caseId) {
        return jdbc.sql("SELECT purpose FROM case_key WHERE case_id = ? AND purpose LIKE 'IDENTITY/%'")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private String stored() {
        return String.join(
                "\n",
                jdbc.sql("SELECT payload || meta_data FROM domain_event")
                        .query(String.class)
                        .list());
    }

    /** The client of the tests sends nothing but Latin letters in a header. */
    private static String latin(String text) {
        return ThaiText.arabicDigits(text);
    }
}
