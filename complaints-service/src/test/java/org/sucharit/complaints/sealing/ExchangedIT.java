package org.sucharit.complaints.sealing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.access.CaseAccessEvent;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.attachment.Kept;
import org.sucharit.complaints.attachment.Upload;
import org.sucharit.complaints.bulletin.BulletinEvent;
import org.sucharit.complaints.clocks.PromisesEvent;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.complaint.ComplaintEvent.ComplaintFiled;
import org.sucharit.complaints.complaint.ComplaintEvent.MessageWritten;
import org.sucharit.complaints.complaint.ComplaintEvent.PackageExported;
import org.sucharit.complaints.question.QuestionsEvent;
import org.sucharit.complaints.statistics.FiguresEvent;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever writes into the database can't make one case tell another's: each sealed text, file, key and receipt opens in its place only. */
class ExchangedIT extends CaseStories {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONTENT = " WHERE purpose = 'CONTENT' AND case_id = ";

    /** Of use outside only, once the package is opened. */
    private static final String COMMITMENT = "PackageExported/commitmentKey";

    private final String agency = newAgency();
    private final Story one = new Story("หนึ่ง" + UUID.randomUUID());
    private final Story other = new Story("สอง" + UUID.randomUUID());

    /** A case whose texts and files are each marked with its own word. */
    private final class Story {

        final String mark;
        String receipt = "";
        CaseId id = new CaseId(new UUID(0, 0));
        String path = "";

        Story(String mark) {
            this.mark = mark;
        }

        void filed() {
            filed(file(agency, mark + "-title"));
        }

        void filed(String with) {
            receipt = with;
            id = caseOf(with);
            path = "/api/cases/" + id;
            declare(id, "investigator-" + agency);
            grant("IDENTITY");
        }

        void grant(String sought) {
            var asked = "{\"sought\":\"%s\",\"reason\":\"%s-request\"}".formatted(sought, mark);
            var request =
                    desk().post(path + "/identity-requests", asked).expect(201).id();
            inspector()
                    .post(path + "/identity-requests/" + request + "/approve", "")
                    .expect(200);
        }

        void filedWithPicture() {
            var upload = new Upload().field("complaint", """
                    {"agency":"%s","kind":"CORRUPTION","category":"OTHER","title":"%s-title","description":"x",
                     "subjects":[{"position":"STAFF"}],"identity":{"name":"%s-filed"}}""".formatted(agency, mark, mark));
            filed(asAnyone()
                    .with("Idempotency-Key", UUID.randomUUID().toString())
                    .post(
                            "/api/complaints",
                            upload.contentType(),
                            upload.file(mark, picture()).whole())
                    .expect(201)
                    .body()
                    .path("receipt")
                    .asString());
            grant("ORIGINALS");
        }

        private byte[] picture() {
            var picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(1, 1, mark.hashCode());
            var out = new ByteArrayOutputStream();
            try {
                ImageIO.write(picture, "png", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        /** Everything else that is ever sealed. */
        void goesOn() {
            holder().put("/api/mailbox/identity", text("name", "given")).expect(200);
            holder().post("/api/mailbox/messages", text("text", "dialogue")).expect(201);
            var upload = new Upload().field("text", mark + "-caption").file(mark, picture());
            holder().post("/api/mailbox/attachments", upload.contentType(), upload.whole())
                    .expect(201);
            step("message", text("text", "answer"));
            step("notes", text("text", "note"));
            step("redactions", """
                    {"entry":"1","field":"title","from":0,"to":1,"reason":"%s-redacted"}""".formatted(mark));
            desk().post(path + "/identity-requests", text("reason", "refused")).expect(201);
            inspector()
                    .post(path + "/identity-requests/3/deny", text("reason", "denied"))
                    .expect(200);
            desk().post(path + "/second-person", "{\"matter\":\"ERASE_EARLY\",\"reason\":\"" + mark + "-second\"}")
                    .expect(201);
            step("legal-hold", text("reason", "hold"));
            step("reject", text("reason", "rejected"));
            step("reopen", text("reason", "reopened"));
            step("accept", "{}");
            step("assign", "{\"to\":\"investigator-" + agency + "\"}");
            step("conclude", "{\"conclusion\":\"SUBSTANTIATED\",\"text\":\"" + mark + "-concluded\"}");
            step("act", text("text", "acted"));
            step("refer", "{\"to\":\"NACC\",\"reason\":\"" + mark + "-referred\"}");
            desk().post(path + "/packages", "{\"to\":\"NACC\",\"reason\":\"" + mark + "-exported\"}")
                    .expect(200);
        }

        private void step(String step, String body) {
            desk().post(path + "/" + step, body).expect(200);
        }

        private String text(String field, String what) {
            return "{\"%s\":\"%s-%s\"}".formatted(field, mark, what);
        }

        Requests holder() {
            return asAnyone()
                    .with("Authorization", "Receipt " + receipt)
                    .with("Idempotency-Key", UUID.randomUUID().toString());
        }

        /** Everything that anyone can be shown of it; nothing of it may be an error of ours. */
        Seen seen() {
            var answers = new ArrayList<Got>();
            for (var page : List.of("", "/history", "/identity-requests", "/retention", "/identity"))
                answers.add(desk().get(path + page));
            answers.add(holder().get("/api/mailbox"));
            var files = file(id).events().stream().flatMap(event -> files(event));
            files.map(FiledFile::fileId).forEach(fileId -> {
                answers.add(desk().get(path + "/files/" + fileId));
                answers.add(desk().get(path + "/files/" + fileId + "/thumbnail"));
                answers.add(desk().get(path + "/originals/" + fileId));
            });
            assertThat(answers).extracting(Got::status).allMatch(status -> status == 200 || status == 409);
            return new Seen(answers, mark);
        }

        private static Stream<FiledFile> files(ComplaintEvent event) {
            return switch (event) {
                case ComplaintFiled filed -> filed.files().stream();
                case MessageWritten message -> message.files().stream();
                default -> Stream.empty();
            };
        }
    }

    private record Seen(List<Got> answers, String mark) {

        String text() {
            return answers.stream().map(got -> got.body().toString()).collect(joining("\n"));
        }

        /** The contents of files that opened. */
        Set<String> files() {
            return answers.stream()
                    .filter(got -> got.status() == 200)
                    .map(got -> got.response().body())
                    .filter(bytes -> bytes.length > 0 && bytes[0] != '{')
                    .map(bytes -> HexFormat.of().formatHex(bytes))
                    .collect(toSet());
        }

        /** How much of it opened. */
        int opened() {
            long answered = answers.stream().filter(got -> got.status() == 200).count();
            return text().split(mark, -1).length + Math.toIntExact(answered);
        }
    }

    @Test
    void every_sealed_field_of_every_event_opens_in_its_own_case_only() {
        var tried = new TreeSet<String>();
        for (var story : List.of(one, other)) story.filedWithPicture();
        exchangeEach(tried, "");
        for (var story : List.of(one, other)) story.goesOn();
        // the key of the identity that was filed went when another took its place
        exchangeEach(tried, "ComplaintFiled/identity");

        var all = Stream.of(ComplaintEvent.class.getPermittedSubclasses())
                .flatMap(event -> sealedIn(event).map(field -> event.getSimpleName() + field))
                .collect(toSet());
        assertThat(tried).isEqualTo(all);
        assertThat(Stream.of(
                                CaseAccessEvent.class,
                                PromisesEvent.class,
                                FiguresEvent.class,
                                BulletinEvent.class,
                                QuestionsEvent.class)
                        .flatMap(events -> Stream.of(events.getPermittedSubclasses()))
                        .flatMap(ExchangedIT::sealedIn))
                .as("of other events")
                .isEmpty();
    }

    private void exchangeEach(Set<String> tried, String dead) {
        var wholes = List.of(one.seen(), other.seen());
        assertThat(wholes)
                .allSatisfy(whole ->
                        assertThat(whole.answers()).extracting(Got::status).containsOnly(200));
        for (long sequence = 0; sequence <= file(one.id).version(); sequence++) {
            var event = file(one.id).events().get(Math.toIntExact(sequence)).getClass();
            for (var field : sealedIn(event).toList()) {
                var name = event.getSimpleName() + field;
                if (name.equals(dead) || payload(one, sequence).at(field).isMissingNode()) continue;
                exchange(sequence, field);
                opensNothing(name, wholes);
                exchange(sequence, field);
                tried.add(name);
            }
        }
        assertThat(one.seen().text()).isEqualTo(wholes.getFirst().text());
    }

    /** Both stand in the same place in each other: one of them is enough. */
    private void opensNothing(String name, List<Seen> wholes) {
        var seen = one.seen();
        var others = wholes.getLast();
        if (name.equals(COMMITMENT))
            assertThatExceptionOfType(DoesNotOpen.class).isThrownBy(this::commitment);
        else assertThat(seen.opened()).as(name).isLessThan(wholes.getFirst().opened());
        assertThat(seen.text()).as(name).doesNotContain(others.mark());
        assertThat(seen.files()).as(name).doesNotContainAnyElementsOf(others.files());
    }

    private void commitment() {
        var exported = file(one.id).all(PackageExported.class).getFirst();
        seals.require(file(one.id))
                .open(PackageExported.class, "commitmentKey", exported.entry(), exported.commitmentKey());
    }

    /** Pointers to what is sealed in a record as it is written, of lists into their first. */
    private static Stream<String> sealedIn(Class<?> type) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            var at = "/" + component.getName();
            var of = component.getType();
            if (of == Sealed.class || of == Kept.class) return Stream.of(at);
            if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> inner
                    && inner.isRecord()) return sealedIn(inner).map(field -> at + "/0" + field);
            return of.isRecord() ? sealedIn(of).map(field -> at + field) : Stream.empty();
        });
    }

    private void exchange(long sequence, String field) {
        var first = payload(one, sequence);
        var second = payload(other, sequence);
        int name = field.lastIndexOf('/');
        var mine = (ObjectNode) first.at(field.substring(0, name));
        var theirs = (ObjectNode) second.at(field.substring(0, name));
        var kept = mine.get(field.substring(name + 1));
        mine.set(field.substring(name + 1), theirs.get(field.substring(name + 1)));
        theirs.set(field.substring(name + 1), kept);
        write(one, sequence, first);
        write(other, sequence, second);
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

    /** What tells of keys and receipts; the rest names which key wraps, and files for the sweeper, which opens nothing. */
    @Test
    void no_column_of_the_keys_is_forgotten() {
        assertThat(jdbc.sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name IN ('receipt', 'case_key')
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "receipt.entry",
                        "receipt.case_id",
                        "case_key.case_id",
                        "case_key.purpose",
                        "case_key.wrapped",
                        "case_key.wrapping");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"receipt.entry", "receipt.case_id", "case_key.case_id", "case_key.purpose", "case_key.wrapped"})
    void a_key_or_receipt_exchanged_with_another_cases_opens_nothing(String column) {
        for (var story : List.of(one, other)) story.filed();
        exchange(column);
        for (var story : List.of(one, other)) {
            desk().get(story.path).expect(409, "DOES_NOT_OPEN");
            desk().post(story.path + "/notes", "{\"text\":\"x\"}").expect(409, "DOES_NOT_OPEN");
            story.holder().get("/api/mailbox").expect(404, "RECEIPT_UNKNOWN");
        }
        exchange(column);
        for (var story : List.of(one, other)) {
            desk().get(story.path).expect(200);
            story.holder().get("/api/mailbox").expect(200);
        }
    }

    private void exchange(String column) {
        var first = "'" + one.id + "'";
        var second = "'" + other.id + "'";
        switch (column) {
            case "receipt.entry" ->
                values("receipt", "entry", " WHERE case_id = " + first, " WHERE case_id = " + second);
            case "case_key.wrapped" -> values("case_key", "wrapped", CONTENT + first, CONTENT + second);
            case "receipt.case_id" -> names("receipt", "case_id", "", first, second);
            case "case_key.case_id" -> names("case_key", "case_id", " AND purpose = 'CONTENT'", first, second);
            default -> {
                for (var id : List.of(first, second))
                    names("case_key", "purpose", " AND case_id = " + id, "'CONTENT'", "'IDENTITY/1'");
            }
        }
    }

    /** Of two rows that something else tells apart. */
    private void values(String table, String column, String first, String second) {
        var query = "SELECT %s FROM %s".formatted(column, table);
        var mine = jdbc.sql(query + first).query(byte[].class).single();
        var theirs = jdbc.sql(query + second).query(byte[].class).single();
        var update = "UPDATE %s SET %s = ?".formatted(table, column);
        jdbc.sql(update + first).param(new byte[] {0}).update();
        jdbc.sql(update + second).param(mine).update();
        jdbc.sql(update + first).param(theirs).update();
    }

    /** Of two rows that it tells apart itself. */
    private void names(String table, String column, String and, String first, String second) {
        var update = "UPDATE " + table + " SET " + column + " = %s WHERE " + column + " = %s" + and;
        jdbc.sql(update.formatted("'x'", first)).update();
        jdbc.sql(update.formatted(first, second)).update();
        jdbc.sql(update.formatted(second, "'x'")).update();
    }

    @Test
    void nor_does_the_key_of_an_identity() {
        for (var story : List.of(one, other)) story.filed();
        var identity = " WHERE purpose = 'IDENTITY/1' AND case_id = ";
        values("case_key", "wrapped", identity + "'" + one.id + "'", identity + "'" + other.id + "'");

        for (var story : List.of(one, other))
            desk().get(story.path + "/identity").expect(409, "DOES_NOT_OPEN");
    }

    private Requests desk() {
        return investigator(agency);
    }
}
