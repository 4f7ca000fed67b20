package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
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
