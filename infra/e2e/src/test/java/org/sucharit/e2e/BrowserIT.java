package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Whole tasks in a real browser, on a phone, in Thai. What each page has to be like, {@link CrawlIT} says. */
@Order(1)
@ExtendWith(OnePlatform.class)
class BrowserIT {

    private static RunningPlatform platform;

    @BeforeAll
    static void start(RunningPlatform running) {
        Browser.assumeThere();
        platform = running;
    }

    @Test
    void anyone_reads_the_plan_of_an_agency() throws Exception {
        Browser.at(platform, Browser.PHONE, browser -> {
            browser.open("/work").check("agencies");
            browser.open("/work/agencies/ban-suan-sai?fiscalYear=2569").check("plan");
            browser.click(By.cssSelector("tbody th a")).check("measure");
            assertThat(browser.text()).contains("ผู้รับผิดชอบ");
        });
    }

    @Test
    void a_citizen_files_on_pages_without_scripts_and_comes_back_to_the_mailbox(@TempDir Path folder) throws Exception {
        var note = Files.writeString(folder.resolve("note.txt"), "ใบเสร็จที่ไม่ออกให้");
        Browser.at(platform, Browser.PHONE, browser -> {
            var receipt = filed(browser, note);
            assertThat(receipt).matches("\\d{5}( \\d{5}){4}");

            plain(browser.open("/mailbox").fill("receipt", "12345").click("เปิดกล่องข้อความ"), "mistyped");
            plain(browser.fill("receipt", receipt).click("เปิดกล่องข้อความ"), "mailbox");
            plain(browser.fill("text", "มีพยานอีกคน").click("ส่งข้อความ"), "written");
            assertThat(browser.text()).contains("ส่งข้อความแล้ว", "มีพยานอีกคน", "ไฟล์ที่ 1");
            plain(browser.click("ปิดกล่องข้อความ"), "left");
            assertThat(browser.open("/mailbox").text()).doesNotContain("มีพยานอีกคน");
            plain(browser.open("/file/ban-suan-sai/nowhere"), "nowhere");
        });
    }

    private static String filed(Browser browser, Path note) throws IOException {
        plain(browser.open("/work").click("แจ้งเรื่องถึงหน่วยงาน"), "agencies");
        plain(browser.click(By.cssSelector("a[href^='/file/ban-suan-sai']")), "start");
        plain(go(browser, "kind:CORRUPTION"), "what");
        plain(go(browser, "next"), "what-wrong");
        browser.click(By.cssSelector("input[value=BRIBERY]")).fill("title", "เรียกเงินก่อนออกใบอนุญาต");
        plain(go(browser, "next").fill("description", "เล่าเท่าที่รู้ <b>"), "story");
        plain(go(browser, "next").choose("position-0", "STAFF"), "who");
        plain(go(browser, "next"), "identity");
        plain(go(browser, "next").attach("attachment", note), "review");
        plain(go(browser, "send"), "receipt");
        return browser.find(By.cssSelector(".receipt")).getText().replaceAll("\\s+", " ");
    }

    @Test
    void a_poster_is_found_read_by_a_camera_and_leads_to_the_agency() throws Exception {
        Browser.at(platform, Browser.PHONE, browser -> {
            browser.open("/agencies/ban-suan-sai").click(By.cssSelector("a[href='/file/ban-suan-sai/poster']"));
            plain(browser, "poster");
            var address = PosterCode.read(browser.shot(By.cssSelector("svg.poster__code")));
            assertThat(address).isEqualTo(platform.address("GATEWAY") + "/file/ban-suan-sai");
            plain(browser.open(address).click(By.cssSelector("main a[href^='/file/how/it-works']")), "protection");
        });
    }

    private static void plain(Browser browser, String name) throws IOException {
        assertThat(browser.check("citizen-" + name)
                        .all(By.cssSelector("script, nav, a[href^='/work'], a[href^='/login']")))
                .isEmpty();
    }

    private static Browser go(Browser browser, String button) {
        return browser.click(By.cssSelector("button:not(.hidden)[name=go][value='" + button + "']"));
    }
}
