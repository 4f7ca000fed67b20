package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All scorecards that anyone can ask for. */
final class Scores {

    /** What is different from one moment to the next. */
    private static final List<String> MOMENTARY = List.of("asOf", "completeUntil");

    private static final List<Integer> YEARS =
            IntStream.rangeClosed(2561, 2570).boxed().toList();

    private final Door door;

    Scores(Door door) {
        this.door = door;
    }

    /** What the scorecards say of what a workload counts. */
    Map<String, Integer> counted() throws IOException, InterruptedException {
        var counted = new TreeMap<String, Integer>();
        for (var agency : Workload.AGENCIES)
            for (int year : Workload.YEARS) {
                var card = card("agencies/" + agency, year, "");
                for (var figure : Workload.FIGURES)
                    counted.put(
                            Workload.name(agency, year, figure),
                            card.path(figure.equals("actions") ? "evidence" : "measures")
                                    .path(figure)
                                    .asInt());
            }
        return counted;
    }

    /** By whom, year and instant; today's without what differs between two moments. */
    Map<String, JsonNode> all(Instant... instants) throws IOException, InterruptedException {
        var all = new TreeMap<String, JsonNode>();
        var scopes = scopes();
        var times = new ArrayList<String>(List.of(""));
        for (var instant : instants) times.add("?asOf=" + instant);
        for (var time : times)
            for (int year : YEARS)
                for (var scope : scopes)
                    all.put("%s/%d%s".formatted(scope, year, time), lasting(card(scope, year, time)));
        return all;
    }

    /** Returns when reporting says that it knows everything up to now. */
    void awaitComplete(Duration patience) {
        var now = Instant.now();
        await().atMost(patience).ignoreExceptions().until(() -> {
            var until = card("nation", YEARS.getLast(), "").path("completeUntil");
            return Instant.parse(until.asString()).isAfter(now);
        });
    }

    private JsonNode card(String scope, int year, String time) throws IOException, InterruptedException {
        return door.get("/api/scorecards/%s/%d%s".formatted(scope, year, time)).json();
    }

    private List<String> scopes() throws IOException, InterruptedException {
        var agencies = door.get("/api/agencies?size=200").json().path("items");
        var scopes = new TreeSet<>(List.of("nation"));
        for (var agency : agencies) {
            scopes.add("agencies/" + agency.path("code").asString());
            var province = URLEncoder.encode(agency.path("province").asString(), UTF_8);
            scopes.add("provinces/" + province);
        }
        assertThat(scopes).hasSizeGreaterThan(8);
        return List.copyOf(scopes);
    }

    private static JsonNode lasting(JsonNode card) {
        return ((ObjectNode) card).without(MOMENTARY);
    }
}
