package org.sucharit.pagekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LayoutTests {

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void a_page_is_thai_with_everything_in_it() throws Exception {
        String page = get("/work/sample").body();
        assertThat(page)
                .contains("<html lang=\"th\"")
                .contains("ข้ามไปยังเนื้อหา", "เข้าสู่ระบบ", "งานของหน่วยงาน", "ท่านอยู่ที่")
                .contains("15 มี.ค. 2566", "15 มี.ค. 2566 09:30 น.", "ปีที่แล้ว")
                .contains("แถว 4 · ขั้นตอน", "แถว 7", "ต้องแก้ไข", "ควรตรวจสอบ")
                .contains("หน้า 2 จาก 3 (ทั้งหมด 55 รายการ)")
                .contains("chip chip--late")
                .contains("aria-current=\"page\"")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("??");
    }

    @Test
    void the_same_page_in_english() throws Exception {
        assertThat(get("/work/sample?lang=en&page=1").body())
                .contains("<html lang=\"en\"", "Skip to content", "Sign in", "15 Mar 2023, 09:30", "Row 4 · ขั้นตอน")
                .contains("href=\"/work/sample?page=1&amp;lang=th\"")
                .contains("href=\"/work?page=2\"")
                .doesNotContain("??");
        assertThat(get("/work/sample", "Accept-Language", "en-GB,en;q=0.8").body())
                .contains("lang=\"en\"");
        assertThat(get("/work/sample", "Accept-Language", "de, fr;q=0.3").body())
                .contains("lang=\"th\"");
        assertThat(get("/work/sample", "Accept-Language", "~broken~;;").body()).contains("lang=\"th\"");
    }

    @Test
    void whoever_has_signed_in_sees_their_name_and_the_way_out() throws Exception {
        assertThat(get("/work/sample?as=Somsri").body())
                .contains("Somsri", "action=\"/logout\"", "popover=\"auto\"", "popovertarget=\"menu\"")
                .doesNotContain("/login");
        assertThat(get("/work/sample").body())
                .contains("/login?to=/work/sample")
                .doesNotContain("/logout", "popover");
    }

    @Test
    void what_only_some_may_do_is_offered_to_them_alone() throws Exception {
        assertThat(get("/work/sample?as=Somsri&role=INVESTIGATOR").body()).contains("href=\"/cases\"");
        assertThat(get("/work/sample?as=Somsri&role=OFFICER").body()).doesNotContain("/cases");
        assertThat(get("/work/sample").body()).contains("href=\"/work\"").doesNotContain("/cases");
    }

    @Test
    void nothing_is_inline_and_nothing_comes_from_elsewhere() throws Exception {
        String page = get("/work/sample").body();
        assertThat(page).doesNotContain("style=\"", "<style", "onclick=", "javascript:");
        assertThat(Pattern.compile("<script(?![^>]*src=)").matcher(page).find()).isFalse();
        assertThat(Pattern.compile("(src|href|action)=\"(https?:)?//")
                        .matcher(page)
                        .find())
                .isFalse();
    }

    @Test
    void a_missing_page_says_what_to_do() throws Exception {
        var missing = get("/work/nowhere", "Accept", "text/html");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body())
                .contains("ไม่พบหน้านี้", "กลับหน้าแรก", "<html lang=\"th\"", "/work/nowhere?lang=en");
        assertThat(get("/work/broken/503?lang=en", "Accept", "text/html").body())
                .contains("The service is coming back");
        assertThat(get("/work/broken/418", "Accept", "text/html").body()).contains("ดำเนินการตามคำขอนี้ไม่ได้");
    }

    @Test
    void a_citizen_s_page_that_fails_has_no_menu_and_a_way_to_go_on() throws Exception {
        var missing = get("/file/krut/nowhere", "Accept", "text/html");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body())
                .contains("ไม่พบหน้านี้", "href=\"/file/krut?lang=th\"", "ออกทันที")
                .doesNotContain("/work", "/login", "<script", "??");
        assertThat(get("/mailbox/nowhere?lang=en", "Accept", "text/html").body())
                .contains("href=\"/mailbox?lang=en\"", "Go to the mailbox");
        assertThat(get("/file/%3Cx%3E/y", "Accept", "text/html").body()).contains("href=\"/file?lang=th\"");
        assertThat(get("/filed", "Accept", "text/html").body()).contains("/work");
        for (var status : new int[] {400, 403, 405, 413, 415, 418, 429, 500, 503, 504}) {
            var page = get("/file/krut/broken/" + status, "Accept", "text/html");
            assertThat(page.statusCode()).isEqualTo(status);
            assertThat(page.body())
                    .containsAnyOf("ยังไม่มีสิ่งใดถูกส่ง", "ไม่ใช่ความผิดของท่าน")
                    .doesNotContain("/work", "/login", "บัญชี", "คุณ", "??");
        }
    }

    @Test
    void every_asset_has_an_address_of_its_own_and_finds_its_fonts() {
        Assets assets = new Assets();
        assertThat(assets.href("site.css")).matches("/assets/site\\.[0-9a-f]{12}\\.css");
        String tokens = new String(assets.byName("tokens.css").orElseThrow().content());
        assertThat(tokens).contains(assets.href("sarabun-thai-400.woff2")).doesNotContain("url(sarabun");
        assertThat(assets.byFileName(assets.href("htmx.js").substring("/assets/".length())))
                .isPresent();
        assertThat(assets.byFileName("../secret.000000000000.css")).isEmpty();
    }

    @Test
    void an_asset_is_kept_for_ever_under_its_hash_and_found_under_an_old_one() throws Exception {
        String href = new Assets().href("site.css");
        var file = get(href);
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/css;charset=utf-8");
        var old = get("/assets/site.000000000000.css");
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(get("/assets/none.000000000000.css").statusCode()).isEqualTo(404);
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(java.util.ResourceBundle.getBundle("pagekit.messages", PageLocale.THAI)
                        .keySet())
                .isEqualTo(java.util.ResourceBundle.getBundle("pagekit.messages", java.util.Locale.ENGLISH)
                        .keySet());
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
