package org.sucharit.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.complaints.attachment.Upload;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;

/** Nowhere stands at what hour something was filed: not the clock's that the service goes by, and not the machine's. */
class TimeIT extends CaseStories {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "sucharit.complaints.v1";
    private static final Set<String> OTHERS_TOPICS = Set.of("sucharit.measures.v1", "sucharit.directory.v1");

    @Autowired
    MongoDatabase mongo;

    @Autowired
    List<PeriodicWork> works;

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
                new ObjectId(Date.from(now)).toHexString(),
                DateTimeFormatter.ofPattern("'(D:'yyyyMMddHHmmss'+07')").format(now.atZone(BANGKOK)));
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

        var written = Files.writeString(elsewhere.resolve("written"), "x");
        var read = Files.copy(written, elsewhere.resolve("read"));
        Files.setLastModifiedTime(read, FileTime.from(now.minus(Duration.ofDays(1))));
        var inFiles = new HourFinder(now);
        lookInFiles(inFiles, elsewhere);
        assertThat(inFiles.found())
                .anyMatch(found -> found.startsWith("written " + written))
                .anyMatch(found -> found.startsWith("read " + read))
                .anyMatch(found -> found.startsWith("written " + elsewhere));

        var inRecord = new HourFinder(now);
        lookInRecord(
                inRecord,
                new ConsumerRecord<>(
                        "t",
                        0,
                        0,
                        now.toEpochMilli(),
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        "k",
                        now + "",
                        new RecordHeaders().add("h", now.toString().getBytes(UTF_8)),
                        Optional.empty()));
        assertThat(inRecord.found()).hasSize(3);
        var inPacked = new HourFinder(now);
        lookInContent(inPacked, document());
        assertThat(inPacked.found()).isNotEmpty();
    }

    @Test
    void the_hour_of_a_filing_stands_nowhere() throws Exception {
        var agency = newAgency();
        file(agency, "สอง", "TOP_EXECUTIVE");
        var receipt = filedWithFiles(agency);
        var id = caseOf(receipt);
        var told = new ArrayList<Got>();
        told.add(holder(receipt).post("/api/mailbox/messages", "{\"text\":\"ข้อความ\"}"));
        told.add(attach(receipt));
        told.add(holder(receipt).put("/api/mailbox/identity", "{\"name\":\"ชื่อ\"}"));
        declare(id, "investigator-" + agency);
        told.add(investigator(agency).post("/api/cases/" + id + "/message", "{\"text\":\"คำตอบ\"}"));
        told.add(holder(receipt).get("/api/mailbox"));
        told.add(investigator(agency).get("/api/cases/" + id));
        told.add(investigator(agency).get("/api/cases/" + id + "/history"));
        var copies = copies(agency, id);
        awaitReadModels(agency);

        assertThat(found(told, copies)).isEmpty();
        // for a while: there are claims that are renewed every few seconds
        await().during(Duration.ofSeconds(6))
                .atMost(PATIENCE.multipliedBy(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(renewed()).isEmpty());
    }

    /** Where something is written anew, nobody having done anything: events stay as they are. */
    private List<String> renewed() throws IOException {
        var hours = new HourFinder(clock.instant(), Instant.now());
        for (var table : tables()) if (!table.equals("domain_event")) lookInTable(hours, table);
        lookInDocuments(hours);
        lookInFiles(hours);
        return hours.found();
    }

    private List<String> found(List<Got> told, List<Got> copies) throws IOException {
        var hours = new HourFinder(clock.instant(), Instant.now());
        lookInTables(hours);
        lookInDocuments(hours);
        lookInFiles(hours);
        lookInMetrics(hours);
        for (var got : told) lookInAnswer(hours, got);
        for (var copy : copies) {
            lookInAnswer(hours, copy);
            lookInContent(hours, copy.response().body());
        }
        return hours.found();
    }

    private static void lookInFiles(HourFinder hours) throws IOException {
        lookInFiles(hours, FOLDER.resolve("files"));
        lookInFiles(hours, FOLDER.resolve("ledger"));
    }

    /** A day that no other test reports: long ago, as brokers refuse what is to happen yet. */
    @Test
    void nor_on_any_topic() throws Exception {
        var day = LocalDate.now(BANGKOK).minusMonths(23);
        var reported = jdbc.sql("SELECT reported_until FROM bulletin_progress")
                .query(LocalDate.class)
                .single();
        var agency = newAgency();
        var filed = day.atTime(12, 17).atZone(BANGKOK).toInstant();
        try {
            reportedUntil(day.minusDays(1));
            clock.moveTo(filed);
            eventsOfThisServicesDays();
            file(agency, "หนึ่ง");
            clock.moveTo(filed.plus(Duration.ofDays(1)));
            for (var work : works) if (work.name().equals("case-bulletin")) work.run(filed);
        } finally {
            reportedUntil(reported);
        }
        assertThat(TopicRecords.of(TOPIC, agency, 1)).hasSize(1);

        // agencies and people are told of by another service, with the time
        var records = TopicRecords.all().stream()
                .filter(record -> !OTHERS_TOPICS.contains(record.topic()))
                .toList();
        assertThat(records).anyMatch(record -> record.key().equals(agency));
        for (var time : List.of(filed, filed.plus(Duration.ofDays(1)), Instant.now())) {
            var hours = new HourFinder(time);
            for (var record : records) lookInRecord(hours, record);
            assertThat(hours.found()).isEmpty();
        }
    }

    private void reportedUntil(LocalDate day) {
        jdbc.sql("UPDATE bulletin_progress SET reported_until = ?").param(day).update();
    }

    @Test
    void no_metric_moves_with_a_request() {
        file(newAgency(), "นับ");
        asAnyone().get("/file/" + newAgency());
        var admin = as(Tokens.admin());
        var names = admin.get("/actuator/metrics").expect(200).body().toString();

        assertThat(names)
                .contains("sucharit.ready", "jvm.memory.usage.after.gc")
                .doesNotContain("http", "security", "tomcat", "jdbc", "cpu", "start", "memory.used", "usage\"");
        admin.get("/actuator/metrics/http.server.requests").expect(404);
    }

    private Requests holder(String receipt) {
        return asAnyone()
                .with("Authorization", "Receipt " + receipt)
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String filedWithFiles(String agency) throws IOException {
        var upload = new Upload()
                .field("complaint", """
                        {"agency":"%s","kind":"SERVICE","title":"มีไฟล์","description":"รายละเอียด"}""".formatted(agency))
                .file("a.docx", document())
                .file("b.png", picture());
        return asAnyone()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/complaints", upload.contentType(), upload.whole())
                .expect(201)
                .body()
                .path("receipt")
                .asString();
    }

    private Got attach(String receipt) throws IOException {
        var upload = new Upload().file("c.pdf", pdf());
        return holder(receipt)
                .post("/api/mailbox/attachments", upload.contentType(), upload.whole())
                .expect(201);
    }

    /** As a device makes it: full of times. */
    private static byte[] document() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("x");
            document.getProperties().getCoreProperties().setCreated(Optional.of(new Date()));
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setCreationDate(Calendar.getInstance());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** Of every file, as the desk gets them. */
    private List<Got> copies(String agency, CaseId id) {
        var files =
                investigator(agency).get("/api/cases/" + id).expect(200).body().at("/files");
        var copies = new ArrayList<Got>();
        for (var one : files)
            copies.add(investigator(agency)
                    .get("/api/cases/" + id + "/files/" + one.path("id").asString())
                    .expect(200));
        assertThat(copies).hasSize(3);
        return copies;
    }

    private void awaitReadModels(String agency) {
        await().atMost(PATIENCE)
                .until(() -> investigator(agency)
                                .get("/api/cases?agency=" + agency)
                                .body()
                                .path("items")
                                .size()
                        == 1);
    }

    private static void lookInAnswer(HourFinder hours, Got got) {
        assertThat(got.status()).isLessThan(300);
        hours.look("answer", got.body().toString());
        got.response().headers().map().forEach((name, values) -> {
            if (!name.equals("date")) hours.look("answer's " + name, values);
        });
    }

    private static void lookInContent(HourFinder hours, byte[] content) throws IOException {
        hours.look("content", content);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                hours.look("entry", entry.getTimeLocal().toString());
                hours.look("packed", zip.readAllBytes());
            }
        }
    }

    private static void lookInRecord(HourFinder hours, ConsumerRecord<String, String> record) {
        var place = record.topic() + "@" + record.offset();
        hours.look(place, Instant.ofEpochMilli(record.timestamp()));
        hours.look(place + " key", record.key());
        hours.look(place, record.value());
        for (var header : record.headers()) hours.look(place + " " + header.key(), header.value());
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
        var tables = tables();
        assertThat(tables).contains("domain_event", "token_entry", "command_answer", "receipt", "case_key");
        for (var table : tables) lookInTable(hours, table);
    }

    private List<String> tables() {
        return jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
    }

    private void lookInTable(HourFinder hours, String table) {
        for (var row : jdbc.sql("SELECT * FROM \"" + table + "\"").query().listOfRows())
            row.forEach((column, value) -> hours.look(table + "." + column, value));
    }

    private void lookInDocuments(HourFinder hours) {
        for (var collection : mongo.listCollectionNames())
            for (var document : mongo.getCollection(collection).find()) hours.look(collection, document);
    }

    /** Files and folders. Change and birth times no program can set: the operations page says what to do about them. */
    private static void lookInFiles(HourFinder hours, Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var times = Files.readAttributes(file, BasicFileAttributes.class);
                hours.look("written " + file, times.lastModifiedTime().toInstant());
                hours.look("read " + file, times.lastAccessTime().toInstant());
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
