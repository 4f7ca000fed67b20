package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sucharit.kernel.text.ThaiText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as its agency's officer sees it, and what everyone got of it once it was published. */
final class WrittenReport {

    static final List<String> FORMATS = List.of("html", "pdf", "docx", "csv", "json");

    final String id;
    private final Colleague officer;
    private final Door door;
    private final Map<String, byte[]> files = new TreeMap<>();

    WrittenReport(String id, Colleague officer, Door door) {
        this.id = id;
        this.officer = officer;
        this.door = door;
    }

    /** Of the interface. */
    String path() {
        return "/api/reports/" + id;
    }

    JsonNode content() throws IOException, InterruptedException {
        return officer.reads(path()).path("content");
    }

    List<JsonNode> measures() throws IOException, InterruptedException {
        return content()
                .path("data")
                .path("measures")
                .valueStream()
                .map(row -> row.path("reported"))
                .toList();
    }

    List<String> findings() throws IOException, InterruptedException {
        return officer.reads(path() + "/findings").findValuesAsString("code");
    }

    byte[] published(String format) throws IOException, InterruptedException {
        return door.file(path() + "." + format);
    }

    void keep() throws IOException, InterruptedException {
        for (var format : FORMATS) files.put(format, published(format));
    }

    byte[] kept(String format) {
        return files.getOrDefault(format, new byte[0]);
    }

    String text(String format) {
        return new String(kept(format), UTF_8);
    }

    /** The measures as its paper tells them. */
    List<String> told() throws IOException, InterruptedException {
        var measures = measures();
        for (var measure : measures)
            for (var field : List.of("obstacles", "recommendations"))
                if (measure.path(field).isEmpty())
                    ((ObjectNode) measure).putArray(field).add("ไม่มี");
        return plain(measures);
    }

    /** Measures as anyone tells them, whatever the digits. */
    static List<String> plain(List<JsonNode> measures) {
        return measures.stream()
                .map(measure -> ((ObjectNode) measure).without(List.of("proposal", "matches", "row")))
                .map(measure -> ThaiText.arabicDigits(measure.toString()))
                .toList();
    }
}
