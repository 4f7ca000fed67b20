package org.sucharit.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class WatchdogTests {

    private static final String MAIN = """
            #1 "main"
              at java.lang.Object.wait
              at org.sucharit.A.<init>
              at org.junit.B.c
            """;

    @Test
    void a_standstill_is_a_failure_that_tells_where_in_one_line() throws Exception {
        var failure = failure(Watchdog.report("some \"test\"\n has begun", Duration.ofMinutes(3), List.of(MAIN, "#2")));

        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("some \"test\"  has begun");
        assertThat(failure.getAttribute("message"))
                .isEqualTo("nothing in 3 min: #1 \"main\" < java.lang.Object.wait < org.sucharit.A.<init> | #2");
    }

    @Test
    void of_very_many_threads_the_first_are_told() throws Exception {
        var failure = failure(Watchdog.report("", Duration.ofMinutes(3), List.of(MAIN, "x".repeat(50_000))));

        assertThat(failure.getAttribute("message"))
                .startsWith("nothing in 3 min: #1")
                .hasSizeLessThan(10_000);
    }

    private static Element failure(String report) throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(report.getBytes(UTF_8)));
        return (Element) document.getElementsByTagName("failure").item(0);
    }
}
