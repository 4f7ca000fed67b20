package org.sucharit.complaints.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.kit.test.Requests;
import tools.jackson.databind.JsonNode;

/** A case from its first reader to its end, as the desk works on it. */
class CaseworkIT extends ComplaintsPlatform {

    @Autowired
    JdbcClient jdbc;

    final String agency = newAgency();

    @Test
    void nothing_written_is_shown_before_the_reader_has_declared_to_have_no_interest() {
        var path = filed("ลานจอดรถ");

        var before = desk().get(path).expect(200).body();
        assertThat(before.path("declared").asBoolean()).isFalse();
        assertThat(before.path("status").asString()).isEqualTo("RECEIVED");
        assertThat(before.path("category").asString()).isEqualTo("BRIBERY");
        assertThat(before.toString()).doesNotContain("ลานจอดรถ").doesNotContain("complaint\"");
        desk().post(path + "/accept", "{}").expect(409, "INTEREST_NOT_DECLARED");
        desk().get(path + "/history").expect(409, "INTEREST_NOT_DECLARED");

        desk().post(path + "/declare-no-interest", "{}").expect(200);

        var after = desk().get(path).expect(200).body();
        assertThat(after.path("declared").asBoolean()).isTrue();
        assertThat(after.at("/complaint/title").asString()).isEqualTo("ลานจอดรถ");
        assertThat(after.at("/complaint/subjects/0/name").asString()).isEqualTo("นายสมมุติ ตัวอย่าง");
        assertThat(after.path("identityGiven").asBoolean()).isTrue();
        assertThat(after.toString()).doesNotContain("นางสาวผู้ร้อง", "0812345678");
    }

    @Test
    void a_case_is_accepted_assigned_concluded_acted_on_closed_and_reopened() {
        var path = declared("ท่อระบายน้ำ");

        desk().post(path + "/conclude", conclusion()).expect(409, "NOT_INVESTIGATED");
        desk().post(path + "/accept", "").expect(200);
        desk().post(path + "/accept", "{}").expect(409, "ALREADY_SCREENED");
        desk().post(path + "/assign", "{\"to\":\"investigator-%s\"}".formatted(agency))
                .expect(200);
        desk().post(path + "/close", "{}").expect(409, "NOT_CONCLUDED");
        desk().post(path + "/notes", text("ตรวจหน้างานแล้ว")).expect(200);
        desk().post(path + "/message", text("กำลังตรวจสอบ")).expect(200);
        desk().post(path + "/conclude", conclusion()).expect(200);
        desk().post(path + "/act", text("ตักเตือน")).expect(200);
        var closed = desk().post(path + "/close", "{}").expect(200);
        desk().post(path + "/accept", "{}").expect(409, "CASE_OVER");

        var view = desk().get(path).expect(200);
        assertThat(view.response().headers().firstValue("ETag")).contains("\"" + closed.version() + "\"");
        assertThat(view.body().path("status").asString()).isEqualTo("CLOSED");
        assertThat(view.body().has("answerDueOn")).isFalse();
        assertThat(texts(view.body().path("notes"))).containsExactly("ตรวจหน้างานแล้ว");
        assertThat(texts(view.body().path("messages"))).containsExactly("กำลังตรวจสอบ");
        assertThat(texts(view.body().path("steps"))).containsExactly("พบจริง", "ตักเตือน");
        assertThat(view.body().at("/steps/0/conclusion").asString()).isEqualTo("SUBSTANTIATED");

        desk().post(path + "/reopen", "{}").expect(400, "INVALID");
        desk().post(path + "/reopen", reason("มีหลักฐานใหม่")).expect(200);
        assertThat(desk().get(path).body().path("status").asString()).isEqualTo("INVESTIGATING");
    }

    @Test
    void every_reading_stands_in_the_log_of_who_read() {
        var path = declared("เรื่องที่หนึ่ง");
        desk().get(path).expect(200);
        desk().get(path + "/access-log").expect(403);

        var investigator = "investigator-" + agency;
        desk().post(path + "/accept", "{}").expect(200);
        desk().post(path + "/assign", "{\"to\":\"%s\"}".formatted(investigator)).expect(200);
        var log = desk().get(path + "/access-log").expect(200).body().path("items");

        assertThat(log.valueStream().map(read -> read.path("by").asString())).containsOnly(investigator);
        assertThat(log.valueStream().map(read -> read.path("what").asString())).containsExactly("CASE", "ACCESS_LOG");
    }

    private String filed(String title) {
        file(agency, title);
        return path(agency);
    }

    private String declared(String title) {
        var path = filed(title);
        desk().post(path + "/declare-no-interest", "{}").expect(200);
        return path;
    }

    /** The newest case of an agency. */
    private String path(String of) {
        return "/api/cases/" + jdbc.sql("""
                        SELECT aggregate_identifier FROM domain_event
                        WHERE agency = ? AND payload_type = 'complaints.ComplaintFiled' ORDER BY global_index DESC LIMIT 1
                        """).param(of).query(String.class).single();
    }

    private Requests desk() {
        return investigator(agency);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.path("text").asString()).toList();
    }

    private static String text(String text) {
        return "{\"text\":\"%s\"}".formatted(text);
    }

    private static String reason(String text) {
        return "{\"reason\":\"%s\"}".formatted(text);
    }

    private static String conclusion() {
        return "{\"conclusion\":\"SUBSTANTIATED\",\"text\":\"พบจริง\"}";
    }
}
