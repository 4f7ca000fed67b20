package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kit.test.TestImage;
import org.sucharit.kit.test.TestPostgres;

/**
 * Images as their Dockerfiles say, as infra/compose runs them, where {@link TestImage} says that they can be made.
 */
@Order(-3) // before there is a whole platform
class ImagesIT {

    private static final String SECRETS = "/run/secrets";

    private final String run = "sucharit-test-" + UUID.randomUUID();
    private final List<String> volumes = new ArrayList<>();

    @BeforeAll
    static void look() {
        assumeTrue(TestImage.JAVA.contained(), "no Docker engine has or can fetch " + TestImage.JAVA.image());
    }

    @AfterEach
    void remove() throws IOException {
        Engine.run(List.of("docker", "rm", "--force", run));
        for (var volume : volumes) Engine.run(List.of("docker", "volume", "rm", "--force", volume));
        Engine.run(List.of("docker", "image", "rm", "--force", run));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "measures-service", "complaints-service", "reporting-service"})
    void an_image_runs_as_nobody_on_a_file_system_it_can_not_write_and_gets_ready(String service) throws Exception {
        Engine.docker(
                "build",
                "--quiet",
                "--build-arg",
                "BASE=" + TestImage.JAVA.image(),
                "--tag",
                run,
                Path.of("../..", service).toString());
        int port = freePort();
        var settings = settings(service, port);
        var keeps = service.equals("complaints-service") ? withKeys(settings) : List.<String>of();

        Engine.docker(container(true, keeps, settings, List.of()));

        await(service).atMost(Duration.ofMinutes(4)).until(() -> {
            assertThat(Engine.docker("inspect", "--format", "{{.State.Running}}", run))
                    .as(() -> logs())
                    .isEqualTo("true");
            return ready(port);
        });
        assertThat(Engine.docker("exec", run, "id", "-u")).isEqualTo("10001");
        assertThat(Engine.run(List.of("docker", "exec", run, "touch", "/application/written"))
                        .words())
                .containsIgnoringCase("read-only file system");
        assertThat(Engine.docker("exec", run, "sh", "-c", "touch /tmp/written && grep CapEff /proc/1/status"))
                .endsWith("0000000000000000");
    }

    /** As in compose.yaml, but for the network: the servers of tests are on this machine's own. */
    private List<String> container(
            boolean stays, List<String> keeps, Map<String, String> settings, List<String> words) {
        var command = new ArrayList<>(List.of("run", stays ? "--detach" : "--rm"));
        command.addAll(List.of("--name", stays ? run : run + "-keys"));
        command.addAll(List.of("--read-only", "--cap-drop=ALL", "--security-opt=no-new-privileges:true"));
        command.addAll(List.of("--network=host", "--pids-limit=2048", "--ulimit=core=0"));
        command.add("--tmpfs=/tmp:mode=700,uid=10001,gid=10001,size=256m");
        keeps.forEach(volume -> command.add("--volume=" + volume));
        settings.forEach((name, value) -> command.add("--env=" + name + "=" + value));
        command.add(run);
        command.addAll(words);
        return command;
    }

    private static Map<String, String> settings(String service, int port) {
        var kind = service.replace("-service", "").toUpperCase(Locale.ROOT);
        var database = TestPostgres.database();
        return new HashMap<>(Map.of(
                "SUCHARIT_" + kind + "_PORT",
                "" + port,
                "SUCHARIT_" + kind + "_DB_URL",
                database.url(),
                "SUCHARIT_" + kind + "_DB_USER",
                database.user(),
                "SUCHARIT_ORIGIN",
                "https://sucharit.example",
                "SUCHARIT_ISSUER",
                "https://identity.example",
                "SUCHARIT_FILES",
                "/tmp/files",
                "SUCHARIT_REPORTING_FILES",
                "/tmp/files"));
    }

    /** Makes the keys of complaints in their volumes, as an operator does before the first start. */
    private List<String> withKeys(Map<String, String> settings) throws IOException {
        var keeps = new ArrayList<String>();
        for (var folder : List.of("files", "keys", "vault", "ledger")) {
            settings.put("SUCHARIT_COMPLAINTS_" + folder.toUpperCase(Locale.ROOT), "/var/lib/sucharit/" + folder);
            keeps.add(volume(folder) + ":/var/lib/sucharit/" + folder);
        }
        settings.put("SUCHARIT_COMPLAINTS_MASTER_KEY", "credential:" + SECRETS + "/one.json");
        settings.put("SUCHARIT_COMPLAINTS_VAULT_MASTER_KEY", "credential:" + SECRETS + "/other.json");
        settings.put("SUCHARIT_REBUILDING_ISOLATION", "NONE");
        var secrets = volume("secrets") + ":" + SECRETS;
        Engine.docker("run", "--rm", "--user=0", "--entrypoint=chown", "--volume=" + secrets, run, "10001", SECRETS);
        keeps.add(secrets);
        for (var words : List.of(
                List.of("keys", "make-master", SECRETS + "/one.json"),
                List.of("keys", "make-master", SECRETS + "/other.json"),
                List.of("keys", "make"),
                List.of("keys", "check"))) Engine.docker(container(false, keeps, settings, words));
        return keeps;
    }

    private String volume(String name) {
        volumes.add(run + "-" + name);
        return run + "-" + name;
    }

    private String logs() {
        try {
            return Engine.docker("logs", "--tail", "50", run);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean ready(int port) {
        return Readiness.of("http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
