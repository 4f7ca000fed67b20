package org.sucharit.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class PathShapeTests {

    private static final String[] PATHS = {
        "/",
        "/api",
        "/api/measures",
        "/api/measures/",
        "/api/measures/7",
        "/api/measures/7/",
        "/api/measures/7/actions",
        "/api/measures/7/actions/8",
        "/api/measures/7/follow-ups",
        "/api/me%61sures/7/actions",
        "/api/measures;v=1/7/actions",
        "/api/agencies/krut/years/2569",
        "/api/reports/7.pdf",
        "/api/reports/7.docx",
        "/api/reports/.pdf",
        "/app/a/b/c",
        "/app",
        "/app/"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/measures",
                "/api/measures/",
                "/api/measures/{id}",
                "/api/measures/{id}/actions",
                "/api/measures/{id}/actions/{number}",
                "/api/agencies/{code}/years/{year}",
                "/api/reports/{id}.pdf",
                "/api/reports/{id:[^.]*}",
                "/api/reports/{id:[0-9]{1,3}}.pdf",
                "/app/**",
                "/app/{*rest}",
                "/*/measures/?/actions",
                "/api/*/{id}",
                "/**",
                "/{*all}",
                "/api/measures/{id}/{what}"
            })
    void a_path_that_fits_is_never_passed_over(String pattern) {
        var parsed = PathPatternParser.defaultInstance.parse(pattern);
        for (var path : PATHS)
            if (parsed.matches(PathContainer.parsePath(path)))
                assertThat(PathShape.of(pattern).mayBe(path)).as(path).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/measures/{id}/actions, /api/measures/7/follow-ups",
        "/api/measures/{id}/actions, /api/agencies/7/actions",
        "/api/measures/{id}, /api/measures/7/actions",
        "/api/measures, /api/measures/7",
        "/api/reports/{id}.pdf, /api/reports/7.docx"
    })
    void most_that_do_not_fit_are_passed_over(String pattern, String path) {
        assertThat(PathShape.of(pattern).mayBe(path)).isFalse();
    }
}
