package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** What an agency's people do on their phones, from the plan that was written to the report that everyone reads. */
@Order(1)
@ExtendWith(OnePlatform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AgencyStoryIT {

    private static final String AGENCY = "pa-sak-thong";
    private static final String DEED = "ติดประกาศอัตราค่าธรรมเนียมแล้วสามจุด";
    private static final String SLIP = "ติดตามผิดเรื่อง";
    private static final String NEWS = "ทะเบียนกลางเสร็จแล้วครึ่งหนึ่ง";
    private static final String ORDER = "ให้เผยแพร่ทะเบียนก่อนการประชุมครั้งหน้า";

    /** The running fiscal year. */
    private static int year;

    /** Of a unit, to say how far it is. */
    private static String link = "";

    private static Person officer;
    private static Person executive;
    private static Person clerk;
    private static Person anyone;

    @BeforeAll
    static void start(RunningPlatform running) {
        Browser.assumeThere();
        year = LocalDate.now(ZoneId.of("Asia/Bangkok")).plusMonths(3).getYear() + 543;
        officer = new Person(running, "officer-" + AGENCY, Browser.PHONE);
        executive = new Person(running, "executive-" + AGENCY, Browser.PHONE);
        clerk = new Person(running, "clerk-" + AGENCY, Browser.PHONE);
        anyone = new Person(running, Page.ANYONE, Browser.PHONE);
    }

    @AfterAll
    static void end() {
        Stream.of(officer, executive, clerk, anyone).filter(Objects::nonNull).forEach(Person::close);
    }

    @Test
    @Order(1)
    void an_officer_imports_the_plan_and_mends_what_was_not_understood(@TempDir Path folder) throws Exception {
        var plan = Files.writeString(folder.resolve("plan.csv"), """
                มาตรการ,วิธีการดำเนินการ,ผู้รับผิดชอบ,ระยะเวลา,การติดตามผล
                "๑. ติดประกาศอัตราค่าธรรมเนียมทุกจุดบริการ (O๑๐)","๑. สำรวจจุดบริการ
                ๒. ติดประกาศให้ครบ",กองคลัง,ปลายปีหน้า,รายงานผู้บริหารทุกเดือน
                "๒. เปิดเผยรายการทรัพย์สินที่ให้ยืม (O๑๑)","๑. จัดทำทะเบียนกลาง
                ๒. เผยแพร่บนเว็บไซต์",กองช่าง,ปีงบประมาณ %1$d,รายงานผู้บริหารทุกไตรมาส
                """.formatted(year));
        officer.does(browser -> {
            browser.sees("งานของฉัน", "เทศบาลตำบลป่าสักทอง").click("นำเข้าแผนหรือรายงานจากเอกสาร");
            browser.attach("file", plan).fill("fiscalYear", "" + year).click("อ่านเอกสาร");
            browser.sees("2 มาตรการ: ใหม่ 2", "แก้ไข:", "ปลายปีหน้า");
            browser.fill("0.period", "ปีงบประมาณ " + year).click("นำเข้าเป็นมาตรการของหน่วยงาน");
            browser.sees("นำเข้าแล้ว 2 มาตรการ").seesSoon("ติดประกาศอัตราค่าธรรมเนียม", "กองคลัง", "30 ก.ย. " + year);
        });
    }

    @Test
    @Order(2)
    void the_officer_records_what_was_done_with_what_shows_it() throws Exception {
        officer.does(browser -> {
            browser.open("/work").click("หลักฐาน").fill("address", "https://pa-sak-thong.example/fees");
            browser.fill("title", "ประกาศอัตราค่าธรรมเนียม")
                    .click(By.cssSelector("form[data-working] button:not([class])"));
            browser.seesSoon("ประกาศอัตราค่าธรรมเนียม", "https://pa-sak-thong.example/fees");
        });
        officer.does(browser -> {
            onMeasure(browser, "ติดประกาศอัตราค่าธรรมเนียม").click("บันทึกผลการดำเนินการ");
            browser.fill("text", DEED).fill("on", "1/10/" + (year - 1));
            browser.click("ประกาศอัตราค่าธรรมเนียม").click("บันทึกผล");
            browser.sees("บันทึกผลแล้ว: " + DEED, "กำลังดำเนินการ", "1 ต.ค. " + (year - 1));
        });
    }

    @Test
    @Order(3)
    void what_the_officer_recorded_by_mistake_is_taken_back_and_told_in_the_history() throws Exception {
        officer.does(browser -> {
            onMeasure(browser, "ติดประกาศอัตราค่าธรรมเนียม").click("บันทึกการติดตาม");
            browser.fill("text", SLIP).click("บันทึกการติดตาม");
            browser.sees("บันทึกการติดตามแล้ว: " + SLIP).click("เลิกทำ");
            browser.sees("เลิกทำแล้ว", "ถอนการติดตามที่บันทึกไว้", DEED);
            assertThat(browser.all(By.partialLinkText("ถอนการติดตามนี้"))).isEmpty();
        });
    }

    private static Browser onMeasure(Browser browser, String title) {
        return browser.open("/work/agencies/%s?fiscalYear=%d".formatted(AGENCY, year))
                .seesSoon(title)
                .click(By.partialLinkText(title));
    }

    @Test
    @Order(4)
    void a_unit_says_how_far_it_is_and_the_officer_accepts_it() throws Exception {
        officer.does(browser -> {
            browser.open("/work").click("การประชุมประจำเดือน");
            browser.click(By.cssSelector("main form[action$='/round'] button"));
            browser.sees("เปิดรอบแล้ว", "กองช่าง", "แจ้งแล้ว 0 จาก 1");
            link = linkFor("กองช่าง", browser);
        });
        anyone.does(unit -> {
            unit.open(link).click("เขียนผลหรือส่งรูป").fill("text", NEWS).click("ส่ง");
            unit.sees("ส่งแล้ว ขอบคุณ");
            assertThat(unit.effort()).isEqualTo(new Browser.Effort(2, 1));
        });
        officer.does(browser -> {
            browser.open("/work")
                    .seesSoon("หน่วยแจ้งผลประจำเดือนแล้ว 1 ข้อ รอตรวจรับ")
                    .click("ตรวจรับ");
            browser.sees("รอตรวจรับ (1)", NEWS).click("รับเป็นผลของมาตรการ");
            browser.sees("รับแล้ว บันทึกเป็นผลของมาตรการ");
        });
    }

    /** As the message has it that an officer sends to a unit. */
    private static String linkFor(String unit, Browser browser) {
        var message = browser.all(By.cssSelector("textarea[readonly]")).stream()
                .map(area -> Objects.requireNonNull(area.getDomProperty("value")))
                .filter(text -> text.contains(unit))
                .findFirst()
                .orElseThrow();
        return message.substring(message.lastIndexOf("http")).strip();
    }

    @Test
    @Order(5)
    void the_executive_finishes_the_meeting_on_one_page() throws Exception {
        executive.does(browser -> {
            browser.sees("งานของฉัน", "ล่าช้า", "ปัญหา อุปสรรคที่รอผู้บริหาร")
                    .click("แบบบันทึกการประชุมประจำเดือน (หน้าเดียว)");
            browser.sees(NEWS).click(By.cssSelector("input[name=person]")).fill("defaultOrder", ORDER);
            browser.click("บันทึกการติดตามทั้ง 2 มาตรการ");
            browser.sees("บันทึกการประชุมแล้ว ทุกมาตรการมีการติดตาม", "แจ้งผลแล้ว 1");
        });
        executive.does(browser -> onMeasure(browser, "เปิดเผยรายการทรัพย์สิน").seesSoon(NEWS, "ข้อสั่งการ " + ORDER));
    }

    @Test
    @Order(6)
    void the_report_is_drafted_endorsed_signed_and_published() throws Exception {
        officer.does(browser -> {
            browser.open("/work").click("จัดทำรายงาน");
            browser.choose("kind", "PROGRESS").choose("fiscalYear", "" + year).choose("round", "FIRST_HALF");
            browser.click("ร่างรายงาน").sees("บันทึกแล้ว: ร่างรายงานพร้อมให้ตรวจ", "ติดประกาศอัตราค่าธรรมเนียม");
        });
        officer.does(browser -> {
            onReport(browser, "ร่าง ยังไม่เสนอ");
            while (!browser.all(MISSING).isEmpty()) sayNone(browser);
            browser.fill("position", "นักทรัพยากรบุคคล").click(By.cssSelector("#step-submit button"));
            browser.sees("บันทึกแล้ว: เสนอรายงาน");
        });
        clerk.does(browser -> sends(onReport(browser, "รอให้ความเห็นชอบ"), "endorse", "ปลัดเทศบาล")
                .sees("บันทึกแล้ว: ให้ความเห็นชอบ"));
        executive.does(browser ->
                sends(onReport(browser, "รอลงนาม"), "sign", "นายกเทศมนตรี").sees("บันทึกแล้ว: ลงนาม"));
        officer.does(browser -> onReport(browser, "รอเผยแพร่")
                .click(By.cssSelector("#step-publish button"))
                .sees("บันทึกแล้ว: เผยแพร่"));
    }

    private static final By MISSING = By.cssSelector("#none button.second");

    /** @param turn why it waits for whoever looks, as one sees it first */
    private static Browser onReport(Browser browser, String turn) {
        return browser.open("/work")
                .seesSoon("รอท่านดำเนินการ 1 ฉบับ", turn)
                .click(By.partialLinkText("รอบ 6 เดือน"))
                .sees("ประวัติ");
    }

    /** Of one obstacle or recommendation that is not there. */
    private static void sayNone(Browser browser) {
        int left = browser.all(MISSING).size();
        browser.click(MISSING);
        browser.waitFor("one less than " + left, () -> browser.all(MISSING).size() == left - 1);
        browser.sees("บันทึกแล้ว: ท่านระบุว่า “ไม่มี”");
    }

    private static Browser sends(Browser browser, String step, String position) {
        return browser.fill("position", position).click(By.cssSelector("#step-" + step + " button"));
    }

    @Test
    @Order(7)
    void anyone_finds_the_report_on_the_agencys_page_and_prints_it() throws Exception {
        anyone.does(browser -> {
            browser.open("/").fill("find", "ป่าสักทอง").click("ค้นหา").click("เทศบาลตำบลป่าสักทอง");
            browser.seesSoon("รายงานที่เผยแพร่แล้ว", "รอบ 6 เดือน").click(By.partialLinkText("รอบ 6 เดือน"));
            browser.sees("อ่านรายงาน", "นายกเทศมนตรี").click("อ่านรายงาน");
            browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
            browser.sees(DEED, "ไม่มี", "นายกเทศมนตรี");
        });
    }
}
