package org.sucharit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.sucharit.e2e.Databases;
import org.sucharit.e2e.Door;
import org.sucharit.e2e.Door.Reply;
import org.sucharit.e2e.RunningPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * In each store an event that nobody can read. Whoever comes to it leaves it aside as a dead letter and goes on; an operator, who is
 * told nothing of what is in it, lets its aggregate go on without it.
 */
final class Poison implements Fault {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Where the load has nothing to do: whoever decides by all measures of an agency can't where one is unreadable. */
    private static final String AGENCY = "nong-muang";

    /** Broken off in the middle; what it says is nobody's business. */
    private static final String SECRET = "secret" + UUID.randomUUID().toString().replace("-", "");

    private static final String PAYLOAD = "{\"id\":\"" + SECRET + "\",\"text";

    private final List<Dose> doses = List.of(
            new Dose("measures", "Measure", "measures.MeasureDrafted"),
            new Dose("complaints", "Bulletin", "complaints.DayReported"),
            new Dose("reporting", "Report", "reporting.ReportDrafted"));

    /** Into which store, and as what. */
    private record Dose(String service, String aggregate, String event, String id) {

        private Dose(String service, String aggregate, String event) {
            this(service, aggregate, event, named(aggregate, UUID.randomUUID().toString()));
        }
    }

    /** To go on without an event of a case takes two persons; without a day's report one is enough. */
    private static String named(String aggregate, String id) {
        return aggregate.equals("Bulletin") ? "bulletin/" + id.substring(0, 8) + "/2020-01-01" : id;
    }

    /** Somebody who stands still at an event. @param endpoint which tells of it */
    private record Reader(String endpoint, String group) {}

    @Override
    public String named() {
        return "an event in each store that nobody can read";
    }

    @Override
    public boolean disturbsTelling() {
        return false;
    }

    @Override
    public long strike(RunningPlatform platform) throws SQLException, IOException {
        long now = Line.now();
        for (var dose : doses) store(platform, dose);
        return now;
    }

    private static void store(RunningPlatform platform, Dose dose) throws SQLException, IOException {
        try (var connection = new Databases(platform).connect(dose.service());
                var insert = connection.prepareStatement("""
                        INSERT INTO domain_event (aggregate_identifier, sequence_number, type, agency, event_identifier,
                            time_stamp, payload_type, payload_revision, payload, meta_data)
                        VALUES (?, 0, ?, ?, gen_random_uuid()::text, ?, ?,
                            coalesce((SELECT max(payload_revision) FROM domain_event WHERE payload_type = ?), '1'), ?, '{}')\
                        """)) {
            insert.setString(1, dose.id());
            insert.setString(2, dose.aggregate());
            insert.setString(3, AGENCY);
            insert.setString(4, Instant.now().truncatedTo(ChronoUnit.DAYS).toString());
            insert.setString(5, dose.event());
            insert.setString(6, dose.event());
            insert.setString(7, PAYLOAD);
            insert.executeUpdate();
        }
    }

    /** Every store's has been left aside by those who show its aggregates and by those who tell of them. */
    @Override
    public boolean over(RunningPlatform platform) {
        try {
            for (var dose : doses) {
                var readers = standingStill(platform, dose);
                if (readers.stream().noneMatch(reader -> reader.endpoint().equals("publishers"))) return false;
                if (dose.service().equals("measures")
                        && readers.stream()
                                .noneMatch(reader -> reader.endpoint().equals("projections"))) return false;
            }
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<Reader> standingStill(RunningPlatform platform, Dose dose)
            throws IOException, InterruptedException {
        var found = new ArrayList<Reader>();
        for (var group : said(platform, dose, "projections").path("groups")) addIfParked(found, "projections", group);
        for (var group : said(platform, dose, "publishers")) addIfParked(found, "publishers", group);
        return found;
    }

    private static void addIfParked(List<Reader> found, String endpoint, JsonNode group) {
        if (group.path("parked").asLong() > 0)
            found.add(new Reader(endpoint, group.path("group").asString()));
    }

    private static JsonNode said(RunningPlatform platform, Dose dose, String what)
            throws IOException, InterruptedException {
        return ask(platform, dose, "GET", "/actuator/" + what, "").json();
    }

    private static Reply ask(RunningPlatform platform, Dose dose, String method, String path, String body)
            throws IOException, InterruptedException {
        var door = new Door(platform);
        return door.send(
                platform.address(dose.service().toUpperCase(Locale.ROOT)),
                method,
                path,
                Sender.bytes(body),
                "Authorization",
                door.bearer("admin"),
                "Content-Type",
                "application/json");
    }

    @Override
    public void mend(RunningPlatform platform) throws Exception {
        for (var dose : doses) {
            isTold(platform, dose);
            for (var reader : standingStill(platform, dose)) {
                var address = "/actuator/" + reader.endpoint() + "/" + reader.group();
                isListed(ask(platform, dose, "GET", address, ""), dose);
                drop(platform, dose, address);
            }
            assertThat(standingStill(platform, dose)).as(dose.toString()).isEmpty();
            takeOut(platform, dose);
        }
    }

    /** Health and, where it may say so on the same day, metrics; what the event says is nowhere. */
    private static void isTold(RunningPlatform platform, Dose dose) throws Exception {
        var health = ask(platform, dose, "GET", "/actuator/health/projections", "");
        assertThat(health.body()).doesNotContain(SECRET);
        if (dose.service().equals("complaints")) return;
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(metrics(platform, dose))
                .containsPattern("sucharit_parked\\{.*} 1\\.0"));
        assertThat(metrics(platform, dose)).doesNotContain(SECRET);
    }

    private static String metrics(RunningPlatform platform, Dose dose) throws IOException, InterruptedException {
        return ask(platform, dose, "GET", "/actuator/prometheus", "").body();
    }

    private static void isListed(Reply detail, Dose dose) {
        assertThat(detail.body()).contains(dose.id()).doesNotContain(SECRET);
        var letters = StreamSupport.stream(detail.json().path("parked").spliterator(), false)
                .filter(letter -> letter.path("aggregateId").asString().equals(dose.id()))
                .toList();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().path("error").asString()).matches("[\\w.$]+");
        assertThat(dose.event()).endsWith(letters.getFirst().path("type").asString());
    }

    private static void drop(RunningPlatform platform, Dose dose, String address) throws Exception {
        var without = Map.of("aggregateId", dose.id());
        var with = Map.of("aggregateId", dose.id(), "reason", "nobody can read it");
        var json = JsonMapper.shared();
        assertThat(ask(platform, dose, "POST", address + "/drop", json.writeValueAsString(without))
                        .status())
                .isEqualTo(400);
        assertThat(ask(platform, dose, "POST", address + "/drop", json.writeValueAsString(with))
                        .status())
                .isEqualTo(200);
    }

    /** Whoever is rebuilt would stand still at it again; and nothing of it was written down anywhere. */
    private static void takeOut(RunningPlatform platform, Dose dose) throws SQLException, IOException {
        try (var connection = new Databases(platform).connect(dose.service());
                var delete = connection.prepareStatement("DELETE FROM domain_event WHERE aggregate_identifier = ?")) {
            delete.setString(1, dose.id());
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }
        var log = platform.data().resolve("logs/" + dose.service() + "-service.log");
        assertThat(Files.readString(log)).doesNotContain(SECRET);
    }
}
