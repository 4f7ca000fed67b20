package org.sucharit.complaints.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever writes into the database can't make one case tell another's: each sealed text, key and receipt opens in its place only. */
class ExchangedIT extends CaseStories {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SEALED = List.of("answers", "identity", "text", "reason", "passage");

    private final String agency = newAgency();
    private Story one;
    private Story other;

    /** A case with every kind of text in it, each marked with the case's own word. */
    private record Story(String mark, String receipt, CaseId id) {}

    @BeforeEach
    void twoCasesOfTheSameKind() {
        one = story("หนึ่ง" + UUID.randomUUID());
        other = story("สอง" + UUID.randomUUID());
    }

    private Story story(String mark) {
        var receipt = file(agency, mark + "-title");
        var id = caseOf(receipt);
        var path = "/api/cases/" + id;
        declare(id, "investigator-" + agency);
        holder(receipt)
                .put("/api/mailbox/identity", text("name", mark, "identity"))
                .expect(200);
        holder(receipt)
                .post("/api/mailbox/messages", text("text", mark, "dialogue"))
                .expect(201);
        desk().post(path + "/message", text("text", mark, "answer")).expect(200);
        desk().post(path + "/notes", text("text", mark, "note")).expect(200);
        var request = desk().post(path + "/identity-requests", text("reason", mark, "request"))
                .expect(201)
                .id();
        inspector()
                .post(path + "/identity-requests/" + request + "/approve", "")
                .expect(200);
        desk().post(path + "/second-person", "{\"matter\":\"ERASE_EARLY\",\"reason\":\"" + mark + "-second\"}")
                .expect(201);
        desk().post(path + "/legal-hold", text("reason", mark, "hold")).expect(200);
        desk().post(path + "/reject", text("reason", mark, "rejected")).expect(200);
        return new Story(mark, receipt, id);
    }

    private static String text(String field, String mark, String what) {
        return "{\"%s\":\"%s-%s\"}".formatted(field, mark, what);
    }

    @Test
    void every_text_opens_in_its_own_case_only() {
        var whole = everythingOf(one);
        for (var what :
                List.of("title", "identity", "dialogue", "answer", "note", "request", "second", "hold", "rejected"))
            assertThat(whole).as(what).contains(one.mark + "-" + what);

        var texts = sealedTexts();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(9);
        for (var text : texts) {
            exchange(text);
            for (var story : List.of(one, other)) {
                var seen = everythingOf(story);
                var others = story == one ? other : one;
                assertThat(seen).as(text.toString()).doesNotContain(others.mark);
                assertThat(count(seen, story.mark)).as(text.toString()).isLessThan(count(whole, one.mark));
            }
            exchange(text);
        }
        assertThat(everythingOf(one)).isEqualTo(whole);
    }

    private record Text(long sequence, String field) {}

    /**
     * All there are: the two cases have the same events at the same places. The identity that was filed is none of them
     * any more, its key went when another took its place.
     */
    private List<Text> sealedTexts() {
        var texts = new ArrayList<Text>();
        for (long sequence = 0; sequence <= file(one.id).version(); sequence++)
            for (var field : SEALED)
                if (payload(one, sequence).path(field).isString()) texts.add(new Text(sequence, field));
        texts.remove(new Text(0, "identity"));
        return texts;
    }

    private void exchange(Text text) {
        var first = payload(one, text.sequence);
        var second = payload(other, text.sequence);
        var kept = first.get(text.field);
        first.set(text.field, second.get(text.field));
        second.set(text.field, kept);
        write(one, text.sequence, first);
        write(other, text.sequence, second);
    }

    private ObjectNode payload(Story story, long sequence) {
        return (ObjectNode) JSON.readTree(
                jdbc.sql("SELECT payload FROM domain_event WHERE aggregate_identifier = ? AND sequence_number = ?")
                        .params(story.id.toString(), sequence)
                        .query(String.class)
                        .single());
    }

    private void write(Story story, long sequence, ObjectNode payload) {
        jdbc.sql("UPDATE domain_event SET payload = ? WHERE aggregate_identifier = ? AND sequence_number = ?")
                .params(payload.toString(), story.id.toString(), sequence)
                .update();
    }

    @Test
    void a_wrapped_key_opens_nothing_beside_another_case() {
        exchangeKeys("CONTENT");
        for (var story : List.of(one, other)) {
            desk().get("/api/cases/" + story.id).expect(409, "DOES_NOT_OPEN");
            desk().post("/api/cases/" + story.id + "/notes", "{\"text\":\"x\"}").expect(409, "DOES_NOT_OPEN");
            holder(story.receipt).get("/api/mailbox").expect(404, "RECEIPT_UNKNOWN");
        }
        exchangeKeys("CONTENT");
        desk().get("/api/cases/" + one.id).expect(200);
    }

    @Test
    void nor_does_the_key_of_an_identity() {
        // the entries of the two differ, so their rows are made to look alike
        var name = "SELECT purpose FROM case_key WHERE case_id = ? AND purpose LIKE 'IDENTITY/%'";
        var first = jdbc.sql(name).param(one.id.toString()).query(String.class).single();
        var second =
                jdbc.sql(name).param(other.id.toString()).query(String.class).single();
        jdbc.sql("""
                        UPDATE case_key k SET wrapped = o.wrapped, wrapping = o.wrapping FROM case_key o
                        WHERE k.case_id = ? AND k.purpose = ? AND o.case_id = ? AND o.purpose = ?
                        """)
                .params(one.id.toString(), first, other.id.toString(), second)
                .update();

        desk().get("/api/cases/" + one.id + "/identity").expect(409, "DOES_NOT_OPEN");
        assertThat(desk().get("/api/cases/" + other.id + "/identity")
                        .expect(200)
                        .body()
                        .toString())
                .contains(other.mark);
    }

    @Test
    void a_receipt_that_was_led_to_another_case_opens_neither() {
        jdbc.sql("UPDATE receipt SET case_id = 'x' WHERE case_id = ?")
                .param(one.id.toString())
                .update();
        jdbc.sql("UPDATE receipt SET case_id = ? WHERE case_id = ?")
                .params(one.id.toString(), other.id.toString())
                .update();
        jdbc.sql("UPDATE receipt SET case_id = ? WHERE case_id = 'x'")
                .param(other.id.toString())
                .update();

        for (var story : List.of(one, other)) {
            holder(story.receipt).get("/api/mailbox").expect(404, "RECEIPT_UNKNOWN");
            desk().get("/api/cases/" + story.id).expect(409, "DOES_NOT_OPEN");
            desk().get("/api/cases/" + story.id + "/identity").expect(409, "DOES_NOT_OPEN");
        }
    }

    @Test
    void a_file_or_its_name_opens_in_its_own_case_only() {
        var first = disclosed(filedWithFile(agency, "one.txt", new byte[] {'1'}));
        var second = disclosed(filedWithFile(agency, "other.txt", new byte[] {'2'}));
        desk().get(first).expect(200);

        for (var field : List.of("original", "name")) {
            exchangeOfFiles(caseAt(first), caseAt(second), field);
            desk().get(first).expect(409, "DOES_NOT_OPEN");
            desk().get(second).expect(409, "DOES_NOT_OPEN");
            exchangeOfFiles(caseAt(first), caseAt(second), field);
        }
        desk().get(second).expect(200);
    }

    /** Gives the path of its only file, which the desk may open. */
    private String disclosed(CaseId id) {
        declare(id, "investigator-" + agency);
        var path = "/api/cases/" + id;
        var request = desk().post(path + "/identity-requests", "{\"reason\":\"x\",\"sought\":\"ORIGINALS\"}")
                .expect(201)
                .id();
        inspector()
                .post(path + "/identity-requests/" + request + "/approve", "")
                .expect(200);
        return path + "/originals/" + file(id).filed().files().getFirst().fileId();
    }

    private static CaseId caseAt(String path) {
        return CaseId.of(path.split("/")[3]);
    }

    private void exchangeOfFiles(CaseId one, CaseId other, String field) {
        var first = payload(new Story("", "", one), 0);
        var second = payload(new Story("", "", other), 0);
        var mine = (ObjectNode) first.path("files").get(0);
        var theirs = (ObjectNode) second.path("files").get(0);
        var kept = mine.get(field);
        mine.set(field, theirs.get(field));
        theirs.set(field, kept);
        write(new Story("", "", one), 0, first);
        write(new Story("", "", other), 0, second);
    }

    private void exchangeKeys(String purpose) {
        jdbc.sql("""
                        UPDATE case_key k SET wrapped = o.wrapped, wrapping = o.wrapping FROM case_key o
                        WHERE k.purpose = :purpose AND o.purpose = :purpose
                          AND k.case_id IN (:both) AND o.case_id IN (:both) AND o.case_id <> k.case_id
                        """)
                .param("purpose", purpose)
                .param("both", List.of(one.id.toString(), other.id.toString()))
                .update();
    }

    /** Everything that anyone can be shown of a case; nothing of it may be an error of ours. */
    private String everythingOf(Story story) {
        var path = "/api/cases/" + story.id;
        var answers = List.of(
                desk().get(path),
                desk().get(path + "/history"),
                desk().get(path + "/identity-requests"),
                desk().get(path + "/retention"),
                desk().get(path + "/identity"),
                holder(story.receipt).get("/api/mailbox"));
        assertThat(answers).extracting(Got::status).allMatch(status -> status == 200 || status == 409);
        return String.join(
                "\n", answers.stream().map(got -> got.body().toString()).toList());
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }

    private Requests desk() {
        return investigator(agency);
    }

    private Requests holder(String receipt) {
        return asAnyone()
                .with("Authorization", "Receipt " + receipt)
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
