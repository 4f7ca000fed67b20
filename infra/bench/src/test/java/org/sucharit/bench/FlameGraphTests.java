package org.sucharit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlameGraphTests {

    @Test
    void a_method_is_as_wide_as_its_share(@TempDir Path folder) throws Exception {
        var file = folder.resolve("graph.svg");
        new FlameGraph(Map.of("main;read", 3, "main;write;<init>", 1)).write(file);

        var drawn = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("g");
        assertThat(drawn.getLength()).isEqualTo(5);
        assertThat(drawn.item(0).getTextContent()).startsWith("all: 4 samples, 100.0 %");
        assertThat(drawn.item(1).getTextContent()).startsWith("main: 4 samples, 100.0 %");
        assertThat(drawn.item(2).getTextContent()).startsWith("read: 3 samples, 75.0 %");
        assertThat(drawn.item(3).getTextContent()).startsWith("write: 1 samples, 25.0 %");
        assertThat(drawn.item(4).getTextContent()).startsWith("<init>: 1 samples, 25.0 %");
    }
}
