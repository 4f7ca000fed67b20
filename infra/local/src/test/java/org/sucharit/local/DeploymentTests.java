package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The files for containers say what the services really read, write and serve. */
class DeploymentTests {

    private static final Pattern PORT = Pattern.compile("\\$\\{(\\w+):(\\d+)}");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "three-brokers.yaml"})
    void compose_understands_every_field(String file) throws IOException {
        var compose = Compose.file(file);

        assertThat(compose.services()).isNotEmpty();
        assertThat(compose.problems()).isEmpty();
    }

    @Test
    void what_compose_does_not_understand_is_found() {
        var compose = Compose.of("""
                services:
                  one: { image: some, readonly: true, networks: [elsewhere], pids_limit: many }
                  two: { image: $PLAIN, depends_on: { one: { condition: ready } }, volumes: ["gone:/data"] }
                network: {}
                """);

        assertThat(compose.problems())
                .containsExactlyInAnyOrder(
                        ": no field network",
                        "one: no field readonly",
                        "one: pids_limit is no Integer",
                        "one: no elsewhere among networks",
                        "two: no such condition",
                        "two: no gone among volumes",
                        "a variable that is neither required nor has a default");
    }

    @ParameterizedTest
    @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
    void a_service_is_given_what_it_reads_and_all_that_would_hold_on_one_machine_only(Service.Kind kind)
            throws IOException {
        var given = Compose.file("compose.yaml").environment(kind.artifact).keySet();
        var read = new ServiceVariables(kind.module);

        assertThat(read.unread(given)).isEmpty();
        assertThat(read.missing(given)).isEmpty();
        assertThat(given).contains("SUCHARIT_BIND", "SUCHARIT_ORIGIN").doesNotContain("SUCHARIT_LOCAL");
    }

    @Test
    void a_variable_nobody_reads_and_one_that_is_missing_are_found() throws IOException {
        var read = new ServiceVariables("reporting-service");

        assertThat(read.unread(List.of("SUCHARIT_KAFKA", "SUCHARIT_KAFKAS", "SUCHARIT_EVENTSTREAM_READERS")))
                .containsExactly("SUCHARIT_KAFKAS");
        assertThat(read.missing(List.of("SUCHARIT_BIND", "SUCHARIT_ISSUER", "SUCHARIT_ORIGIN", "SUCHARIT_KAFKA")))
                .containsExactly(
                        "spring.datasource.password",
                        "spring.datasource.url",
                        "sucharit.files.folder",
                        "sucharit.mongodb.uri");
    }

    @Test
    void the_example_names_every_variable_once_and_gives_none_a_value() throws IOException {
        var named = new TreeMap<String, Boolean>();
        for (var line : Files.readAllLines(Compose.ROOT.resolve("infra/compose/.env.example"))) {
            if (line.isBlank() || line.startsWith("# ")) continue;
            assertThat(line).matches("#?SUCHARIT_[A-Z_]+=");
            boolean needed = !line.startsWith("#");
            assertThat(named.put(line.replaceAll("[#=]", ""), needed)).isNull();
        }

        assertThat(named).isEqualTo(Compose.file("compose.yaml").variables());
        assertThat(Files.readAllLines(Compose.ROOT.resolve(".gitignore"))).contains("/infra/compose/.env");
    }

    @ParameterizedTest
    @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
    void ports_and_the_path_of_health_are_those_that_are_served(Service.Kind kind) throws IOException {
        var compose = Compose.file("compose.yaml");
        var port = PORT.matcher(new ServiceVariables(kind.module).property("server.port"));
        assertThat(port.find()).isTrue();
        assertThat(port.group(1)).isEqualTo(kind.port.variable());
        var number = Integer.toString(kind.port.usual);

        assertThat(port.group(2)).isEqualTo(number);
        assertThat(Images.dockerfile(kind)).containsEntry("EXPOSE", List.of(number));
        var test = Compose.list(
                Compose.map(compose.service(kind.artifact).get("healthcheck")).get("test"));
        assertThat(test.getLast())
                .contains("/dev/tcp/127.0.0.1/" + number + ";")
                .contains("GET " + Service.READINESS + " HTTP/");
        if (kind == Service.Kind.GATEWAY) {
            assertThat(Compose.list(compose.service("gateway").get("ports")))
                    .containsExactly("127.0.0.1:%1$s:%1$s".formatted(number));
        } else {
            assertThat(compose.environment("gateway"))
                    .containsEntry(
                            "SUCHARIT_GATEWAY_SERVICES_" + kind.port.name(), "http://" + kind.artifact + ":" + number);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
    void an_image_runs_the_machine_that_start_runs_as_somebody_without_rights(Service.Kind kind) throws IOException {
        var machine = new ArrayList<>(Service.machine(kind));
        machine.set(0, "java");
        if (Discretion.neededBy(kind)) {
            machine.addAll(Discretion.NOTHING_IS_DUMPED);
            machine.add("-Djava.io.tmpdir=/tmp");
        }
        machine.addAll(List.of("-jar", "/application/" + kind.artifact + ".jar"));
        var dockerfile = Images.dockerfile(kind);

        var entrypoint = String.join("", dockerfile.getOrDefault("ENTRYPOINT", List.of()));
        assertThat(Compose.list(Compose.yaml(entrypoint))).isEqualTo(machine);
        assertThat(dockerfile).containsEntry("USER", List.of("10001:10001"));
        assertThat(dockerfile.getOrDefault("ARG", List.of())).startsWith("BASE=eclipse-temurin:25-jre");
        assertThat(dockerfile.getOrDefault("FROM", List.of())).containsExactly("${BASE} AS layers", "${BASE}");
        assertThat(dockerfile.keySet())
                .isSubsetOf("FROM", "ARG", "WORKDIR", "COPY", "RUN", "LABEL", "USER", "EXPOSE", "ENTRYPOINT");
        assertThat(Files.readAllLines(Compose.ROOT.resolve(kind.module).resolve(".dockerignore")))
                .containsExactly("*", "!target/" + kind.artifact + "-*.jar");
    }

    @ParameterizedTest
    @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
    void every_folder_that_is_written_is_in_the_image_and_on_a_volume_of_its_own(Service.Kind kind) throws IOException {
        var compose = Compose.file("compose.yaml");
        var told = compose.environment(kind.artifact).values().stream()
                .filter(value -> value.startsWith(Images.OURS))
                .toList();

        assertThat(Compose.list(compose.service(kind.artifact).get("volumes")))
                .extracting(volume -> volume.substring(volume.indexOf(':') + 1))
                .containsExactlyInAnyOrderElementsOf(told);
        // or in the object store
        if (compose.networks(kind.artifact).contains("objects"))
            assertThat(told).isEmpty();
        else assertThat(Images.folders(kind)).containsExactlyInAnyOrderElementsOf(told);
        assertThat(Compose.list(compose.service(kind.artifact).get("tmpfs")))
                .allMatch(folder -> folder.startsWith("/tmp:") && folder.contains("uid=10001"));
    }

    @Test
    void a_container_can_do_little_and_is_reached_by_few() throws IOException {
        var compose = Compose.file("compose.yaml");
        compose.services().forEach((name, service) -> {
            assertThat(service).as(name).containsKeys("image", "mem_limit").containsEntry("cap_drop", List.of("ALL"));
            assertThat(Compose.list(service.get("security_opt"))).as(name).startsWith("no-new-privileges:true");
            assertThat(Compose.list(service.get("security_opt")))
                    .as("who rebuilds files does it in namespaces")
                    .hasSize(name.equals("complaints-service") ? 4 : 1);
            assertThat(service).as(name).containsEntry("read_only", !name.equals("identity"));
            assertThat(service.containsKey("ports"))
                    .as(name)
                    .isEqualTo(List.of("gateway", "grafana", "identity").contains(name));
        });
        for (var kind : Service.Kind.values()) {
            if (kind == Service.Kind.IDENTITY) continue;
            var service = compose.service(kind.artifact);
            assertThat(service.get("memswap_limit")).isEqualTo(service.get("mem_limit"));
            assertThat(Compose.map(service.get("ulimits"))).containsEntry("core", 0);
        }
        for (var closed :
                List.of("complaints-service", "reporting-service", "postgres", "kafka-1", "mongodb", "objects")) {
            assertThat(compose.networks(closed)).as(closed).isNotEmpty().allMatch(compose::internal);
        }
        assertThat(on(compose, "sql"))
                .containsExactly(
                        "complaints-service",
                        "gateway",
                        "identity",
                        "measures-service",
                        "postgres",
                        "reporting-service");
        assertThat(on(compose, "objects")).containsExactly("measures-service", "objects", "reporting-service");
        assertThat(on(compose, "events"))
                .containsExactly("complaints-service", "kafka-1", "measures-service", "reporting-service");
        assertThat(on(compose, "views"))
                .containsExactly(
                        "complaints-service",
                        "measures-service",
                        "mongodb",
                        "mongodb-replica-set",
                        "reporting-service");
    }

    @Test
    void every_service_has_a_database_and_a_user_of_its_own() throws IOException {
        var compose = Compose.file("compose.yaml");
        var databases = new TreeSet<>(Postgres.DATABASES);
        databases.add("identity");
        var script = Files.readString(Compose.ROOT.resolve("infra/compose/databases.sh"));
        var made = Pattern.compile("for name in ([a-z ]+); do").matcher(script);
        assertThat(made.find()).isTrue();

        assertThat(made.group(1).split(" ")).containsExactlyInAnyOrderElementsOf(databases);
        for (var database : databases) {
            var password = "${SUCHARIT_%s_DB_PASSWORD:?}".formatted(database.toUpperCase(Locale.ROOT));
            assertThat(compose.environment("postgres"))
                    .containsEntry(database.toUpperCase(Locale.ROOT) + "_PASSWORD", password);
        }
        assertThat(Compose.list(compose.service("postgres").get("command")))
                .containsAll(Postgres.DURABLE.stream().map("-c%s=on"::formatted).toList());
    }

    @Test
    void every_service_with_files_in_the_object_store_has_a_bucket_and_a_key_of_its_own(@TempDir Path folder)
            throws Exception {
        // what the store would be started with
        var weed =
                Files.writeString(folder.resolve("weed"), "#!/bin/sh\nfor i; do :; done; cat \"${i#-s3.config=}\"\n");
        assertThat(weed.toFile().setExecutable(true)).isTrue();
        var script = Files.readString(Compose.ROOT.resolve("infra/compose/objects.sh"))
                .replace("/tmp/", folder + "/");
        var builder = new ProcessBuilder("sh", "-c", script);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().putAll(Map.of("MEASURES_SECRET", "one", "REPORTING_SECRET", "other"));
        var started = builder.start();
        var identities = new JsonMapper().readTree(started.getInputStream()).get("identities");
        assertThat(started.waitFor(10, TimeUnit.SECONDS)).isTrue();

        var compose = Compose.file("compose.yaml");
        assertThat(identities).hasSize(2);
        for (var identity : identities) {
            var name = identity.get("name").stringValue();
            var key = identity.get("credentials").get(0);
            assertThat(compose.environment(name + "-service"))
                    .containsEntry("SUCHARIT_FILES_S3_ENDPOINT", "http://objects:8333")
                    .containsEntry("SUCHARIT_FILES_S3_BUCKET", name)
                    .containsEntry(
                            "SUCHARIT_FILES_S3_ACCESSKEY", key.get("accessKey").stringValue());
            assertThat(key.get("secretKey").stringValue()).isEqualTo(name.equals("measures") ? "one" : "other");
            assertThat(compose.environment("objects").get(name.toUpperCase(Locale.ROOT) + "_SECRET"))
                    .isEqualTo(compose.environment(name + "-service").get("SUCHARIT_FILES_S3_SECRETKEY"));
            assertThat(identity.get("actions").valueStream())
                    .allSatisfy(action -> assertThat(action.stringValue()).endsWith(":" + name));
        }
    }

    @Test
    void the_realm_gives_the_claims_that_services_read_and_leads_back_to_the_gateway() throws IOException {
        var realm = new JsonMapper().readTree(Files.readString(Compose.ROOT.resolve("infra/compose/realm.json")));
        var client = realm.get("clients").get(0);
        var mapper = client.get("protocolMappers").get(0).get("config");
        var read = new ServiceVariables("gateway");

        assertThat(read.property("sucharit.gateway.sign-in.client-id"))
                .endsWith(":" + client.get("clientId").stringValue() + "}");
        assertThat(client.get("redirectUris").get(0).stringValue())
                .isEqualTo("${SUCHARIT_ORIGIN}/login/oauth2/code/sucharit");
        assertThat(client.get("secret").stringValue()).isEqualTo("${SUCHARIT_GATEWAY_SECRET}");
        assertThat(Compose.file("compose.yaml").environment("identity"))
                .containsKeys("SUCHARIT_ORIGIN", "SUCHARIT_GATEWAY_SECRET");
        assertThat(Compose.file("compose.yaml").environment("gateway").get("SUCHARIT_ISSUER"))
                .endsWith("/realms/" + realm.get("realm").stringValue());
        assertThat(mapper.get("claim.name").stringValue()).isEqualTo("memberships");
        assertThat(mapper.get("jsonType.label").stringValue()).isEqualTo("JSON");
        var profile = realm.get("components")
                .get("org.keycloak.userprofile.UserProfileProvider")
                .get(0)
                .get("config")
                .get("kc.user.profile.config")
                .get(0)
                .stringValue();
        var rights = new JsonMapper()
                .readTree(profile)
                .get("attributes")
                .valueStream()
                .filter(attribute -> attribute.get("name").stringValue().equals("memberships"))
                .findFirst()
                .orElseThrow();
        // nobody gives rights to themselves
        assertThat(rights.get("permissions").get("edit").toString()).isEqualTo("[\"admin\"]");
    }

    private static List<String> on(Compose compose, String network) {
        return compose.services().keySet().stream()
                .filter(name -> compose.networks(name).contains(network))
                .toList();
    }
}
