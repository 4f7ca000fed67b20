package org.sucharit.reporting.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.sucharit.pagekit.PageKitAutoConfiguration;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Papers;
import org.sucharit.reporting.paper.SampleReports;
import org.sucharit.reporting.report.Canonical;
import org.sucharit.reporting.report.ReportContent;

class HtmlRenditionTests {

    @Test
    void a_report_prints_as_a_document_of_its_own() {
        var page = html(SampleReports.progress(SampleReports.look(ColumnLayout.RESULTS, Digits.THAI)));
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"th\"", "class=\"document landscape-thai\"", "/assets/paper.")
                .contains("บันทึกข้อความ", "๑. วางแนวทางการขอยืมทรัพย์สินให้ถูกต้อง", "<thead>", "class=\"w-")
                .contains("colspan=\"", "ลงชื่อ", "(นางสมหญิง ใจดี)")
                .doesNotContain("th:", "??", "null");
    }

    @Test
    void a_strict_policy_of_content_has_nothing_to_forbid() {
        for (var report : new ReportContent[] {
            SampleReports.plan(SampleReports.look(ColumnLayout.ISSUES, Digits.ARABIC)),
            SampleReports.complaints(SampleReports.look(ColumnLayout.ISSUES, Digits.ARABIC)),
            SampleReports.loans(SampleReports.look(ColumnLayout.ISSUES, Digits.ARABIC))
        })
            assertThat(html(report))
                    .doesNotContain("style=\"", "<style", "<script", "javascript:", "onclick=")
                    .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
    }

    @Test
    void the_same_report_gives_the_same_page() {
        var report = SampleReports.plan(SampleReports.look(ColumnLayout.FOLLOW_UP, Digits.THAI));
        assertThat(html(report)).isEqualTo(html(report));
    }

    @Test
    void words_that_are_markup_are_words() {
        var report = SampleReports.plan(SampleReports.look(ColumnLayout.FOLLOW_UP, Digits.THAI));
        var hostile = Canonical.write(report).replace(report.agency().nameTh(), "<script>alert()</script>");
        assertThat(html(Canonical.read(hostile)))
                .contains("&lt;script&gt;alert()&lt;/script&gt;")
                .doesNotContain("<script");
    }

    /** So that it is recognised on the agency's own site, also when a browser saved it. */
    @Test
    void the_page_names_the_sha256_of_what_it_says() {
        var report = SampleReports.plan(SampleReports.look(ColumnLayout.FOLLOW_UP, Digits.THAI));
        assertThat(html(report))
                .contains("<meta name=\"sha256\" content=\"" + Canonical.sha256(Canonical.write(report)));
    }

    static String html(ReportContent report) {
        var page = new AtomicReference<String>("");
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(ThymeleafAutoConfiguration.class, PageKitAutoConfiguration.class))
                .withUserConfiguration(HtmlRendition.class)
                .run(context -> page.set(new String(
                        context.getBean(HtmlRendition.class)
                                .of(Papers.of(report), Canonical.sha256(Canonical.write(report))),
                        UTF_8)));
        return Objects.requireNonNull(page.get());
    }
}
