package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole tasks in a real browser, on a phone and at a desk, in Thai. */
class BrowserIT {

    @TempDir
    static Path folder;

    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws IOException {
        Browser.assumeThere();
        platform = new RunningPlatform(folder, "--demo");
        platform.awaitReady(Duration.ofMinutes(4));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (platform != null) platform.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void anyone_reads_the_plan_of_an_agency(int width) throws IOException {
        try (var browser = new Browser(platform, width)) {
            browser.open("/work").check("agencies");
            browser.open("/work/agencies/ban-suan-sai?fiscalYear=2569").check("plan");
            browser.click(org.openqa.selenium.By.cssSelector("tbody th a")).check("measure");
            assertThat(browser.text()).contains("ผู้รับผิดชอบ");
        }
    }
}
