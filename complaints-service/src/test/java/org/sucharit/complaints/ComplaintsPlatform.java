package org.sucharit.complaints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sucharit.complaints.listening.KnownTo;
import org.sucharit.complaints.referral.TestRecipients;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Cable;
import org.sucharit.kit.test.MovableClock;
import org.sucharit.kit.test.MovableTime;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;

/** The whole service on real servers, once for all tests that extend this; each uses agencies of its own. */
@SpringBootTest(classes = ComplaintsApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Tokens.class, MovableTime.class})
public abstract class ComplaintsPlatform {

    protected static final String PROVINCE = "สุราษฎร์ธานี";

    private static final Set<String> PENDING = ConcurrentHashMap.newKeySet();
    private static volatile @Nullable Consumer<String> told;
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** To the servers that all tests share; whoever cuts them mends them. */
    static final Cable MONGO = new Cable(URI.create(TestMongo.shared().uri()).getPort());

    static final Cable POSTGRES = new Cable(portOf(TestPostgres.database().url()));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Keysets of the running service: {@code keys}, {@code vault}, and its {@code files}. */
    protected static final Path FOLDER = folder();

    @LocalServerPort
    protected int port;

    /** The service's clock; after each test it is set right. */
    @Autowired
    protected MovableClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        var database = TestPostgres.database();
        database.register(registry);
        registry.add("spring.datasource.url", () -> database.url()
                .replace(":" + portOf(database.url()), ":" + POSTGRES.port()));
        registry.add("sucharit.mongodb.uri", () -> "mongodb://127.0.0.1:" + MONGO.port());
        registry.add("sucharit.mongodb.database", TestMongo::freshDatabase);
        registry.add("sucharit.kafka.servers", () -> TestKafka.shared().servers());
        registry.add("sucharit.files.folder", () -> FOLDER.resolve("files").toString());
        registry.add("sucharit.keys.folder", () -> FOLDER.resolve("keys"));
        registry.add("sucharit.keys.vault", () -> FOLDER.resolve("vault"));
        registry.add("sucharit.ledger.folder", () -> FOLDER.resolve("ledger"));
        registry.add("sucharit.referral.recipients", () -> TestRecipients.list(FOLDER.resolve("recipients"))
                .toString());
        registry.add("sucharit.local", () -> true);
        registry.add("sucharit.clockwork.beat", () -> "100ms");
        registry.add("sucharit.meters.every", () -> "500ms");
        // tests that move the clock ahead would have it told to a broker that refuses what is to happen yet
        registry.add("sucharit.periodic.case-bulletin.every", () -> "36500d");
        registry.add("sucharit.periodic.complaint-figures.every", () -> "36500d");
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", TestMail::port);
        registry.add(
                "sucharit.mail.oversight",
                () -> "oversight@sucharit.example, " + PROVINCE
                        + "=surat@sucharit.example, ลพบุรี=lopburi@sucharit.example");
    }

    private static int portOf(String jdbcUrl) {
        return URI.create(jdbcUrl.substring("jdbc:".length())).getPort();
    }

    protected Requests as(String token) {
        return new Requests(port, token);
    }

    protected Requests asAnyone() {
        return new Requests(port, "");
    }

    protected Requests investigator(String agency) {
        return as(Tokens.of(Role.INVESTIGATOR, agency));
    }

    /** Of the oversight body, for all of Thailand. */
    protected Requests inspector() {
        return as(Tokens.of("inspector", "ผู้ตรวจการ", Tokens.member("*", Role.INSPECTOR)));
    }

    @Autowired
    protected KnownTo known;

    /** Axon has one clock for all services of a JVM: the one that was made last. */
    @BeforeEach
    void eventsOfThisServicesDays() {
        InstantSource days = () -> LocalDate.ofInstant(clock.instant(), BANGKOK)
                .atStartOfDay(BANGKOK)
                .toInstant();
        GenericEventMessage.clock = days.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void tellOfAgencies() {
        PENDING.removeIf(this::tellOf);
        told = this::tellOf;
    }

    @AfterEach
    void tellNoMore() {
        told = null;
    }

    private boolean tellOf(String agency) {
        known.agency(agency, PROVINCE);
        return true;
    }

    /** The code of an agency of its own, registered in {@link #PROVINCE}, also when made before the service runs. */
    protected static String newAgency() {
        var code = "bang-" + NUMBER.incrementAndGet();
        var teller = told;
        if (teller == null) PENDING.add(code);
        else teller.accept(code);
        return code;
    }

    /** Files a complaint about a member of staff, which goes to the agency's own desk; gives the receipt. */
    protected String file(String agency, String title) {
        return file(agency, title, "STAFF");
    }

    protected String file(String agency, String title, String position) {
        return asAnyone()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/complaints", """
                        {"agency":"%s","kind":"CORRUPTION","category":"BRIBERY","title":"%s","description":"รายละเอียด",
                         "subjects":[{"name":"นายสมมุติ ตัวอย่าง","position":"%s"}],
                         "identity":{"name":"นางสาวผู้ร้อง ตัวอย่าง","phone":"0812345678"}}
                        """.formatted(agency, title, position))
                .expect(201)
                .body()
                .path("receipt")
                .asString();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("complaints");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
