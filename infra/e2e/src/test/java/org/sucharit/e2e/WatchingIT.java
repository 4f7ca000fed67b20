package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard and the rules of alerts ask for what the services really export. */
@Order(2)
@ExtendWith(OnePlatform.class)
class WatchingIT {

    private static final Path COMPOSE = Path.of("../compose");
    private static final List<String> SERVICES = List.of("GATEWAY", "MEASURES", "COMPLAINTS", "REPORTING");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    @Test
    void every_panel_and_every_rule_asks_for_what_is_exported(RunningPlatform platform) throws Exception {
        var queries = new ArrayList<>(dashboard());
        queries.addAll(rules());
        assertThat(queries).hasSizeGreaterThan(30);
        // something has to be asked for before it is counted, and read models are looked at every ten seconds
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var exported = exported(platform);
            var unknown = new TreeSet<String>();
            queries.forEach(query -> unknown.addAll(Promql.unknown(query, exported)));
            assertThat(unknown).isEmpty();
        });
        assertThat(Promql.unknown("sucharit_projection_lag_minutes", exported(platform)))
                .hasSize(1);
    }

    private static Map<String, Set<String>> exported(RunningPlatform platform)
            throws IOException, InterruptedException {
        var door = new Door(platform);
        door.get("/api/agencies");
        var exported = new TreeMap<String, Set<String>>();
        // Prometheus' own
        exported.put("up", new TreeSet<>(Set.of("job", "instance")));
        for (var service : SERVICES) {
            var reply = door.send(
                    platform.address(service),
                    "GET",
                    "/actuator/prometheus",
                    new byte[0],
                    "Authorization",
                    platform.collector());
            assertThat(reply.status()).as(service).isEqualTo(200);
            reply.body().lines().filter(line -> !line.startsWith("#")).forEach(line -> read(line, exported));
        }
        return exported;
    }

    private static void read(String line, Map<String, Set<String>> into) {
        var sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        var labels = into.computeIfAbsent(sample.group(1), _ -> new TreeSet<>(Set.of("job", "instance")));
        if (sample.group(2) != null)
            LABEL.matcher(sample.group(2)).results().forEach(label -> labels.add(label.group(1)));
    }

    private static List<String> dashboard() throws IOException {
        var queries = new ArrayList<String>();
        var dashboard = JsonMapper.shared().readTree(Files.readString(COMPOSE.resolve("grafana/sucharit.json")));
        for (var panel : dashboard.path("panels"))
            for (var target : panel.path("targets"))
                queries.add(target.path("expr").asString());
        return queries;
    }

    private static List<String> rules() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(COMPOSE.resolve("alerts.yaml")));
        var queries = new ArrayList<String>();
        for (var group : file.getOrDefault("groups", List.of()))
            for (var rule : group.getOrDefault("rules", List.of())) queries.add(String.valueOf(rule.get("expr")));
        return queries;
    }
}
