package org.sucharit.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocsIT extends ReportingPlatform {

    @Test
    void every_operation_says_what_it_is_for() {
        var paths = paths();
        var silent = new ArrayList<String>();
        paths.propertyStream().forEach(path -> path.getValue()
                .propertyStream()
                .filter(operation ->
                        operation.getValue().path("summary").asString("").isBlank())
                .forEach(operation -> silent.add(operation.getKey() + " " + path.getKey())));
        assertThat(paths.has("/api/events")).isTrue();
        assertThat(silent).isEmpty();
    }

    @Test
    void what_an_analyst_may_ask_for_is_explained() {
        for (var path : List.of(
                "/api/events",
                "/api/scorecards/agencies/{agency}/{fiscalYear}",
                "/api/scorecards/nation/{fiscalYear}/changes"))
            assertThat(paths().path(path).path("get").path("parameters").valueStream())
                    .as(path)
                    .filteredOn(parameter -> List.of("since", "topic", "follow", "asOf", "from", "to")
                            .contains(parameter.path("name").asString()))
                    .isNotEmpty()
                    .allSatisfy(parameter -> assertThat(
                                    parameter.path("description").asString(""))
                            .isNotBlank());
    }

    private JsonNode paths() {
        return asAnyone().get("/v3/api-docs").expect(200).body().path("paths");
    }
}
