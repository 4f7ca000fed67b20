package org.sucharit.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.test.Tokens;

/** Nowhere stands at what hour something was filed: not the clock's that the service goes by, and not the machine's. */
class TimeIT extends ComplaintsPlatform {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MongoDatabase mongo;

    @TempDir
    Path elsewhere;

    /** Far from any hour at which the machine works, and at noon: days begin at another hour. */
    @BeforeEach
    void noon() {
        var day = LocalDate.now(BANGKOK).plusDays(3);
        var noon = day.atTime(LocalTime.NOON).atZone(BANGKOK).toInstant();
        clock.moveTo(noon.plus(Duration.ofMinutes(17)));
    }

    @AfterEach
    void clear() {
        jdbc.sql("DROP TABLE IF EXISTS planted").update();
        mongo.getCollection("planted").drop();
    }

    @Test
    void a_time_that_stands_somewhere_would_be_found() throws IOException {
        var now = Instant.now();
        var forms = List.of(
                now.toString(),
                now.atZone(BANGKOK).toOffsetDateTime().toString(),
                now.atOffset(ZoneOffset.ofHours(-5)).toString(),
                now.atZone(BANGKOK).toLocalDateTime().toString(),
                "พ.ศ. " + now.atZone(BANGKOK).toLocalDateTime().plusYears(543),
                "{\"at\":" + now.toEpochMilli() + "}",
                "{\"at\":" + now.getEpochSecond() + "}",
                "{\"at\":" + now.toEpochMilli() / 1e3 + "}",
                "case/" + version7(now),
                new ObjectId(Date.from(now)).toHexString());
        for (var form : forms) assertThat(found(now, form)).as(form).isNotEmpty();
        for (var old : List.of(
                now.minus(Duration.ofHours(3)).toString(), UUID.randomUUID().toString(), "2026", ""))
            assertThat(found(now, old)).as(old).isEmpty();

        jdbc.sql("CREATE TABLE planted (a timestamptz, b timestamp, c text, d bigint, e uuid, f bytea, g jsonb)")
                .update();
        jdbc.sql("INSERT INTO planted VALUES (now(), localtimestamp, ?, ?, ?, ?, to_jsonb(now()))")
                .params(
                        forms.getFirst(),
                        now.toEpochMilli(),
                        version7(now),
                        forms.getFirst().getBytes())
                .update();
        var inTables = new HourFinder(now);
        lookInTables(inTables);
        for (var column : "abcdefg".split(""))
            assertThat(inTables.found()).as(column).anyMatch(found -> found.startsWith("planted." + column));

        mongo.getCollection("planted")
                .insertOne(new Document("a", List.of(new Document("b", new Date()))).append("c", now.toEpochMilli()));
        var inDocuments = new HourFinder(now);
        lookInDocuments(inDocuments);
        assertThat(inDocuments.found())
                .anyMatch(found -> found.startsWith("planted._id"))
                .anyMatch(found -> found.startsWith("planted.a"))
                .anyMatch(found -> found.startsWith("planted.c"));

        Files.writeString(elsewhere.resolve("file"), "x");
        var inFiles = new HourFinder(now);
        lookInFiles(inFiles, elsewhere);
        assertThat(inFiles.found()).isNotEmpty();
    }

    @Test
    void the_hour_of_a_filing_stands_nowhere() throws Exception {
        var agency = newAgency();
        file(agency, "หนึ่ง");
        file(agency, "สอง", "TOP_EXECUTIVE");
        Thread.sleep(6_000); // whatever writes with delay, and claims that are renewed

        for (var filed : List.of(clock.instant(), Instant.now())) {
            var hours = new HourFinder(filed);
            lookInTables(hours);
            lookInDocuments(hours);
            lookInFiles(hours, FOLDER.resolve("files"));
            lookInMetrics(hours);
            assertThat(hours.found()).isEmpty();
        }
    }

    @Test
    void no_metric_counts_what_citizens_do() {
        file(newAgency(), "นับ");
        asAnyone().get("/api/complaints/nothing");
        asAnyone().get("/file/" + newAgency());
        var admin = as(Tokens.admin());
        admin.get("/actuator/metrics").expect(200);

        var requests =
                admin.get("/actuator/metrics/http.server.requests").expect(200).body();
        assertThat(requests.toString()).as("staff are counted").contains("/actuator/metrics");
        assertThat(requests.toString()).doesNotContain("complaints", "mailbox", "\"/file");
        assertThat(admin.get("/actuator/metrics").expect(200).body().toString())
                .doesNotContain("spring.security", "process.start.time");
    }

    private static List<String> found(Instant around, String text) {
        var hours = new HourFinder(around);
        hours.look("text", text);
        return hours.found();
    }

    private static UUID version7(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | 0x7abc, 0x8000_0000_0000_0001L);
    }

    private void lookInTables(HourFinder hours) {
        var tables = jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("domain_event", "token_entry", "command_answer", "receipt", "case_key");
        for (var table : tables)
            for (var row : jdbc.sql("SELECT * FROM \"" + table + "\"").query().listOfRows())
                row.forEach((column, value) -> hours.look(table + "." + column, value));
    }

    private void lookInDocuments(HourFinder hours) {
        for (var collection : mongo.listCollectionNames())
            for (var document : mongo.getCollection(collection).find()) hours.look(collection, document);
    }

    private static void lookInFiles(HourFinder hours, Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                hours.look(file.toString(), Files.getLastModifiedTime(file).toInstant());
                hours.look("name of " + file, file.getFileName().toString());
            }
        }
    }

    private void lookInMetrics(HourFinder hours) {
        var admin = as(Tokens.admin());
        var names = new ArrayList<String>();
        for (var name : admin.get("/actuator/metrics").expect(200).body().path("names")) names.add(name.asString());
        assertThat(names).isNotEmpty();
        for (var name : names)
            hours.look(name, admin.get("/actuator/metrics/" + name).body().toString());
    }
}
