package org.sucharit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sucharit.e2e.RunningPlatform;

/** Two replicas of a service behind one address share the load, and the death of either is survived by the other. */
@Order(12)
@EnabledOnOs(value = OS.LINUX, disabledReason = "the second replica is made from what /proc tells of the first")
@EnabledIfSystemProperty(named = "sucharit.faults", matches = "\\d+", disabledReason = "only with ./verify --faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {

    private static final Duration START = Duration.ofMinutes(15);
    private static final Duration SHARING = Duration.ofMinutes(2);
    private static final Path REPORT = Path.of("target/faults/replicas");

    /** Of answers: more than somebody who only asks whether it is there gets. */
    private static final long ITS_SHARE = 50_000;

    @TempDir
    private static Path folder;

    private static final Map<Component, Balancer> BALANCERS = new EnumMap<>(Component.class);
    private static RunningPlatform platform;
    private static Suite suite;

    @BeforeAll
    static void start() throws Exception {
        var variables = new HashMap<String, String>();
        for (var component : List.of(Component.MEASURES, Component.COMPLAINTS, Component.REPORTING)) {
            var balancer = new Balancer();
            BALANCERS.put(component, balancer);
            variables.put("SUCHARIT_GATEWAY_SERVICES_" + component.name(), "http://127.0.0.1:" + balancer.port());
        }
        platform = new RunningPlatform(folder, variables);
        BALANCERS.forEach((component, balancer) -> balancer.add(platform.port(component.name())));
        platform.awaitReady(START);
        suite = new Suite(platform, REPORT, 1);
    }

    @AfterAll
    static void end() throws InterruptedException, IOException {
        try (var _ = platform;
                var _ = suite) {
            for (var balancer : BALANCERS.values()) balancer.close();
        }
    }

    @ParameterizedTest
    @Order(1)
    @EnumSource(names = "MEASURES")
    void two_share_the_load_and_each_survives_the_other(Component component) throws Exception {
        var balancer = Objects.requireNonNull(BALANCERS.get(component));
        try (var second = Replica.of(component, platform, REPORT.resolve("second-" + component.process() + ".log"))) {
            balancer.add(second.port());
            long before = balancer.carried(platform.port(component.name()));
            await().atMost(SHARING).until(() -> balancer.carried(second.port()) > ITS_SHARE);
            assertThat(balancer.carried(platform.port(component.name()))).isGreaterThan(before + ITS_SHARE);

            suite.survives(new Fault.Kill(component, List.of()));
            suite.survives(second.death());
        }
        assertThat(suite.findings()).isEmpty();
    }

    @Test
    @Order(2)
    void after_all_of_it_every_row_is_what_a_fresh_rebuild_makes() throws Exception {
        suite.endsInOrder(true);

        assertThat(suite.findings()).isEmpty();
    }
}
