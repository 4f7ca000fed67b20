package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.sucharit.e2e.Complainant.done;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.sucharit.e2e.Search.Sought;

/** Something that anyone may know, put wherever the platform keeps and tells things, so that a search has to find it there. */
final class Openly {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String title = "มาตรการ-" + UUID.randomUUID().toString().replace("-", "");
    private final String agency;

    /** @param agency that the measure and the cases are of */
    Openly(String agency) {
        this.agency = agency;
    }

    /** Of the measure. */
    String title() {
        return title;
    }

    /**
     * A measure's title is in the event store, the topics and the read models; in a file, which measures keeps as it came; and in the
     * log, where at DEBUG everything is that somebody asks of measures. In PostgreSQL's dead letters it is because {@link PoisonEvents}
     * bear it. No title gets into the metrics, of which a meter is found that every service has at once, or among MongoDB's dead letters,
     * which tell whose they are; and the temporary folders of those who see what citizens write are empty but for what is put there here.
     */
    List<Sought> sought() {
        return List.of(
                new Sought("title", title, true),
                new Sought("meter", "hikaricp.connections.max", true),
                new Sought("meter for collectors", "hikaricp_connections_max", true),
                new Sought("agency", agency, true));
    }

    void publish(RunningPlatform platform, Door door) throws IOException, InterruptedException {
        var officer = "officer-" + agency;
        var measure = "{\"agency\":\"%s\",\"fiscalYear\":2568,\"title\":\"%s\"}".formatted(agency, title);
        done(door.post("/api/measures", officer, measure, UUID.randomUUID().toString()), 201);
        var evidence = new Multipart().field("agency", agency).file("file", "public.txt", MarkedFiles.text(title));
        done(
                door.send(
                        platform.address("GATEWAY"),
                        "POST",
                        "/api/evidence",
                        evidence.whole(),
                        "Content-Type",
                        evidence.type(),
                        "Authorization",
                        door.bearer(officer)),
                201);
        door.get("/api/measures/" + URLEncoder.encode(title, UTF_8));
        for (var service : List.of("complaints-service", "gateway"))
            Files.writeString(
                    new Places(platform, door).memory().resolve(service).resolve("planted"), title);
        await().atMost(PATIENCE).until(() -> door.get("/api/measures?fiscalYear=2568&size=200&agency=" + agency)
                .body()
                .contains(title));
    }
}
