package org.sucharit.complaints.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.access.AccessLog;
import org.sucharit.complaints.access.CaseAccessEvent.CaseRead;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.attachment.Upload;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintEvent.PackageExported;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;

/** What leaves with a package of a case, for whom, and what does not. */
class ReferralIT extends CaseStories {

    private static final String PASSPHRASE = "ช้างสามเชือก ข้ามน้ำ 7 ครั้ง";

    @Autowired
    AccessLog log;

    private final String agency = newAgency();
    private final String investigator = "investigator-" + agency;
    private String receipt = "";

    private Requests desk() {
        return investigator(agency);
    }

    private static String order(String to) {
        return "{\"to\":\"%s\",\"reason\":\"ตามหนังสือที่ขอ\"}".formatted(to);
    }

    /** Two files, of which one can't be rebuilt; a passage redacted, a message, a note; referred. */
    private CaseId referred(String to) {
        var upload = new Upload()
                .field("complaint", """
                        {"agency":"%s","kind":"CORRUPTION","category":"BRIBERY","title":"เรียกเงิน <b>",
                         "description":"เห็นกับตา เขาชื่อปิดไว้ก่อน ที่ตลาด","subjects":[{"name":"นายถูกร้อง","position":"STAFF"}],
                         "identity":{"name":"นางสาวผู้ร้อง ตัวอย่าง","phone":"0812345678"}}""".formatted(agency))
                .file("บันทึกของมะลิ.txt", "วันนั้นฝนตก".getBytes(StandardCharsets.UTF_8))
                .file("มะลิพูด.mp3", ("ID3" + "\0".repeat(20) + "เสียงของผู้ร้อง").getBytes(StandardCharsets.UTF_8));
        receipt = asAnyone()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/complaints", upload.contentType(), upload.whole())
                .expect(201)
                .body()
                .path("receipt")
                .asString();
        var id = caseOf(receipt);
        declare(id, investigator);
        step(id, "redactions", """
                {"entry":"1","field":"description","from":10,"to":27,"reason":"พยาน"}""");
        step(id, "message", "{\"text\":\"โปรดบอกวันที่\"}");
        step(id, "notes", "{\"text\":\"โทรถามมะลิแล้ว\"}");
        step(id, "refer", order(to));
        return id;
    }

    private void step(CaseId id, String step, String body) {
        desk().post("/api/cases/" + id + "/" + step, body).expect(200);
    }

    private static String path(CaseId id) {
        return "/api/cases/" + id + "/packages";
    }

    @Test
    void a_package_opens_with_the_recipients_key_and_holds_only_what_may_leave() throws Exception {
        var id = referred("NACC");

        var answer = desk().post(path(id), order("NACC")).expect(200);

        assertSaved(answer);
        var opened = OpenedPackage.with(TestRecipients.NACC, answer.response().body())
                .requireWhole();
        assertThat(opened.files().keySet()).containsExactly("case.html", "files/01.txt", "manifest.json");
        assertThat(opened.text("files/01.txt")).contains("วันนั้นฝนตก");
        assertThat(opened.text("case.html"))
                .contains(
                        "เรียกเงิน &lt;b&gt;",
                        "เห็นกับตา […] ที่ตลาด",
                        "นายถูกร้อง",
                        "โปรดบอกวันที่",
                        "ตามหนังสือที่ขอ");
        var all = String.join(
                "\n", opened.files().keySet().stream().map(opened::text).toList());
        assertThat(all)
                .doesNotContain(
                        "เขาชื่อปิดไว้ก่อน", "มะลิ", "ผู้ร้อง ตัวอย่าง", "0812345678", "เสียงของผู้ร้อง", investigator);
        assertThat(opened.manifest().path("redactions").asInt()).isOne();
        assertThat(opened.manifest().path("to").asString()).isEqualTo("NACC");
        assertCommitted(id, opened);
    }

    private static void assertSaved(Got answer) {
        var headers = answer.response().headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=.*\\.zip\\.pgp\"");
    }

    /** Each original is recognised by whoever gets the key of the case. */
    private void assertCommitted(CaseId id, OpenedPackage opened) throws Exception {
        var file = file(id);
        var event = file.all(PackageExported.class).getFirst();
        var key =
                seals.require(file).open(PackageExported.class, "commitmentKey", event.entry(), event.commitmentKey());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(key.reveal()), "HmacSHA256"));
        var originals = opened.manifest().path("originals");
        assertThat(originals.size()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            var sealed = file.filed().files().get(i).original().sha256().getBytes(StandardCharsets.US_ASCII);
            assertThat(originals.get(i).path("commitment").asString())
                    .isEqualTo(HexFormat.of().formatHex(mac.doFinal(sealed)));
            assertThat(originals.get(i).path("copy").asBoolean()).isEqualTo(i == 0);
        }
        assertThat(opened.manifest().path("reference").asString()).isEqualTo(event.entry());
    }

    @Test
    void that_it_left_stands_in_the_case_the_log_and_the_mailbox() {
        var id = referred("NACC");
        desk().post(path(id), order("NACC")).expect(200);
        desk().post(path(id), order("NACC")).expect(200);

        var sent = desk().get(path(id)).expect(200).body().path("items");
        assertThat(sent.size()).isEqualTo(2);
        assertThat(sent.get(0).path("by").asString()).isEqualTo(investigator);
        assertThat(sent.get(0).path("on").asString()).isEqualTo(today().toString());
        assertThat(packageReadings(id))
                .containsExactly(
                        sent.get(0).path("reference").asString(),
                        sent.get(1).path("reference").asString());
        var steps = desk().get("/api/cases/" + id).body().path("steps");
        assertThat(steps.get(steps.size() - 1).path("text").asString()).isEqualTo("ตามหนังสือที่ขอ");
        var exports = asAnyone()
                .with("Authorization", "Receipt " + receipt)
                .get("/api/mailbox")
                .expect(200)
                .body()
                .path("exports");
        assertThat(exports.size()).isEqualTo(2);
        assertThat(exports.get(0).path("to").asString()).isEqualTo("NACC");
    }

    private List<String> packageReadings(CaseId id) {
        return log.of(id).stream()
                .filter(read -> read.what() == Reading.PACKAGE)
                .map(CaseRead::entry)
                .toList();
    }

    @Test
    void a_passphrase_serves_where_there_is_no_key_and_the_provinces_key_where_there_is_one() throws Exception {
        var id = referred("DISTRICT");
        desk().post(path(id), order("DISTRICT")).expect(422, "RECIPIENT_KEY_MISSING");
        var body = "{\"to\":\"DISTRICT\",\"reason\":\"x\",\"passphrase\":\"%s\"}";
        desk().post(path(id), body.formatted("too easy")).expect(422, "PASSPHRASE_WEAK");
        desk().post(path(id), body.formatted("x".repeat(201))).expect(400);
        assertThat(file(id).all(PackageExported.class)).isEmpty();
        assertThat(packageReadings(id)).isEmpty();

        var answer = desk().post(path(id), body.formatted(PASSPHRASE)).expect(200);
        OpenedPackage.with(PASSPHRASE, answer.response().body()).requireWhole();

        var other = referred("GOVERNOR");
        var governor = desk().post(path(other), order("GOVERNOR")).expect(200);
        OpenedPackage.with(TestRecipients.GOVERNOR, governor.response().body()).requireWhole();
    }

    @Test
    void it_leaves_only_after_a_referral_and_for_that_authority() {
        var id = filed(agency);
        declare(id, investigator);
        desk().post(path(id), order("NACC")).expect(409, "NOT_REFERRED");
        step(id, "refer", order("PACC"));
        desk().post(path(id), order("NACC")).expect(409, "NOT_REFERRED");
        desk().post(path(id), order("PACC")).expect(422, "RECIPIENT_KEY_UNUSABLE");
        step(id, "reopen", "{\"reason\":\"x\"}");
        step(id, "refer", order("NACC"));
        long version = file(id).version();

        desk().post(path(id), order("POLICE")).expect(400);
        desk().post(path(id), "{\"reason\":\"x\"}").expect(400);
        desk().post(path(id), "{\"to\":\"NACC\"}").expect(400);
        desk().post(path(id), "{\"to\":\"NACC\",\"reason\":\" \"}").expect(400);
        desk().post(path(id), "{\"to\":\"NACC\",\"reason\":\"%s\"}".formatted("x".repeat(10_001)))
                .expect(400);
        desk().with("If-Match", "\"0\"").post(path(id), order("NACC")).expect(412);

        assertThat(file(id).version()).isEqualTo(version);
        assertThat(file(id).all(PackageExported.class)).isEmpty();
    }

    @Test
    void whoever_may_not_work_on_the_case_gets_none() {
        var id = referred("NACC");
        var elsewhere = new Membership("*", "ลพบุรี", Set.of(Role.INSPECTOR));
        var marked = Tokens.of("marked-" + agency, "M", Tokens.member(agency, Role.INVESTIGATOR));
        inspector().post("/api/cases/" + id + "/declare-no-interest", "{}").expect(200);
        declare(id, "marked-" + agency);
        inspector()
                .post("/api/cases/" + id + "/mark-staff", "{\"staff\":[\"marked-%s\"]}".formatted(agency))
                .expect(200);
        for (var token : List.of(
                Tokens.officer(agency),
                Tokens.executive(agency),
                Tokens.admin(),
                Tokens.of(Role.INVESTIGATOR, newAgency()),
                Tokens.of("far", "F", elsewhere),
                Tokens.of("citizen", "C"),
                marked)) {
            as(token).post(path(id), order("NACC")).expect(404, "NOT_FOUND");
            as(token).get(path(id)).expect(404, "NOT_FOUND");
        }
        asAnyone().post(path(id), order("NACC")).expect(401);
        asAnyone().get(path(id)).expect(401);
        var colleague = as(Tokens.of("colleague-" + agency, "C", Tokens.member(agency, Role.INVESTIGATOR)));
        colleague.post(path(id), order("NACC")).expect(409, "INTEREST_NOT_DECLARED");
        assertThat(file(id).all(PackageExported.class)).isEmpty();

        inspector().post(path(id), order("NACC")).expect(200);
        desk().post(path(id), order("NACC")).expect(200);
    }

    @Test
    void nothing_of_it_stands_on_the_disk() throws Exception {
        var id = referred("NACC");
        desk().post(path(id), order("NACC")).expect(200);

        assertThat(found("วันนั้นฝนตก")).isEmpty();
        assertThat(found("เห็นกับตา")).isEmpty();
        assertThat(found("NACC,*,nacc.asc")).hasSize(1);
    }

    private static List<Path> found(String words) throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, words))
                    .toList();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .contains(new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false; // removed meanwhile
        }
    }
}
