package org.sucharit.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiDocsIT extends Platform {

    @Test
    void the_interface_is_documented_without_pages_and_without_what_the_token_says() {
        var document = asAnyone().get("/v3/api-docs").expect(200).body();
        assertThat(document.path("openapi").asString()).startsWith("3.");
        var paths = document.path("paths");
        assertThat(paths.has("/api/imports/{id}/commit")).isTrue();
        assertThat(paths.has("/api/measures")).isTrue();
        assertThat(paths.propertyNames()).allMatch(path -> path.startsWith("/api/"));
        var parameters =
                paths.path("/api/measures").path("get").path("parameters").toString();
        assertThat(parameters).contains("fiscalYear", "page").doesNotContain("actor");
    }

    @Test
    void a_field_of_a_form_is_called_what_is_sent() {
        var upload = asAnyone()
                .get("/v3/api-docs")
                .body()
                .path("paths")
                .path("/api/evidence")
                .path("post");
        assertThat(upload.findValuesAsString("name"))
                .contains("agency", "title")
                .doesNotContain("agency.value");
        assertThat(upload.toString()).doesNotContain("agency.value");
    }
}
