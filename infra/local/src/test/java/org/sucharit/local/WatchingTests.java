package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files for Prometheus and Grafana, read strictly. */
class WatchingTests {

    private static final String TOKEN = "metrics-token";

    @Test
    void prometheus_asks_every_service_with_the_token_and_knows_the_rules() throws IOException {
        var compose = Compose.file("compose.yaml");
        var config = yaml("prometheus.yaml");
        assertThat(config).containsOnlyKeys("global", "rule_files", "scrape_configs");
        assertThat(Compose.map(config.get("global")))
                .containsOnlyKeys("scrape_interval", "scrape_timeout", "evaluation_interval");
        assertThat(Compose.list(config.get("rule_files"))).containsExactly("alerts.yaml");

        var asked = new TreeMap<String, String>();
        for (var one : maps(config.get("scrape_configs"))) {
            assertThat(one).containsOnlyKeys("job_name", "metrics_path", "authorization", "static_configs");
            assertThat(one).containsEntry("metrics_path", "/actuator/prometheus");
            assertThat(one)
                    .containsEntry(
                            "authorization", Map.of("type", "Bearer", "credentials_file", "/run/secrets/" + TOKEN));
            var targets = maps(one.get("static_configs"));
            assertThat(targets).hasSize(1).allSatisfy(target -> assertThat(target)
                    .containsOnlyKeys("targets"));
            var job = String.valueOf(one.get("job_name"));
            assertThat(Compose.list(targets.getFirst().get("targets"))).hasSize(1);
            asked.put(job, Compose.list(targets.getFirst().get("targets")).getFirst());
            assertThat(Compose.list(compose.service(job).get("secrets"))).contains(TOKEN);
            assertThat(compose.environment(job)).containsEntry("SUCHARIT_METRICS_TOKEN_FILE", "/run/secrets/" + TOKEN);
            assertThat(compose.networks(job)).containsAnyElementsOf(compose.networks("prometheus"));
        }
        var served = new TreeMap<String, String>();
        Stream.of(Service.Kind.values())
                .filter(kind -> kind != Service.Kind.IDENTITY)
                .forEach(kind -> served.put(kind.artifact, kind.artifact + ":" + kind.port.usual));
        assertThat(asked).isEqualTo(served);
        assertThat(Compose.list(compose.service("prometheus").get("secrets"))).containsExactly(TOKEN);
    }

    @Test
    void every_file_stands_where_it_is_looked_for() throws IOException {
        var compose = Compose.file("compose.yaml");
        assertThat(mounted(compose, "prometheus"))
                .containsEntry("./prometheus.yaml", "/etc/prometheus/prometheus.yaml")
                .containsEntry("./alerts.yaml", "/etc/prometheus/alerts.yaml");
        assertThat(Compose.list(compose.service("prometheus").get("command")))
                .contains("--config.file=/etc/prometheus/prometheus.yaml");

        var dashboards = maps(yaml("grafana/dashboards.yaml").get("providers")).getFirst();
        assertThat(dashboards).containsOnlyKeys("name", "type", "allowUiUpdates", "disableDeletion", "options");
        var folder = Compose.map(dashboards.get("options"));
        assertThat(folder).containsOnlyKeys("path");
        assertThat(mounted(compose, "grafana"))
                .containsEntry("./grafana/sucharit.json", folder.get("path") + "/sucharit.json")
                .containsEntry("./grafana/dashboards.yaml", "/etc/grafana/provisioning/dashboards/sucharit.yaml")
                .containsEntry("./grafana/datasource.yaml", "/etc/grafana/provisioning/datasources/sucharit.yaml");

        var source = maps(yaml("grafana/datasource.yaml").get("datasources")).getFirst();
        assertThat(source).containsOnlyKeys("name", "uid", "type", "access", "url", "isDefault", "editable");
        assertThat(source).containsEntry("type", "prometheus").containsEntry("url", "http://prometheus:9090");
        assertThat(compose.networks("grafana")).containsAnyElementsOf(compose.networks("prometheus"));
    }

    @Test
    void rules_have_what_rules_have() throws IOException {
        var file = yaml("alerts.yaml");
        assertThat(file).containsOnlyKeys("groups");
        var names = new TreeSet<String>();
        for (var group : maps(file.get("groups"))) {
            assertThat(group).containsOnlyKeys("name", "rules");
            for (var rule : maps(group.get("rules"))) {
                assertThat(rule.keySet()).isSubsetOf("alert", "expr", "for", "labels", "annotations");
                assertThat(names.add(String.valueOf(rule.get("alert")))).isTrue();
                assertThat(String.valueOf(rule.get("expr"))).isNotBlank();
                assertThat(Compose.map(rule.get("labels"))).containsOnlyKeys("severity");
                assertThat(Compose.map(rule.get("labels")).get("severity")).isIn("critical", "warning");
                assertThat(Compose.map(rule.get("annotations"))).containsOnlyKeys("summary");
                assertThat(String.valueOf(rule.getOrDefault("for", "1m"))).matches("\\d+[smh]");
            }
        }
        assertThat(names).contains("NotReady", "ReadModelsBehind", "PublisherBehind", "DeadLetters", "ClocksNotKept");
    }

    @Test
    void the_dashboard_has_what_dashboards_have() throws IOException {
        var source = String.valueOf(maps(yaml("grafana/datasource.yaml").get("datasources"))
                .getFirst()
                .get("uid"));
        var text = Files.readString(Compose.ROOT.resolve("infra/compose/grafana/sucharit.json"));
        assertThat(problems(text, source)).isEmpty();
        assertThat(problems(text.replaceFirst("\"expr\"", "\"exp\""), source)).containsExactly("target: no field exp");
        assertThat(problems(text.replaceFirst("\"uid\": \"prometheus\"", "\"uid\": \"other\""), source))
                .containsExactly("datasource other");
        assertThat(problems(text.replaceFirst("\"id\": 2,", "\"id\": 1,"), source))
                .containsExactly("panel 1 is there twice");
    }

    private static List<String> problems(String text, String source) {
        var problems = new ArrayList<String>();
        var dashboard = new JsonMapper().readTree(text);
        fields(
                "dashboard",
                dashboard,
                "uid title tags timezone schemaVersion version editable refresh time panels",
                problems);
        var ids = new TreeSet<Integer>();
        for (var panel : dashboard.path("panels")) {
            fields("panel", panel, "id type title description datasource gridPos fieldConfig targets", problems);
            fields("gridPos", panel.path("gridPos"), "x y w h", problems);
            fields("fieldConfig", panel.path("fieldConfig"), "defaults overrides", problems);
            fields("defaults", panel.path("fieldConfig").path("defaults"), "unit min thresholds color", problems);
            if (!ids.add(panel.path("id").asInt())) problems.add("panel " + panel.path("id") + " is there twice");
            if (!Set.of("stat", "timeseries").contains(panel.path("type").asString()))
                problems.add("type " + panel.path("type"));
            if (panel.path("targets").isEmpty()) problems.add("nothing in panel " + panel.path("id"));
            datasource(panel, source, problems);
            for (var target : panel.path("targets")) {
                fields("target", target, "refId datasource expr legendFormat", problems);
                datasource(target, source, problems);
            }
        }
        assertThat(ids).isNotEmpty();
        return problems;
    }

    private static void datasource(JsonNode of, String source, List<String> problems) {
        var uid = of.path("datasource").path("uid").asString();
        if (!uid.equals(source)) problems.add("datasource " + uid);
    }

    private static void fields(String where, JsonNode given, String known, List<String> problems) {
        var names = Arrays.asList(known.split(" "));
        given.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add(where + ": no field " + name));
    }

    private static Map<String, String> mounted(Compose compose, String service) {
        var mounted = new TreeMap<String, String>();
        for (var volume : Compose.list(compose.service(service).get("volumes"))) {
            var parts = volume.split(":");
            if (parts[0].startsWith("./")) {
                assertThat(Compose.ROOT.resolve("infra/compose").resolve(parts[0]))
                        .isRegularFile();
                assertThat(parts).endsWith("ro");
                mounted.put(parts[0], parts[1]);
            }
        }
        return mounted;
    }

    private static Map<String, Object> yaml(String file) throws IOException {
        return Compose.map(Compose.yaml(
                Files.readString(Compose.ROOT.resolve("infra/compose").resolve(file))));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return (List<Map<String, Object>>) Objects.requireNonNull(list);
    }
}
