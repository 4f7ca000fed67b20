package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSummaryTests {

    @TempDir
    Path root;

    @BeforeEach
    void reports() throws IOException {
        report("measures-service", "surefire-reports", """
                <testsuite><testcase classname="A" name="one"/><testcase classname="A" name="two">
                <skipped message="Assumption failed: ../shared is not there"/></testcase></testsuite>""");
        report("infra/local", "failsafe-reports-mongod", """
                <testsuite><testcase classname="B" name="three"/></testsuite>""");
    }

    @Test
    void a_run_with_a_skip_is_good_for_a_developer_but_not_for_ci() throws IOException {
        var summary = new TestSummary(TestSummary.read(root));

        assertThat(summary.rows())
                .containsExactly(
                        new TestSummary.Row("infra/local (mongod)", 1, 0, 0),
                        new TestSummary.Row("measures-service", 1, 0, 1));
        assertThat(summary.skipReasons()).containsEntry("../shared is not there", 1L);
        assertThat(summary.verdict(0, false)).isTrue();
        assertThat(summary.verdict(0, true)).isFalse();
        assertThat(summary.json(0, true)).contains("\"passed\":2,\"failed\":0,\"skipped\":1");
    }

    @Test
    void a_failure_is_never_good() throws IOException {
        report("gateway", "surefire-reports", """
                <testsuite><testcase classname="C" name="four"><failure message="no &quot;door&quot;"/></testcase></testsuite>""");
        var summary = new TestSummary(TestSummary.read(root));

        assertThat(summary.verdict(0, false)).isFalse();
        assertThat(summary.json(0, false)).contains("{\"test\":\"C.four\",\"message\":\"no \\\"door\\\"\"}");
    }

    @Test
    void a_failed_build_and_a_half_written_report_are_never_good() throws IOException {
        assertThat(new TestSummary(TestSummary.read(root)).verdict(1, false)).isFalse();
        report("gateway", "surefire-reports", "<testsuite><testcase");
        assertThat(new TestSummary(TestSummary.read(root)).verdict(0, false)).isFalse();
    }

    @Test
    void no_test_at_all_is_not_good() {
        assertThat(new TestSummary(List.of()).verdict(0, false)).isFalse();
    }

    private void report(String module, String folder, String xml) throws IOException {
        var reports =
                Files.createDirectories(root.resolve(module).resolve("target").resolve(folder));
        Files.writeString(reports.resolve("TEST-x.xml"), xml);
    }
}
