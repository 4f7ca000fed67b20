package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Whole tasks in a real browser, on a phone and at a desk, in Thai. */
@Order(1)
@ExtendWith(OnePlatform.class)
class BrowserIT {

    private static RunningPlatform platform;

    @BeforeAll
    static void start(RunningPlatform running) {
        Browser.assumeThere();
        platform = running;
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void anyone_reads_the_plan_of_an_agency(int width) throws IOException {
        try (var browser = new Browser(platform, width)) {
            browser.open("/work").check("agencies");
            browser.open("/work/agencies/ban-suan-sai?fiscalYear=2569").check("plan");
            browser.click(By.cssSelector("tbody th a")).check("measure");
            assertThat(browser.text()).contains("ผู้รับผิดชอบ");
        }
    }

    @Test
    void a_citizen_files_on_pages_without_scripts_and_comes_back_to_the_mailbox(@TempDir Path folder)
            throws IOException {
        var note = Files.writeString(folder.resolve("note.txt"), "ใบเสร็จที่ไม่ออกให้");
        try (var browser = new Browser(platform, Browser.PHONE)) {
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
            var receipt = browser.find(By.cssSelector(".receipt")).getText().replaceAll("\\s+", " ");
            assertThat(receipt).matches("\\d{5}( \\d{5}){4}");

            plain(browser.open("/mailbox").fill("receipt", "12345").click("เปิดกล่องข้อความ"), "mistyped");
            plain(browser.fill("receipt", receipt).click("เปิดกล่องข้อความ"), "mailbox");
            plain(browser.fill("text", "มีพยานอีกคน").click("ส่งข้อความ"), "written");
            assertThat(browser.text()).contains("ส่งข้อความแล้ว", "มีพยานอีกคน", "ไฟล์ที่ 1");
            plain(browser.click("ปิดกล่องข้อความ"), "left");
            assertThat(browser.open("/mailbox").text()).doesNotContain("มีพยานอีกคน");
            plain(browser.open("/file/ban-suan-sai/nowhere"), "nowhere");
        }
    }

    private static void plain(Browser browser, String name) throws IOException {
        assertThat(browser.check("citizen-" + name)
                        .all(By.cssSelector("script, nav, a[href^='/work'], a[href^='/login']")))
                .isEmpty();
    }

    private static Browser go(Browser browser, String button) {
        return browser.click(By.cssSelector("button:not(.hidden)[name=go][value='" + button + "']"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void an_officer_finds_every_task_of_the_agency(int width) throws IOException {
        var home = "/work/agencies/ban-suan-sai";
        try (var browser = new Browser(platform, width)) {
            browser.signIn("officer-ban-suan-sai", "/work/imports/new?agency=ban-suan-sai")
                    .check("import");
            for (var task : List.of("round", "assessment", "evidence", "loans", "campaigns", "reminders"))
                browser.open(home + "/" + task).check(task);
            browser.open(home + "/assessment/edit?fiscalYear=2569").check("assessment-edit");
            browser.open(home + "/surveys?fiscalYear=2569").check("surveys");
            browser.open(home + "/loans/new").check("loan-new");
            browser.open(home + "/loans/statistics").check("loan-statistics");
            browser.open(home + "/disclosures?fiscalYear=2566").check("disclosures");
            browser.click(By.cssSelector("tbody tr:nth-child(29) a")).check("disclosure");
        }
    }
}
