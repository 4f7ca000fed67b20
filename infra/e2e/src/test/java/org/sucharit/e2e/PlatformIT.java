package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The platform's main job on the whole platform, after all of its parts were killed and the launcher was started once more. */
@Order(9) // it ends with stopping the platform
@ExtendWith(OnePlatform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformIT {

    private static final Path REPORTS = Path.of("../../../shared/agency-reports");
    private static final Duration RECOVERY = Duration.ofMinutes(4);

    private static RunningPlatform platform;
    private static Door door;

    @BeforeAll
    static void start(RunningPlatform running) {
        platform = running;
        door = new Door(platform);
    }

    @Test
    @Order(1)
    void it_is_healthy_and_shows_the_demo() throws Exception {
        await().atMost(RECOVERY)
                .untilAsserted(
                        () -> assertThat(door.get("/actuator/health").status()).isEqualTo(200));

        assertThat(door.get("/api/agencies?size=200").json().path("total").asInt())
                .isEqualTo(7);
        assertThat(titles("ban-suan-sai", 2569)).hasSize(6);
        assertThat(titles("nong-bua-ngam", 2570)).hasSize(5);
        assertThat(titles("krut", 2566)).isEmpty();
    }

    @Test
    @Order(1)
    void its_demo_has_cases_in_many_states_and_a_second_pair_of_eyes_of_another_organisation() throws Exception {
        await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> {
            assertThat(states("ban-suan-sai", "investigator-ban-suan-sai"))
                    .contains("RECEIVED", "INVESTIGATING", "CLOSED"); // and what other tests file there
            assertThat(states("nong-bua-ngam", "inspector-maha-sarakham"))
                    .containsExactlyInAnyOrder("RECEIVED", "INVESTIGATING");
        });
        assertThat(states("nong-bua-ngam", "inspector-nakhon-sawan")).isEmpty();

        var id = cases("nong-bua-ngam", "inspector")
                .valueStream()
                .filter(item -> item.path("status").asString().equals("INVESTIGATING"))
                .map(item -> item.path("id").asString())
                .findFirst()
                .orElseThrow();
        var approve = "/api/cases/" + id + "/identity-requests/1/approve";
        assertThat(door.post(approve, "inspector-2", "", "demo-second").status())
                .isEqualTo(409);
        assertThat(door.post(approve, "inspector-maha-sarakham", "", "demo-province")
                        .status())
                .isEqualTo(200);
        assertThat(door.get("/api/cases/" + id + "/identity", "inspector").body())
                .contains("นายสมมุติ ผู้ส่งจดหมาย");
    }

    private static List<String> states(String agency, String account) throws Exception {
        return cases(agency, account)
                .valueStream()
                .map(item -> item.path("status").asString())
                .toList();
    }

    private static JsonNode cases(String agency, String account) throws Exception {
        var reply = door.get("/api/cases?agency=" + agency, account);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("items");
    }

    @Test
    @Order(2)
    void reports_of_real_agencies_become_workplans() throws Exception {
        assumeThat(REPORTS)
                .as("../shared is not there: the reports of real agencies")
                .isDirectory();

        assertThat(imported("krut", "krut-2566.txt")).hasSize(11);
        assertThat(imported("bo-phloi", "bo-phloi-2566-first-half.txt")).hasSize(8);
    }

    @Test
    @Order(3)
    void stopping_leaves_no_process() throws Exception {
        assertThat(platform.stop()).isTrue();
        assertThat(platform.leftovers()).isEmpty();
    }

    private static List<String> imported(String agency, String file) throws Exception {
        var officer = "officer-" + agency;
        var preview = door.upload(officer, agency, 2566, file, Files.readAllBytes(REPORTS.resolve(file)));
        assertThat(preview.status()).as(preview.body()).isEqualTo(201);
        assertThat(preview.json().path("coverage").asDouble()).isEqualTo(1.0);
        var id = preview.json().path("id").asString();

        var commit = door.post(
                "/api/imports/" + id + "/commit", officer, "", UUID.randomUUID().toString());
        assertThat(commit.status()).as(commit.body()).isEqualTo(200);

        var expected = preview.json().path("measures").size();
        await().atMost(RECOVERY).until(() -> titles(agency, 2566).size() >= expected);
        return titles(agency, 2566);
    }

    private static List<String> titles(String agency, int fiscalYear) throws Exception {
        var reply = door.get("/api/measures?agency=%s&fiscalYear=%d&size=200".formatted(agency, fiscalYear));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var titles = new ArrayList<String>();
        for (JsonNode measure : reply.json().path("items")) {
            titles.add(measure.path("title").asString());
        }
        Collections.sort(titles);
        return titles;
    }
}
