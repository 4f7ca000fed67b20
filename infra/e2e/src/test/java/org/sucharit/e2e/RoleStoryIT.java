package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The main tasks of those who look after many: after cases, after agencies, after figures. */
@Order(1)
@ExtendWith(OnePlatform.class)
class RoleStoryIT {

    private static final String AGENCY = "pa-sak-thong";
    private static final String COMPLAINT = "เรียกเงินก่อนออกใบอนุญาต";
    private static final String QUESTION = "ขอทราบวันที่ไปติดต่อ";
    private static final String REPLY = "วันจันทร์ที่ผ่านมา";

    private static RunningPlatform platform;
    private static Door door;
    private static String receipt = "";

    @BeforeAll
    static void start(RunningPlatform running) {
        Browser.assumeThere();
        platform = running;
        door = new Door(running);
    }

    @Test
    void an_investigator_answers_what_a_citizen_filed_without_scripts(@TempDir Path folder) throws Exception {
        var bill = Files.writeString(folder.resolve("bill.txt"), "ไม่มีใบเสร็จ");
        try (var citizen = new Person(platform, Page.ANYONE, Browser.PHONE);
                var investigator = new Person(platform, "investigator-" + AGENCY, Browser.PHONE)) {
            citizen.does(browser -> receipt = filed(browser, bill));

            investigator.does(browser -> {
                browser.open("/work").seesSoon("เรื่องร้องเรียน", "ให้สินบน");
                assertThat(browser.address()).isEqualTo("/cases");
                browser.click(By.partialLinkText("ให้สินบน")).sees("ก่อนเปิดอ่าน", "รับเรื่องแล้ว");
                assertThat(browser.text()).doesNotContain(COMPLAINT);
                browser.click("ข้าพเจ้าไม่มีส่วนได้เสียในเรื่องนี้").sees("บันทึกคำรับรองแล้ว", COMPLAINT);
            });
            investigator.does(browser -> {
                onCase(browser).click(By.xpath("//summary[normalize-space()='รับไว้ดำเนินการ']"));
                browser.click(By.cssSelector("#accept button[type=submit]"));
                browser.sees("รับเรื่องไว้ดำเนินการแล้ว", "ขั้นต่อไปคือมอบหมายผู้รับผิดชอบ");
            });
            investigator.does(browser -> {
                onCase(browser).fill(browser.find(By.cssSelector("#message textarea")), QUESTION);
                browser.click(By.cssSelector("#message button[type=submit]"));
                browser.sees("ส่งข้อความถึงผู้ร้องเรียนแล้ว", QUESTION);
            });

            citizen.does(browser -> {
                browser.open("/mailbox").fill("receipt", receipt).click("เปิดกล่องข้อความ");
                browser.sees("รับไว้ดำเนินการ", QUESTION, "ไฟล์ที่ 1").fill("text", REPLY);
                browser.click("ส่งข้อความ").sees("ส่งข้อความแล้ว", REPLY);
            });
            investigator.does(browser -> onCase(browser).sees("รับไว้ดำเนินการ", REPLY));
        }
    }

    private static Browser onCase(Browser browser) {
        return browser.open("/cases").click(By.partialLinkText("ให้สินบน")).sees("ลำดับเหตุการณ์");
    }

    /** @return the receipt */
    private static String filed(Browser browser, Path attachment) {
        go(browser.open("/file/" + AGENCY), "kind:CORRUPTION").click(By.cssSelector("input[value=BRIBERY]"));
        go(browser.fill("title", COMPLAINT), "next").fill("description", "จ่ายแล้วไม่ได้ใบเสร็จ");
        go(go(go(browser, "next").choose("position-0", "STAFF"), "next"), "next")
                .attach("attachment", attachment);
        go(browser, "send");
        return browser.find(By.cssSelector(".receipt")).getText().replaceAll("\\s+", " ");
    }

    /** On pages that have no script: whoever has switched them off sees and does the same. */
    private static Browser go(Browser browser, String button) {
        assertThat(browser.all(By.tagName("script"))).isEmpty();
        return browser.click(By.cssSelector("button:not(.hidden)[name=go][value='" + button + "']"));
    }

    @Test
    void an_inspector_compares_the_provinces_and_sees_how_far_agencies_are() throws Exception {
        try (var inspector = new Person(platform, "inspector", Browser.DESK)) {
            inspector.does(browser -> {
                browser.open("/nation?fiscalYear=2569").seesSoon("90.63");
                assertThat(browser.all(By.cssSelector("ol.tiles a.tile"))).hasSize(77);
                browser.click(By.xpath("//*[@id='table']//th/a[normalize-space()='คะแนน ITA']"));
                browser.find(By.xpath("//*[@id='table']//th[@aria-sort][normalize-space()='คะแนน ITA']"));
                assertThat(scores(browser)).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
                browser.click(By.cssSelector("#table tbody tr:not(.total) th a"));
                browser.sees("ทุกหน่วยงานในจังหวัด", "จังหวัดนครสวรรค์", "เทศบาลตำบลบ้านสวนทราย");
            });
            inspector.does(browser -> {
                browser.open("/work/campaigns").click(By.cssSelector("tbody th a"));
                browser.sees("คืบหน้าเฉลี่ยร้อยละ", "สิ่งที่ขอ");
            });
        }
    }

    private static List<Double> scores(Browser browser) {
        return browser.all(By.cssSelector("#table tbody tr:not(.total) td[data-label='คะแนน ITA']")).stream()
                .map(WebElement::getText)
                .filter(text -> !text.equals("–"))
                .map(Double::valueOf)
                .toList();
    }

    @Test
    void an_analyst_takes_a_file_watches_events_come_and_reads_how_to_ask() throws Exception {
        try (var analyst = new Person(platform, "analyst", Browser.DESK)) {
            analyst.does(browser -> {
                var csv = browser.open("/open-data").find(By.cssSelector("#measures a[href$='.csv']"));
                var file = door.file(Objects.requireNonNull(csv.getDomAttribute("href")));
                assertThat(new String(file, UTF_8)).startsWith("\uFEFFmeasure,agency,fiscalYear,status,");
                browser.click(By.cssSelector("#measures summary")).sees("รหัสของมาตรการ");
            });
            analyst.does(browser -> {
                browser.open("/streams").sees("กำลังรับเหตุการณ์สด");
                Colleague.signedIn(platform, door, "officer-" + AGENCY).does("/api/measures", """
                                {"agency":"%s","fiscalYear":2563,"title":"มาตรการที่มาถึงระหว่างดู"}""".formatted(AGENCY));
                browser.sees("ร่างมาตรการ: มาตรการที่มาถึงระหว่างดู");
            });
            analyst.does(browser -> {
                browser.open("/api-docs").click("รายงาน ตัวเลขระดับประเทศ และข้อมูลเปิด");
                browser.sees("GET /api/open-data/{dataset}", "ตัวเลือกของ GET /api/events", "since");
            });
        }
    }
}
