package org.sucharit.reporting.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kit.test.Contracts;
import org.sucharit.reporting.Publisher;
import org.sucharit.reporting.ReportingPlatform;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever wants the public record gets all of it, in the format they can read, and only when it has changed. */
class OpenDataIT extends ReportingPlatform {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final String MEASURES = "sucharit.measures.v1";
    private static final String FIGURES = "sucharit.complaint-figures.v1";

    @Autowired
    private Datasets datasets;

    private final String agency = newAgency();
    private Publisher publisher;

    @BeforeEach
    void open() throws Exception {
        publisher = new Publisher(MEASURES, FIGURES);
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    /** As the contract's example says it, of this test's agency. */
    private void tell(String topic, String type, String subject, long sequence) {
        publisher.send(
                topic, type, agency, subject, sequence, Contracts.example(type).replace("\"ban-rai\"", quoted(agency)));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private List<JsonNode> rows(String dataset) {
        var rows = new ArrayList<JsonNode>();
        asAnyone().get("/api/open-data/" + dataset + ".json").expect(200).body().forEach(row -> {
            if (row.path("agency").asString("").equals(agency)) rows.add(row);
        });
        return rows;
    }

    private void tellOfAMeasure() {
        var measure = UUID.randomUUID().toString();
        tell(MEASURES, "sucharit.agency.registered.v1", agency, 0);
        tell(MEASURES, "sucharit.measure.drafted.v1", measure, 0);
        tell(MEASURES, "sucharit.measure.planned.v1", measure, 1);
        tell(MEASURES, "sucharit.measure.action-recorded.v1", measure, 2);
    }

    @Test
    void each_dataset_has_a_row_for_what_happened() {
        tellOfAMeasure();
        tell(MEASURES, "sucharit.assessment.recorded.v1", agency + "/2565", 0);
        tell(MEASURES, "sucharit.disclosure.revised.v1", agency + "/2566/O29", 0);
        tell(FIGURES, "sucharit.complaint-figures.month-closed.v1", "figures-" + agency, 0);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(rows("agencies")).hasSize(1);
            assertThat(rows("measures")).hasSize(1);
            assertThat(rows("actions")).hasSize(1);
            assertThat(rows("assessments")).hasSize(1);
            assertThat(rows("disclosures")).hasSize(1);
            assertThat(rows("complaint-figures")).hasSize(1);
        });
        var measure = rows("measures").getFirst();
        assertThat(measure.path("title").asString()).isEqualTo("ประกาศนโยบายไม่รับของขวัญ");
        assertThat(measure.path("answers").toString()).isEqualTo("[\"2565 E12\",\"2565 9.3\",\"2565 6\"]");
        assertThat(measure.path("periodTo").asString()).isEqualTo("2023-03-31");
        assertThat(measure.path("actions").asInt()).isEqualTo(1);
        assertThat(rows("assessments").getFirst().path("indicator9").decimalValue())
                .isEqualTo("89.29");
        assertThat(rows("complaint-figures").getFirst().path("received").asInt())
                .isEqualTo(3);
        assertThat(rows("actions").getFirst().path("measure")).isEqualTo(measure.path("measure"));
    }

    @Test
    void every_dataset_comes_in_every_format() throws Exception {
        for (var dataset : datasets.all())
            for (var format : Format.values()) {
                var got = file(dataset.name() + "." + format.ending());
                assertThat(got.statusCode()).as(dataset.name() + format).isEqualTo(200);
                assertThat(got.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith(format.mediaType.getType() + "/" + format.mediaType.getSubtype());
            }
        assertThat(new String(file("measures.csv").body(), UTF_8)).startsWith("\uFEFFmeasure,agency,fiscalYear,");
    }

    @Test
    void parquet_tells_the_same_rows_as_json() throws Exception {
        tellOfAMeasure();
        tell(MEASURES, "sucharit.assessment.recorded.v1", agency + "/2565", 0);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(rows("actions")).hasSize(1);
            assertThat(rows("assessments")).hasSize(1);
        });
        for (var name : List.of("agencies", "measures", "actions", "assessments")) {
            var told = ParquetRead.rows(file(name + ".parquet").body()).stream()
                    .filter(row -> agency.equals(row.get("agency")))
                    .map(OpenDataIT::json)
                    .toList();
            assertThat(told)
                    .as(name)
                    .isEqualTo(rows(name).stream().map(Object::toString).toList());
        }
    }

    /** Numbers as short as JSON has them. */
    private static String json(Map<String, @Nullable Object> row) {
        var shorter = new LinkedHashMap<>(row);
        shorter.replaceAll((_, value) -> value instanceof BigDecimal number ? shortened(number) : value);
        return JSON.valueToTree(shorter).toString();
    }

    private static BigDecimal shortened(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private HttpResponse<byte[]> file(String name) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + port + "/api/open-data/" + name);
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        }
    }

    @Test
    void a_file_that_has_not_changed_is_not_sent_again() {
        var first = asAnyone().get("/api/open-data/measures.csv");
        var tag = first.response().headers().firstValue("ETag").orElseThrow();
        asAnyone().with("If-None-Match", tag).get("/api/open-data/measures.csv").expect(304);
        tellOfAMeasure();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(6));
            asAnyone()
                    .with("If-None-Match", tag)
                    .get("/api/open-data/measures.csv")
                    .expect(200);
        });
    }

    @Test
    void it_is_compressed_for_whoever_can_read_that() throws IOException {
        var plain = asAnyone().get("/api/open-data/agencies.csv");
        assertThat(plain.response().headers().firstValue("Content-Encoding")).isEmpty();
        var small = asAnyone().with("Accept-Encoding", "br, gzip").get("/api/open-data/agencies.csv");
        assertThat(small.response().headers().firstValue("Content-Encoding")).contains("gzip");
        var unzipped =
                new GZIPInputStream(new ByteArrayInputStream(small.response().body())).readAllBytes();
        assertThat(new String(unzipped, UTF_8)).startsWith("\uFEFFagency,");
        assertThat(asAnyone()
                        .with("Accept-Encoding", "gzip;q=0")
                        .get("/api/open-data/agencies.csv")
                        .response()
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void the_catalogue_leads_to_every_file_and_the_dictionary_explains_every_column() throws Exception {
        var got = asAnyone().get("/api/open-data").expect(200);
        assertThat(got.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/ld+json");
        var catalogue = JsonMapper.shared().readTree(got.response().body());
        assertThat(catalogue.path("dcat:dataset")).hasSameSizeAs(datasets.all());
        for (var dataset : catalogue.path("dcat:dataset"))
            for (var file : dataset.path("dcat:distribution")) {
                var address = file.path("dcat:downloadURL").path("@id").asString();
                assertThat(file(address.substring(address.lastIndexOf('/') + 1)).statusCode())
                        .as(address)
                        .isEqualTo(200);
            }
        var dictionary = asAnyone().get("/api/open-data/dictionary").expect(200).body();
        for (var dataset : dictionary)
            for (var column : dataset.path("columns"))
                for (var language : List.of("th", "en"))
                    assertThat(column.path("meaning").path(language).asString())
                            .as(dataset.path("dataset") + " " + column.path("name"))
                            .isNotBlank();
        assertThat(asAnyone()
                        .get("/api/open-data/measures")
                        .expect(200)
                        .body()
                        .path("csv")
                        .path("en")
                        .asString())
                .contains("' | '", "take off one apostrophe");
    }

    @Test
    void what_is_not_there_is_said() {
        for (var path : List.of("people.csv", "complaints.json", "nothing"))
            asAnyone().get("/api/open-data/" + path).expect(404, "DATASET_UNKNOWN");
        for (var path : List.of("measures.xml", "measures."))
            asAnyone().get("/api/open-data/" + path).expect(404, "FORMAT_UNKNOWN");
    }
}
