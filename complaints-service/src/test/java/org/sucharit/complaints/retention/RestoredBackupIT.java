package org.sucharit.complaints.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.KmsClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsApplication;
import org.sucharit.complaints.attachment.Upload;
import org.sucharit.complaints.listening.KnownTo;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.complaints.receipt.Receipts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.complaints.sealing.KeyTool;
import org.sucharit.complaints.sealing.TestKeys;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;
import tools.jackson.databind.JsonNode;

/**
 * The database is brought back as it was before an erasure, from a base backup that was made while people were filing and
 * from the write-ahead log: row by row as it was, with what was filed until then and without what came later. The case
 * that was erased is not brought back. Receipts of older keys still open theirs.
 */
class RestoredBackupIT {

    private static final String AGENCY = "krut";
    private static final String BUSY = "nong-muang";

    /** By what comes after the instant. */
    private static final Set<String> CHANGED = Set.of("domain_event", "receipt", "case_key", "sealed_file");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final String mongo = TestMongo.freshDatabase();
    private @Nullable KeptPostgres server;
    private int port;

    @AfterEach
    void stop() throws IOException {
        if (server != null) server.close();
    }

    @Test
    void what_was_there_at_an_instant_is_back_and_what_was_erased_since_stays_erased() throws Exception {
        var postgres = new KeptPostgres(folder);
        server = postgres;
        String erasedReceipt;
        String keptReceipt;
        String erased;
        String kept;
        Map<String, List<Document>> documents;
        Map<Path, byte[]> files;
        Map<Path, byte[]> wrapping;
        KeptPostgres.Instant instant;
        List<String> until;
        String later;
        JsonNode before;
        try (var service = start("--sucharit.local=true")) {
            for (var agency : List.of(AGENCY, BUSY))
                service.getBean(KnownTo.class).agency(agency, "สุราษฎร์ธานี");
            erasedReceipt = file("เรื่องที่จะลบ");
            keptReceipt = file("เรื่องที่อยู่");
            erased = caseOf(service, erasedReceipt);
            kept = caseOf(service, keptReceipt);
            for (var id : List.of(erased, kept)) declare(id);
            for (var receipt : List.of(erasedReceipt, keptReceipt)) attach(receipt);
            investigator()
                    .post(path(erased) + "/notes", "{\"text\":\"บันทึกลับ\"}")
                    .expect(200);
            awaitListed(erased, kept);
            try (var crowd = new Crowd()) {
                crowd.hasFiledMore();
                postgres.backUp();
                crowd.hasFiledMore();
                documents = mongo(RestoredBackupIT::copy);
                files = filesOf(erased);
                wrapping = wrappingKeys();
                until = crowd.receipts();
                instant = postgres.instant();
                crowd.hasFiledMore();
                later = crowd.receipts().getLast();
            }

            eraseEarly(erased);
            before = investigator().get(path(erased)).expect(200).body();
            assertThat(before.path("erasedOn").asString()).isNotEmpty();
            assertThat(files).isNotEmpty().allSatisfy((file, _) -> assertThat(file)
                    .doesNotExist());
            TestKeys.rotate(service);
            assertThat(wrapping.keySet()).allSatisfy(key -> assertThat(key).doesNotExist());
        }
        assertThat(postgres.rows()).hasSameSizeAs(instant.rows()).allSatisfy((table, rows) -> {
            if (CHANGED.contains(table))
                assertThat(rows).isNotEqualTo(instant.rows().get(table));
        });
        postgres.lose();
        postgres.restore("recovery_target_time = '%s'".formatted(instant.time()));
        assertThat(postgres.rows()).isEqualTo(instant.rows());
        postgres.stop();
        postgres.restore(KeptPostgres.AT_NAME);
        assertThat(postgres.rows()).isEqualTo(instant.rows());
        postgres.open();
        mongo(database -> paste(database, documents));
        files.forEach(RestoredBackupIT::write);
        isThereAgain(erased, documents);
        addReceiptKey();
        keepMasterKeysApart();
        KmsClients.add(new MasterKeysInFiles(folder));

        try (var service = start(
                "--sucharit.local=false",
                "--sucharit.rebuilding.isolation=NONE",
                "--sucharit.keys.master=test-kms://keys",
                "--sucharit.keys.vault-master=test-kms://vault")) {
            assertErased(erased, erasedReceipt, before);
            investigator().get(path(kept)).expect(409, "DOES_NOT_OPEN");
            wrapping.forEach(RestoredBackupIT::write);
            assertThat(until)
                    .isNotEmpty()
                    .allSatisfy(receipt -> asHolder(receipt).get("/api/mailbox").expect(200));
            asHolder(later).get("/api/mailbox").expect(404, "RECEIPT_UNKNOWN");
            assertThat(files.keySet()).allSatisfy(file -> assertThat(file).doesNotExist());
            assertThat(filesOf(kept)).isNotEmpty();
            assertThat(investigator().get(path(kept)).expect(200).body().toString())
                    .contains("เรื่องที่อยู่");
            asHolder(keptReceipt).get("/api/mailbox").expect(200);
            awaitListed(erased, kept);

            mongo(database -> {
                database.drop();
                return true;
            });
            awaitListed(erased, kept);
            assertThat(listed(erased).path("erasedOn")).isEqualTo(before.path("erasedOn"));
            assertThat(listed(kept).has("erasedOn")).isFalse();
            clientsAreNoPersons(kept);
            TestKeys.rotate(service);
            assertThat(wrapping.keySet()).allSatisfy(key -> assertThat(key).doesNotExist());
            investigator().get(path(kept)).expect(200);
        }
    }

    /** Everything that opens the case: without the ledger it would be read again. */
    private void isThereAgain(String id, Map<String, List<Document>> documents) {
        assertThat(rows("case_key", id)).isPositive();
        assertThat(rows("receipt", id)).isOne();
        assertThat(rows("sealed_file", id)).isPositive();
        assertThat(jdbc().sql("SELECT count(*) FROM domain_event WHERE payload_type = 'complaints.CaseErased'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(documents.values().stream().flatMap(List::stream))
                .anyMatch(document -> id.equals(document.get("_id")));
    }

    private void attach(String receipt) {
        var upload = new Upload().file("a.txt", receipt.getBytes(StandardCharsets.UTF_8));
        asHolder(receipt)
                .post("/api/mailbox/attachments", upload.contentType(), upload.whole())
                .expect(201);
    }

    /** Those in the store that a key of the case opens. */
    private Map<Path, byte[]> filesOf(String id) {
        var files = new LinkedHashMap<Path, byte[]>();
        for (var sha256 : jdbc().sql("SELECT sha256 FROM sealed_file WHERE case_id = ?")
                .param(id)
                .query(String.class)
                .list()) {
            var file = folder.resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
            files.put(file, read(file));
        }
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertErased(String id, String receipt, JsonNode before) {
        var view = investigator().get(path(id)).expect(200).body();
        assertThat(view.path("erasedOn")).isEqualTo(before.path("erasedOn"));
        assertThat(view.toString()).doesNotContain("เรื่องที่จะลบ", "บันทึกลับ");
        assertThat(rows("case_key", id) + rows("receipt", id)).isZero();
        asHolder(receipt).get("/api/mailbox").expect(404, "RECEIPT_UNKNOWN");
        var retention = investigator().get(path(id) + "/retention").expect(200).body();
        assertThat(retention.path("state").asString()).isEqualTo("ERASED");
        investigator().get(path(id) + "/history").expect(200);
    }

    private void clientsAreNoPersons(String id) {
        var client =
                new Requests(port, Tokens.ofClient("investigator-" + AGENCY, Tokens.member(AGENCY, Role.INVESTIGATOR)));
        var inspector = new Requests(port, Tokens.ofClient("inspector", Tokens.member("*", Role.INSPECTOR)));
        client.get(path(id)).expect(404, "NOT_FOUND");
        client.post(path(id) + "/identity-requests", "{\"reason\":\"x\"}").expect(404, "NOT_FOUND");
        var request = investigator()
                .post(path(id) + "/identity-requests", "{\"reason\":\"x\"}")
                .expect(201)
                .id();
        inspector
                .post(path(id) + "/identity-requests/" + request + "/approve", "")
                .expect(404, "NOT_FOUND");
        inspector()
                .post(path(id) + "/identity-requests/" + request + "/approve", "")
                .expect(200);
        investigator().get(path(id) + "/identity").expect(200);
        client.get(path(id) + "/identity").expect(404, "NOT_FOUND");
    }

    private void eraseEarly(String id) {
        var request = investigator()
                .post(path(id) + "/second-person", "{\"matter\":\"ERASE_EARLY\",\"reason\":\"ขอให้ลบ\"}")
                .expect(201)
                .id();
        inspector().post(path(id) + "/second-person/" + request + "/agree", "").expect(200);
    }

    private void addReceiptKey() {
        for (var step : List.of("add", "promote"))
            KeyTool.run(
                    "keys",
                    step,
                    "receipt-index",
                    "--sucharit.local=true",
                    "--sucharit.keys.folder=" + folder.resolve("keys"),
                    "--sucharit.keys.vault=" + folder.resolve("vault"));
    }

    /** As outside local mode, where they must not lie beside what they encrypt. */
    private void keepMasterKeysApart() {
        try {
            for (var keys : List.of("keys", "vault"))
                Files.move(folder.resolve(keys).resolve("master.json"), folder.resolve("master-" + keys + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestPostgres.Database database() {
        return Objects.requireNonNull(server).database();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database().source());
    }

    private ConfigurableApplicationContext start(String... more) {
        var args = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database().url(),
                "--spring.datasource.username=" + database().user(),
                "--spring.datasource.password=",
                "--sucharit.mongodb.uri=" + TestMongo.shared().uri(),
                "--sucharit.mongodb.database=" + mongo,
                "--sucharit.kafka.servers=" + TestKafka.shared().servers(),
                "--sucharit.files.folder=" + folder.resolve("files"),
                "--sucharit.keys.folder=" + folder.resolve("keys"),
                "--sucharit.keys.vault=" + folder.resolve("vault"),
                "--sucharit.ledger.folder=" + folder.resolve("ledger")));
        args.addAll(List.of(more));
        var service = new SpringApplicationBuilder(ComplaintsApplication.class, Tokens.class)
                .run(args.toArray(String[]::new));
        port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return service;
    }

    /** Files one complaint after the other. */
    private final class Crowd implements AutoCloseable {

        private final List<String> receipts = new CopyOnWriteArrayList<>();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Future<?> filing = thread.submit(() -> {
            while (!thread.isShutdown()) receipts.add(file(BUSY, "เรื่องอื่น"));
        });

        List<String> receipts() {
            return List.copyOf(receipts);
        }

        void hasFiledMore() {
            int before = receipts.size();
            await().atMost(PATIENCE).until(() -> receipts.size() > before + 2 || filing.isDone());
        }

        @Override
        public void close() throws Exception {
            thread.close();
            filing.get();
        }
    }

    /** As their custodian has copied them. */
    private Map<Path, byte[]> wrappingKeys() throws IOException {
        var keys = new LinkedHashMap<Path, byte[]>();
        try (var all = Files.newDirectoryStream(folder.resolve("keys"), "wrapping-*")) {
            for (var key : all) keys.put(key, read(key));
        }
        assertThat(keys).isNotEmpty();
        return keys;
    }

    private static Map<String, List<Document>> copy(MongoDatabase database) {
        var all = new LinkedHashMap<String, List<Document>>();
        for (var name : database.listCollectionNames())
            all.put(name, database.getCollection(name).find().into(new ArrayList<>()));
        return all;
    }

    private static boolean paste(MongoDatabase database, Map<String, List<Document>> documents) {
        documents.forEach((name, copies) -> {
            database.getCollection(name).deleteMany(new Document());
            if (!copies.isEmpty()) database.getCollection(name).insertMany(copies);
        });
        return true;
    }

    private <T> T mongo(Function<MongoDatabase, T> work) {
        try (var client = TestMongo.shared().client()) {
            return work.apply(client.getDatabase(mongo));
        }
    }

    private JsonNode listed(String id) {
        return investigator()
                .get("/api/cases?agency=" + AGENCY)
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void awaitListed(String... ids) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(investigator()
                        .get("/api/cases?agency=" + AGENCY)
                        .expect(200)
                        .body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .contains(ids));
    }

    private long rows(String table, String id) {
        return jdbc().sql("SELECT count(*) FROM " + table + " WHERE case_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static String path(String id) {
        return "/api/cases/" + id;
    }

    private void declare(String id) {
        investigator().post(path(id) + "/declare-no-interest", "{}").expect(200);
        inspector().post(path(id) + "/declare-no-interest", "{}").expect(200);
    }

    private Requests investigator() {
        return new Requests(port, Tokens.of(Role.INVESTIGATOR, AGENCY));
    }

    private Requests inspector() {
        return new Requests(port, Tokens.of("inspector", "x", Tokens.member("*", Role.INSPECTOR)));
    }

    private Requests asHolder(String receipt) {
        return new Requests(port, "").with("Authorization", "Receipt " + receipt);
    }

    private static String caseOf(ConfigurableApplicationContext service, String receipt) {
        var entries =
                service.getBean(Receipts.class).indexes(Receipt.read(receipt).orElseThrow());
        return service.getBean(CaseKeys.class).caseOf(entries).orElseThrow();
    }

    private String file(String title) {
        return file(AGENCY, title);
    }

    private String file(String agency, String title) {
        return new Requests(port, "")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/complaints", """
                        {"agency":"%s","kind":"CORRUPTION","category":"BRIBERY","title":"%s","description":"รายละเอียด",
                         "subjects":[{"position":"STAFF"}],"identity":{"name":"นางสาวตัวอย่าง"}}
                        """.formatted(agency, title))
                .expect(201)
                .body()
                .path("receipt")
                .asString();
    }
}
