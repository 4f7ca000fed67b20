package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTests {

    private static final Set<String> REAL = Set.of("krut", "bo-phloi", "nong-muang");

    @Test
    void the_documents_say_what_their_sources_say() throws IOException {
        for (var source : DemoDocuments.sources()) {
            assertThat(DemoDocuments.read(DemoDocuments.document(source)))
                    .as(source.toString())
                    .isEqualTo(Files.readAllLines(source));
        }
    }

    @Test
    void nothing_is_invented_about_real_agencies_and_every_invented_one_has_a_report() throws IOException {
        var agencies = agencies();
        assertThat(agencies).hasSizeGreaterThan(REAL.size());
        for (var agency : agencies) {
            var code = agency.path("profile").path("code").asString();
            if (REAL.contains(code)) {
                assertThat(agency.propertyNames()).as(code).containsExactly("profile");
            } else {
                assertThat(agency.path("reports")).as(code).isNotEmpty();
            }
        }
    }

    @Test
    void every_report_of_the_manifest_is_there() throws IOException {
        for (var agency : agencies()) {
            for (var report : agency.path("reports")) {
                assertThat(DemoDocuments.DOCUMENTS.resolve(report.path("file").asString()))
                        .exists();
            }
        }
    }

    private static JsonNode agencies() throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(DemoDocuments.DOCUMENTS.resolve("agencies.json")));
    }
}
