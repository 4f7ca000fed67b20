package org.sucharit.reporting;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.kafka.Teller;
import org.sucharit.kit.test.Cable;
import org.sucharit.kit.test.MovableClock;
import org.sucharit.kit.test.MovableTime;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.PublicRecord;
import org.sucharit.reporting.record.Records;

/** The whole service on real servers, once for all tests that extend this; each uses agencies of its own. */
@SpringBootTest(classes = ReportingApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Tokens.class, MovableTime.class})
public abstract class ReportingPlatform {

    /** Where agencies of tests lie, unless they say otherwise. */
    protected static final String PROVINCE = "ลำปาง";

    /** To the MongoDB that all tests share; whoever cuts it mends it. */
    static final Cable MONGO = new Cable(URI.create(TestMongo.shared().uri()).getPort());

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** What measures-service publishes. */
    protected static final Teller MEASURES = new Teller("sucharit.measures.v1");

    /** The figures that complaints-service publishes. */
    protected static final Teller FIGURES = new Teller("sucharit.complaint-figures.v1");

    @LocalServerPort
    protected int port;

    /** The service's clock; after each test it is set right. */
    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Records records;

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestPostgres.database().register(registry);
        registry.add("sucharit.mongodb.uri", () -> "mongodb://127.0.0.1:" + MONGO.port());
        registry.add("sucharit.mongodb.database", TestMongo::freshDatabase);
        registry.add("sucharit.kafka.servers", () -> TestKafka.shared().servers());
        var folder = folder();
        registry.add("sucharit.files.folder", () -> folder);
        registry.add("sucharit.local", () -> true);
        // a reader who takes nothing is sent away sooner than in a year of service
        registry.add("server.tomcat.connection-timeout", () -> "8s");
    }

    protected Requests as(String token) {
        return new Requests(port, token);
    }

    protected Requests asAnyone() {
        return new Requests(port, "");
    }

    /** A code that no other test uses. */
    protected static String newAgency() {
        return "baan-" + NUMBER.incrementAndGet();
    }

    /** An event of an agency, to be told. @param data JSON */
    protected static IntegrationEvent event(
            String type, String subject, long sequence, String agency, Instant time, String data) {
        return Teller.event(type, subject, sequence, agency, time, data);
    }

    /** A registration, to be told. */
    protected static IntegrationEvent registration(String agency, String province, Instant time) {
        return event("sucharit.agency.registered.v1", agency, 0, agency, time, """
                {"agency":"%s","nameTh":"เทศบาลตำบล%s","type":"SUBDISTRICT_MUNICIPALITY","district":"เมือง","province":"%s"}
                """.formatted(agency, agency, province));
    }

    /** Registers an agency and waits until the service knows it. */
    protected void register(String agency) {
        MEASURES.tell(List.of(registration(agency, PROVINCE, Instant.now())));
        awaitRecord(AgencyRecord.class, agency);
    }

    /** Waits until a subject is known, and gives it. */
    protected <T extends PublicRecord> T awaitRecord(Class<T> type, String subject) {
        return await().atMost(PATIENCE)
                .until(() -> records.find(type, subject), Optional::isPresent)
                .orElseThrow();
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("reporting-files").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
