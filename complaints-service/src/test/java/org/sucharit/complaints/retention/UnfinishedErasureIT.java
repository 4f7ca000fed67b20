package org.sucharit.complaints.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.complaints.CaseStories;
import org.sucharit.complaints.complaint.CaseId;
import tools.jackson.databind.JsonNode;

/** Wherever an erasure ends in the middle, nothing is half erased, and it is finished later. */
class UnfinishedErasureIT extends CaseStories {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where it ends: on the way to what it says. In their order. */
    enum Before {
        EVENT(
                "BEFORE INSERT ON domain_event",
                "NEW.payload_type = 'complaints.CaseErased' AND NEW.aggregate_identifier"),
        KEYS("BEFORE DELETE ON case_key", "OLD.case_id"),
        RECEIPT("BEFORE DELETE ON receipt", "OLD.case_id"),
        LEDGER("", ""),
        COMMIT(
                "AFTER INSERT ON domain_event",
                "NEW.payload_type = 'complaints.CaseErased' AND NEW.aggregate_identifier"),
        FILES("", "");

        private final String moment;
        private final String of;

        Before(String moment, String of) {
            this.moment = moment;
            this.of = of;
        }

        boolean isListed() {
            return compareTo(LEDGER) > 0;
        }
    }

    @Autowired
    EraseDueCases nextDay;

    @Autowired
    Reconciliation nextStart;

    @Autowired
    ErasureLedger ledger;

    @TempDir
    Path aside;

    private final String agency = newAgency();
    private final String mark = "เครื่องหมาย" + UUID.randomUUID();
    private String receipt = "";
    private CaseId id = new CaseId(new UUID(0, 0));
    private Path sealedFile = Path.of("");
    private String agreement = "";

    @BeforeEach
    void agreedByOne() {
        id = filedWithFile(agency, mark + ".txt", mark.getBytes(UTF_8));
        declare(id, "investigator-" + agency, "inspector");
        note();
        var sealed = file(id).filed().files().getFirst().original().sha256();
        sealedFile = FOLDER.resolve("files").resolve(sealed.substring(0, 2)).resolve(sealed.substring(2));
        var request = investigator(agency)
                .post(path("/second-person"), "{\"matter\":\"ERASE_EARLY\",\"reason\":\"ขอให้ลบ\"}")
                .expect(201)
                .id();
        agreement = path("/second-person/" + request + "/agree");
    }

    @AfterEach
    void mend() throws IOException {
        for (var table : new String[] {"domain_event", "case_key", "receipt"})
            jdbc.sql("DROP TRIGGER IF EXISTS going_down ON " + table).update();
        jdbc.sql("DROP FUNCTION IF EXISTS go_down").update();
        putBack(FOLDER.resolve("ledger/erasures"));
        putBack(sealedFile);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_finished_by_whoever_asks_again(Before end) throws IOException {
        endsBefore(end);

        if (end == Before.FILES) nextDay.run(Instant.EPOCH);
        else inspector().post(agreement, "").expect(200);

        assertErased();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMIT", "FILES"})
    void what_the_ledger_lists_is_finished_when_nobody_asks(Before end) throws IOException {
        endsBefore(end);

        nextStart.run();
        if (end == Before.FILES) nextDay.run(Instant.EPOCH);

        assertErased();
    }

    private void endsBefore(Before end) throws IOException {
        long events = file(id).version();
        breakOff(end);

        var got = inspector().post(agreement, "");
        mend();

        assertThat(got.status()).as(got.body().toString()).isEqualTo(503);
        assertThat(ledger.entries().stream().anyMatch(entry -> entry.caseId().equals(id)))
                .isEqualTo(end.isListed());
        if (end == Before.FILES) return;
        assertThat(file(id).version()).as("events").isEqualTo(events);
        assertThat(seen().toString()).contains(mark);
        assertThat(sealedFile).exists();
        if (end.isListed())
            investigator(agency).post(path("/legal-hold"), "{\"reason\":\"x\"}").expect(409, "CASE_ERASED");
    }

    private void breakOff(Before end) throws IOException {
        switch (end) {
            case LEDGER -> putAside(FOLDER.resolve("ledger/erasures"));
            case FILES -> putAside(sealedFile);
            case EVENT, KEYS, RECEIPT, COMMIT -> goDown(end);
        }
    }

    /** As when the server is stopped at that moment. */
    private void goDown(Before end) {
        jdbc.sql("""
                CREATE FUNCTION go_down() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'going down' USING ERRCODE = 'admin_shutdown'; END $$""").update();
        boolean late = end == Before.COMMIT;
        jdbc.sql("CREATE %s TRIGGER going_down %s %s FOR EACH ROW WHEN (%s = '%s') EXECUTE FUNCTION go_down()"
                        .formatted(
                                late ? "CONSTRAINT" : "",
                                end.moment,
                                late ? "DEFERRABLE INITIALLY DEFERRED" : "",
                                end.of,
                                id))
                .update();
    }

    /** A folder with something in it takes its place, which can be neither written nor removed. */
    private void putAside(Path file) throws IOException {
        if (Files.exists(file)) Files.move(file, aside.resolve(file.getFileName()));
        Files.createDirectories(file.resolve("in the way"));
    }

    private void putBack(Path file) throws IOException {
        if (!Files.isDirectory(file.resolve("in the way"))) return;
        Files.delete(file.resolve("in the way"));
        Files.delete(file);
        var kept = aside.resolve(file.getFileName());
        if (Files.exists(kept)) Files.move(kept, file);
    }

    private void assertErased() {
        assertThat(file(id).standing().isErased()).isTrue();
        assertThat(keys.open(id.toString())).isEmpty();
        assertThat(jdbc.sql("""
                        SELECT (SELECT count(*) FROM case_key WHERE case_id = :id)
                             + (SELECT count(*) FROM receipt WHERE case_id = :id)
                             + (SELECT count(*) FROM sealed_file WHERE case_id = :id)
                        """).param("id", id.toString()).query(Long.class).single())
                .isZero();
        assertThat(sealedFile).doesNotExist();
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.caseId().equals(id))
                .hasSize(1);
        assertThat(seen().toString()).contains("erasedOn").doesNotContain(mark);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(investigator(agency)
                        .get("/api/cases?agency=" + agency)
                        .expect(200)
                        .body()
                        .at("/items/0/erasedOn")
                        .asString())
                .isEqualTo(today().toString()));
    }

    private JsonNode seen() {
        return investigator(agency).get(path("")).expect(200).body();
    }

    private void note() {
        investigator(agency).post(path("/notes"), "{\"text\":\"" + mark + "\"}").expect(200);
    }

    private String path(String step) {
        return "/api/cases/" + id + step;
    }
}
