package org.sucharit.reporting.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.reporting.ReportingPlatform;

/** Whatever is asked at an entrance that is open to everyone, the answer says what is wrong, in Thai and in English. */
class BadQuestionsIT extends ReportingPlatform {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scorecards/nation/2566?asOf=                                        | 200 |
            scorecards/nation/2566?asOf=1900-01-01                              | 200 |
            scorecards/nation/2566?asOf=0001-01-01T00:00:00Z                    | 200 |
            scorecards/nation/2566?asOf=-999999999-01-01T00:00:00Z              | 200 |
            scorecards/nation/2566?asOf=%2B999999999-12-31T23:59:59Z            | 400 | AS_OF_IN_FUTURE
            scorecards/nation/2566?asOf=2026-02-30                              | 400 | INVALID
            scorecards/nation/2566?asOf=2566-01-01                              | 400 | AS_OF_IN_FUTURE
            scorecards/nation/2566?asOf=%00                                     | 400 | INVALID
            scorecards/nation/2566?asOf=2026-01-01&asOf=2026-01-02              | 400 | INVALID
            scorecards/nation/0                                                 | 400 | INVALID
            scorecards/nation/-1                                                | 400 | INVALID
            scorecards/nation/9999                                              | 400 | INVALID
            scorecards/nation/99999999999999999999                              | 404 | NOT_FOUND
            scorecards/nation/2566/ranking?by=total                             | 400 | INVALID
            scorecards/nation/2566/ranking?by=%00                               | 400 | INVALID
            scorecards/nation/2566/ranking?by=TOTAL&by=EVIDENCE                 | 400 | INVALID
            scorecards/nation/2566/ranking?province=nowhere                     | 404 | PROVINCE_UNKNOWN
            scorecards/nation/2566/ranking?page=-1                              | 400 | INVALID
            scorecards/nation/2566/ranking?page=99999999999                     | 400 | INVALID
            scorecards/nation/2566/ranking?size=0                               | 400 | INVALID
            scorecards/provinces/%00/2566                                       | 400 |
            scorecards/provinces/x/2566/agencies                                | 404 | PROVINCE_UNKNOWN
            scorecards/agencies/ab%00/2566                                      | 400 |
            scorecards/planets/mars/2566                                        | 404 | NOT_FOUND
            events?since=%00                                                    | 400 | INVALID
            events?since=99999999999999999999999999                             | 404 | POSITION_UNKNOWN
            events?since=-999999999-01-01T00:00:00Z&follow=false                | 200 |
            events?since=1900-01-01&follow=false                                | 200 |
            events?since=2999-01-01                                             | 400 | SINCE_IN_FUTURE
            events?since=0&since=1                                              | 400 | INVALID
            events?agency=ab%00                                                 | 400 | INVALID
            events?agency=NOBODY                                                | 404 | AGENCY_UNKNOWN
            events?agency=aa&agency=bb                                          | 400 | INVALID
            events?province=%00                                                 | 400 | INVALID
            events?province=a&province=b                                        | 400 | INVALID
            events?topic=measures&topic=reports&follow=false                    | 200 |
            events?topic=measures&topic=people                                  | 404 | TOPIC_UNKNOWN
            events?topic=%00                                                    | 400 | INVALID
            events?follow=perhaps                                               | 400 | INVALID
            open-data/people.csv                                                | 404 | DATASET_UNKNOWN
            open-data/measures.xml                                              | 404 | FORMAT_UNKNOWN
            open-data/measures.CSV                                              | 404 | FORMAT_UNKNOWN
            open-data/Measures.csv                                              | 404 | DATASET_UNKNOWN
            open-data/%00.csv                                                   | 400 |
            open-data/people                                                    | 404 | DATASET_UNKNOWN
            """)
    void an_answer_says_what_is_wrong_in_the_language_of_whoever_asks(String path, int status, @Nullable String code) {
        var thai = asAnyone().get("/api/" + path);
        var english = asAnyone().with("Accept-Language", "en").get("/api/" + path);
        for (var got : new Object[] {thai.status(), english.status()})
            assertThat(got).as(path).isEqualTo(status);
        if (code == null) return; // an answer, or the web server's own refusal
        thai.expect(status, code);
        english.expect(status, code);
        assertThat(thai.body().path("detail").asString()).as(path).containsPattern("[ก-๙]");
        assertThat(english.body().path("detail").asString()).as(path).doesNotContainPattern("[ก-๙]");
    }

    @Test
    void a_position_as_long_as_a_letter_is_no_position() {
        var problem = asAnyone().get("/api/events?since=" + "9".repeat(5000)).expect(404, "POSITION_UNKNOWN");
        assertThat(problem.response().body().length).isLessThan(2000);
        asAnyone()
                .with("Accept", "text/event-stream")
                .with("Last-Event-ID", "x".repeat(3000))
                .get("/api/events")
                .expect(404, "POSITION_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/events, text/csv",
        "/api/events, nonsense",
        "/api/scorecards/nation/2566, image/png",
        "/api/open-data, text/turtle",
        "/api/open-data/measures, application/xml"
    })
    void a_form_that_there_is_not_is_told(String path, String accept) {
        asAnyone().with("Accept", accept).get(path).expect(406, "NOT_ACCEPTABLE");
    }

    @Test
    void a_public_entrance_is_for_reading() {
        for (var path : new String[] {"/api/events", "/api/open-data/measures.csv", "/api/scorecards/nation/2566"})
            assertThat(asAnyone().post(path, "{}").status()).as(path).isIn(401, 403, 405);
    }
}
