package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTests {

    private static final Set<String> REAL = Set.of("krut", "bo-phloi", "nong-muang");
    private static final Pattern NAMED = Pattern.compile("\\$\\{(?!today)([^}]+)}");

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

    @Test
    void complaints_are_about_invented_agencies_and_every_kind_is_among_them() throws IOException {
        var kinds = new HashSet<String>();
        for (var request : requests("complaints.json")) {
            var body = request.path("body");
            assertThat(request.path("path").asString()).startsWith("/api/c");
            if (body.has("kind")) {
                kinds.add(body.path("kind").asString());
                assertThat(REAL).doesNotContain(body.path("agency").asString());
                assertThat(body.path("title").asString()).contains("(สาธิต)");
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder("CORRUPTION", "SERVICE", "SUGGESTION", "ENQUIRY");
    }

    /** What follows a request names it; a name that is none would be sent as it stands. */
    @Test
    void every_request_names_only_what_came_before_it() throws IOException {
        for (var file : List.of("requests.json", "complaints.json")) {
            var before = new HashSet<String>();
            for (var request : requests(file)) {
                NAMED.matcher(request.toString()).results().forEach(found -> assertThat(before)
                        .as(request.path("name").asString())
                        .contains(found.group(1)));
                assertThat(before.add(request.path("name").asString())).isTrue();
            }
        }
    }

    private static JsonNode requests(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(DemoDocuments.DOCUMENTS.resolve(file)));
    }

    private static JsonNode agencies() throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(DemoDocuments.DOCUMENTS.resolve("agencies.json")));
    }
}
