package org.sucharit.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sucharit.kit.test.Cable;
import org.sucharit.kit.test.MovableClock;
import org.sucharit.kit.test.MovableTime;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.linkcheck.TestNames;

/** The whole service on real servers, once for all tests that extend this; each uses agencies of its own. */
@SpringBootTest(classes = MeasuresApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Tokens.class, MovableTime.class, TestNames.class})
public abstract class Platform {

    /** To the MongoDB that all tests share; whoever cuts it mends it. */
    static final Cable MONGO = new Cable(URI.create(TestMongo.shared().uri()).getPort());

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    protected int port;

    /** The service's clock. Moving it past a due time makes periodic work happen; after each test it is set right. */
    @Autowired
    protected MovableClock clock;

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
        registry.add("sucharit.clockwork.beat", () -> "100ms");
        var folder = folder();
        registry.add("sucharit.files.folder", () -> folder);
        // pages of this machine may be checked, and no others can
        registry.add("sucharit.local", () -> true);
        registry.add("sucharit.linkcheck.allow-loopback", () -> true);
    }

    protected Requests as(String token) {
        return new Requests(port, token);
    }

    protected Requests asAnyone() {
        return new Requests(port, "");
    }

    /** A code that no other test uses. */
    protected static String newAgency() {
        return "ban-" + NUMBER.incrementAndGet();
    }

    protected void register(String code) {
        as(Tokens.admin()).post("/api/agencies", """
                        {"code":"%s","nameTh":"เทศบาลตำบล%s","type":"SUBDISTRICT_MUNICIPALITY","district":"เมือง",
                         "province":"ลำปาง"}""".formatted(code, code)).expect(201);
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("measures-files").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
