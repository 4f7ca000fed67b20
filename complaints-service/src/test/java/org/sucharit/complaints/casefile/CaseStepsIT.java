package org.sucharit.complaints.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.CaseStories;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import tools.jackson.databind.JsonNode;

/** What becomes of steps that come twice, at once or too early, and of what should not be sent. */
class CaseStepsIT extends CaseStories {

    final String agency = newAgency();
    final String investigator = "investigator-" + agency;

    @Test
    void a_case_for_oversight_is_not_there_for_the_agency_until_it_is_handed_on() {
        var path = "/api/cases/" + caseOf(file(agency, "ผู้บริหาร", "TOP_EXECUTIVE"));
        desk().get(path).expect(404, "NOT_FOUND");

        inspector().post(path + "/hand-on", "{}").expect(409, "INTEREST_NOT_DECLARED");
        inspector().post(path + "/declare-no-interest", "{}").expect(200);
        inspector().post(path + "/hand-on", "{}").expect(200);
        inspector().post(path + "/hand-on", "{}").expect(409, "ALREADY_HANDED_ON");
        desk().get(path).expect(200);
    }

    @Test
    void a_marked_person_loses_the_case_at_once_also_when_assigned_and_somebody_else_takes_it() {
        var path = assigned();
        desk().post(path + "/mark-staff", "{\"staff\":[\"x\"]}").expect(403, "ACCESS_DENIED");
        desk().post(path + "/hand-on", "{}").expect(403, "ACCESS_DENIED");

        inspector().post(path + "/declare-no-interest", "{}").expect(200);
        inspector()
                .post(path + "/mark-staff", "{\"staff\":[\"%s\"]}".formatted(investigator))
                .expect(200);

        desk().get(path).expect(404, "NOT_FOUND");
        assertThat(inspector().get(path).body().has("assignedTo")).isFalse();
        inspector()
                .post(path + "/assign", "{\"to\":\"%s\"}".formatted(investigator))
                .expect(422, "NOT_ASSIGNABLE");
        inspector().post(path + "/assign", "{\"to\":\"next\"}").expect(200);
        assertThat(inspector().get(path).body().path("assignedTo").asString()).isEqualTo("next");
    }

    @Test
    void of_two_who_act_at_once_one_is_told() throws Exception {
        var path = declared();
        long version = desk().get(path).body().path("version").asLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> accept = () -> desk().post(path + "/accept", "{}").status();
            Callable<Integer> reject =
                    () -> desk().post(path + "/reject", reason("ไม่มีมูล")).status();
            var statuses = new ArrayList<Integer>();
            for (var outcome : threads.invokeAll(List.of(accept, reject))) statuses.add(outcome.get());
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
        desk().with("If-Match", "\"" + version + "\"")
                .post(path + "/notes", text("สาย"))
                .expect(412, "STALE_VERSION");
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_happens_once() {
        var path = declared();
        for (var step : List.of("/notes", "/message")) {
            var repeating = desk().with("Idempotency-Key", UUID.randomUUID().toString());
            var first =
                    repeating.post(path + step, text("ครั้งเดียว")).expect(200).body();
            assertThat(repeating
                            .post(path + step, text("ครั้งเดียว"))
                            .expect(200)
                            .body())
                    .isEqualTo(first);
            repeating.post(path + step, text("อื่น")).expect(422, "KEY_REUSED");
        }
        var view = desk().get(path).body();
        assertThat(view.path("notes").size()).isOne();
        assertThat(view.path("messages").size()).isOne();
    }

    @Test
    void what_a_repeat_is_recognised_by_can_not_be_guessed_from_a_copy_of_the_database() {
        assertThat(jdbc.sql("SELECT count(*) FROM kit_secret WHERE name = 'command-answers'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_should_not_be_sent_is_a_problem_and_changes_nothing() {
        var path = declared();
        long version = desk().get(path).body().path("version").asLong();
        for (var step : List.of("/notes", "/message", "/act")) bad(path + step, "text");
        for (var step : List.of("/reject", "/reopen")) bad(path + step, "reason");
        desk().post(path + "/refer", "{\"to\":\"NOBODY\",\"reason\":\"x\"}").expect(400, "INVALID");
        desk().post(path + "/refer", "{\"to\":\"NACC\"}").expect(400, "INVALID");
        desk().post(path + "/conclude", "{\"conclusion\":\"PERHAPS\",\"text\":\"x\"}")
                .expect(400, "INVALID");
        desk().post(path + "/assign", "{\"to\":\" \"}").expect(400, "INVALID");
        desk().post(path + "/mark-staff", "{\"staff\":[]}").expect(400, "INVALID");
        desk().post(path + "/duplicates", "{\"original\":\"x\"}").expect(400, "INVALID");
        desk().post(path + "/redactions", redaction(-1, 5)).expect(400, "INVALID");
        desk().post(path + "/nothing", "{}").expect(404);
        assertThat(desk().get(path).body().path("version").asLong()).isEqualTo(version);
    }

    @Test
    void markup_emoji_and_rare_thai_are_kept_as_they_are() {
        var path = declared();
        var odd = "<script>alert('ก')</script> &amp; 👩‍⚖️ ฯลฯ ๚ะ๛ ๏ กํ้ำ";
        desk().post(path + "/notes", text(odd)).expect(200);
        assertThat(desk().get(path).body().at("/notes/0/text").asString()).isEqualTo(odd);
    }

    @Test
    void duplicates_show_in_both_cases_and_only_to_who_may_see_both() {
        var one = declared();
        var two = "/api/cases/" + filed(agency);
        desk().post(one + "/duplicates", "{\"original\":\"%s\"}".formatted(id(two)))
                .expect(200);
        desk().post(one + "/duplicates", "{\"original\":\"%s\"}".formatted(id(one)))
                .expect(409, "LINKED_TO_ITSELF");
        desk().post(one + "/duplicates", "{\"original\":\"%s\"}".formatted(UUID.randomUUID()))
                .expect(422, "ORIGINAL_UNKNOWN");
        var hidden = caseOf(file(agency, "ผู้บริหาร", "TOP_EXECUTIVE"));
        desk().post(one + "/duplicates", "{\"original\":\"%s\"}".formatted(hidden))
                .expect(422, "ORIGINAL_UNKNOWN");

        inspector().post(one + "/declare-no-interest", "{}").expect(200);
        inspector()
                .post(one + "/duplicates", "{\"original\":\"%s\"}".formatted(hidden))
                .expect(200);

        assertThat(values(inspector().get(one), "originals")).containsExactlyInAnyOrder(id(two), hidden.toString());
        assertThat(values(desk().get(one), "originals")).containsExactly(id(two));
        assertThat(desk().get(one + "/history").expect(200).body().toString().split("DuplicateLinked", -1))
                .hasSize(2);
        desk().post(two + "/declare-no-interest", "{}").expect(200);
        assertThat(values(desk().get(two), "duplicates")).containsExactly(id(one));
    }

    @Test
    void a_redacted_passage_is_remembered_and_the_text_stays() {
        var path = declared();
        desk().post(path + "/redactions", redaction(0, 5)).expect(200);
        desk().post(path + "/redactions", redaction(0, 5_000)).expect(422, "PASSAGE_UNKNOWN");
        desk().post(path + "/redactions", redaction(0, 5).replace("title", "nothing"))
                .expect(422, "PASSAGE_UNKNOWN");
        var view = desk().get(path).body();
        assertThat(view.at("/redactions/0/to").asInt()).isEqualTo(5);
        assertThat(view.at("/complaint/title").asString()).isEqualTo("เรื่องทดสอบ");
    }

    private void bad(String path, String field) {
        desk().post(path, "{}").expect(400, "INVALID");
        desk().post(path, "{\"%s\":\"  \"}".formatted(field)).expect(400, "INVALID");
        desk().post(path, "{\"%s\":\"\\u0000\"}".formatted(field)).expect(400, "INVALID");
        desk().post(path, "{\"%s\":\"\\ud800\"}".formatted(field)).expect(400, "INVALID");
        desk().post(path, "{\"%s\":[1]}".formatted(field)).expect(400);
        desk().post(path, "{\"%s\":".formatted(field)).expect(400, "UNREADABLE");
        desk().post(path, "").expect(400);
        desk().post(path, "{\"%s\":\"%s\"}".formatted(field, "ก".repeat(1 << 20)))
                .expect(400, "INVALID");
        desk().post(path, "{\"%s\":\"%s\"}".formatted(field, "x".repeat(6 << 20)))
                .expect(413, "TOO_LARGE");
    }

    private String declared() {
        var path = "/api/cases/" + filed(agency);
        desk().post(path + "/declare-no-interest", "{}").expect(200);
        return path;
    }

    private String assigned() {
        var path = declared();
        desk().post(path + "/accept", "{}").expect(200);
        desk().post(path + "/assign", "{\"to\":\"%s\"}".formatted(investigator)).expect(200);
        return path;
    }

    private Requests desk() {
        return investigator(agency);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> values(Got got, String field) {
        return got.expect(200)
                .body()
                .path(field)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String text(String text) {
        return "{\"text\":\"%s\"}".formatted(text);
    }

    private static String reason(String text) {
        return "{\"reason\":\"%s\"}".formatted(text);
    }

    private static String redaction(int from, int to) {
        return "{\"entry\":\"1\",\"field\":\"title\",\"from\":%d,\"to\":%d,\"reason\":\"ชื่อคนอื่น\"}"
                .formatted(from, to);
    }
}
