package org.sucharit.complaints.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.complaints.mailbox.Browser.Page;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.complaints.receipt.Receipts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.kernel.text.ThaiText;

class MailboxPagesIT extends ComplaintsPlatform {

    private static final String UNKNOWN = "00000 00000 00000 00000 00000";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseKeys keys;

    @Autowired
    Receipts receipts;

    @Test
    void the_door_asks_for_the_receipt_and_sets_no_cookie() {
        var door = browser().get("/mailbox");

        assertThat(door.status()).isEqualTo(200);
        assertThat(door.setCookie()).isEmpty();
        assertThat(door.body()).contains("<html lang=\"th\"", "<label for=\"receipt\"");
        assertThat(door.first().headers().firstValue("Cache-Control")).contains("no-store");
        isPlain(door);
    }

    @Test
    void a_receipt_opens_it_and_no_address_names_anything() {
        var browser = browser();
        var receipt = file(newAgency(), "เรื่องหนึ่ง");

        var mailbox = browser.open(ThaiText.thaiDigits(receipt));

        assertThat(mailbox.first().statusCode()).isEqualTo(303);
        assertThat(mailbox.first().headers().firstValue("Location")).contains("/mailbox");
        assertThat(mailbox.status()).isEqualTo(200);
        assertThat(mailbox.text()).contains("รับเรื่องแล้ว", "ต้องแจ้งคำตอบหรือความคืบหน้าภายใน", "2568");
        assertThat(mailbox.body()).doesNotContain(receipt, receipt.replace(" ", ""), caseOf(receipt));
        assertThat(mailbox.setCookie())
                .startsWith("sucharit-mailbox=")
                .contains("; Path=/", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Max-Age", "Expires", "Domain", caseOf(receipt));
        assertThat(browser.get("/mailbox").text()).as("reloading").contains("รับเรื่องแล้ว");
        isPlain(mailbox);
    }

    @Test
    void anywhere_but_on_the_own_machine_the_cookie_belongs_to_the_host_alone() throws Exception {
        var receipt = file(newAgency(), "เรื่องหนึ่ง").replace(" ", "");
        var answer = RawHttp.post(port, "complaints.example.go.th", "/mailbox", "receipt=" + receipt);

        assertThat(answer)
                .contains("Set-Cookie: __Host-sucharit-mailbox=")
                .contains("; Secure")
                .contains("; Path=/;");
        var sealed = answer.replaceAll("(?s).*__Host-sucharit-mailbox=([^;]+);.*", "$1");
        var injected = browser();
        injected.cookie("__Host-sucharit-mailbox=" + sealed);
        assertThat(injected.get("/mailbox").text())
                .as("the name of another kind of place")
                .doesNotContain("รับเรื่องแล้ว");
    }

    @Test
    void a_wrong_receipt_is_explained_beside_the_field_and_kept() {
        var right = file(newAgency(), "เรื่องหนึ่ง");
        int last = right.charAt(right.length() - 1) - '0';
        var mistyped = right.substring(0, right.length() - 1) + (last + 1) % 10;

        var wrong = browser().open(mistyped);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.setCookie()).isEmpty();
        assertThat(wrong.text()).contains("เลขตรวจสอบ");
        assertThat(wrong.body()).contains("value=\"" + mistyped + "\"", "id=\"receipt-error\"");
        isPlain(wrong);

        var unknown = browser().open(UNKNOWN);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("ลบถาวร");
        for (var bad : List.of("", "x", "<script>alert(1)</script>", "\u0000", "😀".repeat(50), "1".repeat(1_000_000)))
            assertThat(browser().open(bad).status()).isEqualTo(400);
        assertThat(browser().open("9".repeat(3_000_000)).status()).isEqualTo(413);
        assertThat(browser().open("<b>x\"").body()).contains("&lt;b&gt;x&quot;").doesNotContain("<b>x");
    }

    @Test
    void a_message_is_sent_once_however_often_the_form_is() throws Exception {
        var browser = browser();
        var opened = browser.open(file(newAgency(), "เรื่องหนึ่ง"));
        var fields = Map.of("form", opened.formKey(), "text", "ข้อความ <b>& \"😀\n\nบรรทัดใหม่");

        var sent = browser.post("/mailbox/messages", fields);
        assertThat(sent.first().statusCode()).isEqualTo(303);
        assertThat(sent.text()).contains("ส่งข้อความแล้ว", "ข้อความ <b>& \"😀", "บรรทัดใหม่");
        assertThat(sent.body()).doesNotContain("<b>&");
        isPlain(sent);
        assertThat(browser.get("/mailbox").text()).as("told once").doesNotContain("ส่งข้อความแล้ว");

        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Page> tab = () -> {
                var another = browser();
                another.cookie(browser.cookie());
                return another.post("/mailbox/messages", fields);
            };
            for (var answer : tabs.invokeAll(Stream.generate(() -> tab).limit(6).toList()))
                assertThat(answer.get().status()).isEqualTo(200);
        }
        assertThat(count(browser.get("/mailbox").body(), "message--own")).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_message_stands_beside_it_and_nothing_is_lost() {
        var browser = browser();
        var opened = browser.open(file(newAgency(), "เรื่องหนึ่ง"));

        var empty = browser.post("/mailbox/messages", Map.of("form", opened.formKey(), "text", " \n "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("id=\"text-error\"", "href=\"#text\"", "aria-invalid=\"true\"");
        isPlain(empty);

        var long1 = "ก".repeat(50_001);
        var tooLong = browser.post("/mailbox/messages", Map.of("form", opened.formKey(), "text", long1));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains(long1);

        var megabyte = browser.post("/mailbox/messages", Map.of("form", opened.formKey(), "text", "x".repeat(1 << 20)));
        assertThat(megabyte.status()).isEqualTo(422);
        assertThat(browser.post("/mailbox/messages", Map.of("form", opened.formKey(), "text", "x".repeat(3 << 20)))
                        .status())
                .isEqualTo(413);
        assertThat(count(browser.get("/mailbox").body(), "message--own")).isZero();
    }

    @Test
    void an_identity_is_given_and_withdrawn() {
        var browser = browser();
        var marker = "นางสาว" + UUID.randomUUID();
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        var opened = browser.open(receipt);

        var nothing = browser.post("/mailbox/identity", Map.of("form", opened.formKey(), "name", " "));
        assertThat(nothing.status()).isEqualTo(422);
        var long1 = browser.post("/mailbox/identity", Map.of("form", opened.formKey(), "phone", "1".repeat(201)));
        assertThat(long1.body()).contains("id=\"phone-error\"", "1".repeat(201));

        var given = browser.post("/mailbox/identity", Map.of("form", opened.formKey(), "name", marker));
        assertThat(given.text()).contains("ปิดผนึกชื่อและช่องทางติดต่อแล้ว").doesNotContain(marker);
        var withdrawn = browser.post("/mailbox/identity/withdraw", Map.of("form", given.formKey()));
        assertThat(withdrawn.text()).contains("ถอนชื่อและช่องทางติดต่อแล้ว", "ท่านไม่ได้ให้ชื่อ");
        assertThat(jdbc.sql("SELECT count(*) FROM case_key WHERE case_id = ? AND purpose LIKE 'IDENTITY/%'")
                        .param(caseOf(receipt))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(String.join(
                        "",
                        jdbc.sql("SELECT payload FROM domain_event")
                                .query(String.class)
                                .list()))
                .doesNotContain(marker);
    }

    @Test
    void it_closes_after_twenty_minutes_without_use_and_what_was_typed_stays() {
        var browser = browser();
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        var opened = browser.open(receipt);

        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(19));
            assertThat(browser.get("/mailbox").text()).contains("รับเรื่องแล้ว");
        }
        var before = browser.cookie();
        clock.advance(Duration.ofMinutes(20).plusSeconds(1));
        var late = browser.post("/mailbox/messages", Map.of("form", opened.formKey(), "text", "พิมพ์ไว้นาน"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("20 นาที", "พิมพ์ไว้นาน").doesNotContain("รับเรื่องแล้ว");
        isPlain(late);

        browser.cookie(before);
        assertThat(browser.get("/mailbox").text()).contains("กล่องข้อความปิดแล้ว");
        assertThat(browser.cookie()).as("cleared").isEmpty();
        var again = browser.post("/mailbox", Map.of("receipt", receipt, "text", "พิมพ์ไว้นาน"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains(">พิมพ์ไว้นาน</textarea>");
    }

    @Test
    void a_cookie_that_was_changed_opens_nothing() {
        var browser = browser();
        browser.open(file(newAgency(), "เรื่องหนึ่ง"));
        var right = browser.cookie();
        var value = right.substring(right.indexOf('=') + 1);

        for (int at = 0; at < value.length(); at += 97) {
            char other = value.charAt(at) == 'A' ? 'B' : 'A';
            browser.cookie("sucharit-mailbox=" + value.substring(0, at) + other + value.substring(at + 1));
            assertThat(browser.get("/mailbox").text()).doesNotContain("รับเรื่องแล้ว");
        }
        for (var bad : List.of("x", "", "..", value.substring(1), value + value, "A".repeat(6000))) {
            browser.cookie("sucharit-mailbox=" + bad);
            assertThat(browser.get("/mailbox").status()).isEqualTo(200);
        }
        browser.cookie(right);
        assertThat(browser.get("/mailbox").text()).contains("รับเรื่องแล้ว");
    }

    @Test
    void a_form_goes_into_no_mailbox_but_its_own() {
        var browser = browser();
        var one = browser.open(file(newAgency(), "หนึ่ง"));
        var cookieOfOne = browser.cookie();
        var otherReceipt = file(newAgency(), "สอง");
        browser.open(otherReceipt);

        var mixed = browser.post("/mailbox/messages", Map.of("form", one.formKey(), "text", "สำหรับเรื่องแรก"));
        assertThat(mixed.status()).isEqualTo(409);
        assertThat(mixed.text()).contains("สำหรับเรื่องแรก", "กล่องข้อความอื่น");
        for (var forged :
                List.of("", "x", one.formKey().substring(1), cookieOfOne.substring(cookieOfOne.indexOf('=') + 1)))
            assertThat(browser.post("/mailbox/messages", Map.of("form", forged, "text", "x"))
                            .status())
                    .isEqualTo(409);
        browser.cookie("sucharit-mailbox=" + one.formKey());
        assertThat(browser.get("/mailbox").text())
                .as("a form key is no session")
                .doesNotContain("รับเรื่องแล้ว");

        browser.open(otherReceipt);
        assertThat(count(browser.get("/mailbox").body(), "message--own")).isZero();
        browser.cookie(cookieOfOne);
        assertThat(count(browser.get("/mailbox").body(), "message--own")).isZero();
    }

    @Test
    void another_site_can_do_nothing() {
        var browser = browser();
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        for (var foreign : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Origin", "https://localhost.evil.example")))
            assertThat(browser.post("/mailbox", Map.of("receipt", receipt), foreign)
                            .status())
                    .isEqualTo(403);
        assertThat(browser.cookie()).isEmpty();
        var own = Map.of("Origin", "http://localhost:" + port);
        assertThat(browser.post("/mailbox", Map.of("receipt", receipt), own).status())
                .isEqualTo(200);
        var form = browser.get("/mailbox").formKey();
        assertThat(browser.post(
                                "/mailbox/messages",
                                Map.of("form", form, "text", "x"),
                                Map.of("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void leaving_closes_it() {
        var browser = browser();
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        browser.open(receipt);
        var left = browser.post("/mailbox/leave", Map.of());
        assertThat(left.setCookie()).contains("Max-Age=0", "Path=/");
        assertThat(left.text()).contains("ปิดกล่องข้อความแล้ว");
        assertThat(browser.get("/mailbox").text()).doesNotContain("รับเรื่องแล้ว");

        browser.open(receipt);
        assertThat(browser.get("/mailbox").body()).contains("href=\"/mailbox/leave\"");
        var hurried = browser.get("/mailbox/leave");
        assertThat(hurried.first().headers().firstValue("Location")).contains("https://www.tmd.go.th/");
        assertThat(browser.cookie()).isEmpty();
    }

    @Test
    void once_the_keys_are_destroyed_an_open_mailbox_is_closed() {
        var browser = browser();
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        var opened = browser.open(receipt);
        keys.shred(caseOf(receipt));

        var late = browser.post("/mailbox/messages", Map.of("form", opened.formKey(), "text", "x"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(browser.get("/mailbox").text()).contains("กล่องข้อความปิดแล้ว");
        assertThat(browser.open(receipt).status()).isEqualTo(404);
    }

    @Test
    void a_form_without_a_turn_comes_back_as_it_was_typed() {
        var browser = browser();
        var opened = browser.open(file(newAgency(), "เรื่องหนึ่ง"));
        var busy = browser.post(
                "/mailbox/messages",
                Map.of("form", opened.formKey(), "text", "ยังไม่ได้ส่ง <x>"),
                Map.of("Sucharit-Overloaded", "true"));

        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.first().headers().firstValue("Retry-After")).contains("2");
        assertThat(busy.body()).contains("ยังไม่ได้ส่ง &lt;x&gt;", "action=\"/mailbox/messages\"", opened.formKey());
        isPlain(busy);
        assertThat(browser.post("/mailbox/messages", Map.of("form", opened.formKey(), "text", "ยังไม่ได้ส่ง <x>"))
                        .text())
                .contains("ส่งข้อความแล้ว");
    }

    @Test
    void while_the_database_is_away_what_was_typed_comes_back_to_be_sent_again() {
        var browser = browser();
        var receipt = file(newAgency(), "เรื่องหนึ่ง");
        var form = browser.open(receipt).formKey();
        jdbc.sql("ALTER TABLE case_key RENAME TO case_key_away").update();
        Page away;
        Page door;
        Page shown;
        try {
            away = browser.post("/mailbox/messages", Map.of("form", form, "text", "พิมพ์มานาน <x>"));
            shown = browser.get("/mailbox");
            door = browser().open(receipt);
        } finally {
            jdbc.sql("ALTER TABLE case_key_away RENAME TO case_key").update();
        }
        for (var page : List.of(away, shown, door)) {
            assertThat(page.status()).isGreaterThanOrEqualTo(500);
            assertThat(page.text()).contains("ไม่ใช่ความผิดของท่าน");
            assertThat(page.body()).doesNotContain("<script", "/work", "/login", "??");
        }
        assertThat(List.of(away.status(), door.status())).containsOnly(503);
        assertThat(away.first().headers().firstValue("Retry-After")).isPresent();
        assertThat(away.body()).contains("พิมพ์มานาน &lt;x&gt;", "action=\"/mailbox/messages\"", form);
        assertThat(door.body()).contains("name=\"receipt\" value=\"" + receipt);
        assertThat(browser.post("/mailbox/messages", Map.of("form", form, "text", "พิมพ์มานาน <x>"))
                        .text())
                .contains("ส่งข้อความแล้ว");
    }

    @Test
    void it_speaks_english_to_whoever_asks_for_it() {
        var browser = new Browser(port, "en");
        var opened = browser.open(file(newAgency(), "x"));
        assertThat(opened.body()).contains("<html lang=\"en\"", "?lang=th").doesNotContain("??");
        assertThat(opened.text()).contains("Received", "An answer or news must come by", "immune");

        var thai = browser();
        thai.cookie(browser.cookie());
        var named = thai.get("/mailbox?lang=en");
        assertThat(named.body()).contains("action=\"/mailbox/messages?lang=en\"");
        var sent = thai.post("/mailbox/messages?lang=en", Map.of("form", named.formKey(), "text", "hello"));
        assertThat(sent.first().headers().firstValue("Location")).contains("/mailbox?lang=en");
        assertThat(sent.text()).contains("Your message was sent");
        assertThat(thai.get("/mailbox/messages").first().headers().firstValue("Location"))
                .contains("/mailbox");
    }

    private Browser browser() {
        return new Browser(port, "th");
    }

    private String caseOf(String receipt) {
        return keys.caseOf(receipts.indexes(Receipt.read(receipt).orElseThrow()))
                .orElseThrow();
    }

    private static int count(String body, String what) {
        return body.split(Pattern.quote(what), -1).length - 1;
    }

    /** No script, no style of its own, nothing from elsewhere, a label for every field, and no message missing. */
    private static void isPlain(Page page) {
        var body = page.body();
        assertThat(body).doesNotContain("<script", "style=\"", "<style", "javascript:", "??", "/login", "/work");
        assertThat(Pattern.compile(" on[a-z]+=\"").matcher(body).find()).isFalse();
        assertThat(Pattern.compile("(src|action)=\"(https?:)?//").matcher(body).find())
                .isFalse();
        assertThat(body).contains("<html lang=\"").contains("name=\"viewport\"");
        assertThat(body).containsPattern("<title>กล่องข้อความ( · สุจริต)?</title>");
        var field = Pattern.compile("<(input|textarea|select)\\b[^>]*>").matcher(body);
        while (field.find()) {
            if (field.group().contains("type=\"hidden\"")) continue;
            var id = field.group().replaceAll(".*\\bid=\"([^\"]+)\".*", "$1");
            assertThat(body).contains("<label for=\"" + id + "\"");
        }
        var ids = Pattern.compile("\\bid=\"([^\"]+)\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }
}
