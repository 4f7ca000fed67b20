package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1VolumeMount;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files for Kubernetes say what the services really read, write, serve and need. */
class KubernetesTests {

    private static final String LIVENESS = "/actuator/health/liveness";
    private static final Pattern MEGABYTES = Pattern.compile("(\\d+)m");

    @ParameterizedTest
    @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
    void a_service_is_given_what_it_reads_and_all_that_would_hold_on_one_machine_only(Service.Kind kind)
            throws IOException {
        var given = Pods.variables(Pods.container(kind)).keySet();
        var read = new ServiceVariables(kind.module);

        assertThat(read.unread(given)).isEmpty();
        assertThat(read.missing(given)).isEmpty();
        assertThat(given)
                .isEqualTo(
                        Compose.file("compose.yaml").environment(kind.artifact).keySet());
    }

    @Test
    void every_setting_that_is_named_is_there_and_every_one_that_is_there_is_named() throws IOException {
        var named = new TreeSet<String>();
        var secret = new TreeSet<String>();
        for (var kind : services()) {
            for (var variable : Pods.container(kind).getEnv()) {
                var from = variable.getValueFrom();
                if (from == null) continue;
                if (from.getConfigMapKeyRef() != null) {
                    assertThat(from.getConfigMapKeyRef().getName()).isEqualTo("platform");
                    named.add(from.getConfigMapKeyRef().getKey());
                } else {
                    secret.add(from.getSecretKeyRef().getName() + " "
                            + from.getSecretKeyRef().getKey());
                    assertThat(from.getSecretKeyRef().getName()).isEqualTo(kind.artifact);
                }
            }
        }
        Pods.variables(Pods.container(Service.Kind.COMPLAINTS)).values().stream()
                .filter(value -> value.startsWith("credential:/run/secrets/"))
                .forEach(value -> secret.add(
                        value.substring("credential:/run/secrets/".length()).replace('/', ' ')));
        for (var kind : services()) {
            var token = Pods.variables(Pods.container(kind)).getOrDefault("SUCHARIT_METRICS_TOKEN_FILE", "");
            assertThat(token).startsWith("/run/secrets/");
            secret.add(token.substring("/run/secrets/".length()).replace('/', ' '));
        }

        assertThat(Manifests.values("base/platform.env").keySet()).isEqualTo(named);
        assertThat(named).containsAll(Manifests.values("example/platform.env").keySet());
        var example = Manifests.file("example/secrets.yaml");
        assertThat(example.problems()).isEmpty();
        var shown = new TreeSet<String>();
        for (var it : example.all(V1Secret.class)) {
            it.getStringData().keySet().forEach(key -> shown.add(Manifests.name(it) + " " + key));
            assertThat(it.getStringData().values()).as("no secret").containsOnly("");
        }
        assertThat(shown).isEqualTo(secret);
    }

    @ParameterizedTest
    @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
    void ports_and_the_paths_of_health_are_those_that_are_served(Service.Kind kind) throws IOException {
        var base = Manifests.folder("base");
        var container = Pods.container(kind);
        var port = kind.port.usual;

        assertThat(Images.dockerfile(kind)).containsEntry("EXPOSE", List.of(Integer.toString(port)));
        assertThat(container.getPorts()).singleElement().satisfies(open -> {
            assertThat(open.getContainerPort()).isEqualTo(port);
            assertThat(open.getName()).isEqualTo("http");
        });
        assertThat(path(container.getStartupProbe())).isEqualTo(LIVENESS);
        assertThat(path(container.getLivenessProbe())).isEqualTo(LIVENESS);
        assertThat(path(container.getReadinessProbe())).isEqualTo(Service.READINESS);
        var service = base.one(V1Service.class, kind.artifact).getSpec();
        assertThat(service.getPorts()).singleElement().satisfies(open -> {
            assertThat(open.getPort()).isEqualTo(port);
            assertThat(open.getTargetPort().getStrValue()).isEqualTo("http");
        });
        if (kind != Service.Kind.GATEWAY)
            assertThat(Manifests.values("base/platform.env"))
                    .containsEntry(
                            "SUCHARIT_GATEWAY_SERVICES_" + kind.port.name(), "http://" + kind.artifact + ":" + port);
    }

    @ParameterizedTest
    @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
    void two_of_each_serve_and_one_may_go_at_a_time(Service.Kind kind) throws IOException {
        var base = Manifests.folder("base");
        var deployment = base.one(V1Deployment.class, kind.artifact).getSpec();
        var label = Map.of("app.kubernetes.io/name", kind.artifact);

        assertThat(deployment.getReplicas()).isEqualTo(2);
        assertThat(deployment
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntValue())
                .isZero();
        assertThat(deployment.getSelector().getMatchLabels()).isEqualTo(label);
        assertThat(deployment.getTemplate().getMetadata().getLabels()).containsAllEntriesOf(label);
        assertThat(base.one(V1Service.class, kind.artifact).getSpec().getSelector())
                .isEqualTo(label);
        var budget = base.one(V1PodDisruptionBudget.class, kind.artifact).getSpec();
        assertThat(budget.getSelector().getMatchLabels()).isEqualTo(label);
        assertThat(budget.getMaxUnavailable().getIntValue()).isOne();
        // the service takes ten seconds to finish, after nobody is led to it any more
        var pod = Pods.pod(base.one(V1Deployment.class, kind.artifact));
        assertThat(pod.getTerminationGracePeriodSeconds())
                .isGreaterThan(10
                        + Pods.only(pod).getLifecycle().getPreStop().getSleep().getSeconds());
    }

    @ParameterizedTest
    @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
    void memory_is_enough_for_the_machine_and_what_runs_beside_it(Service.Kind kind) throws IOException {
        var resources = Pods.container(kind).getResources();
        var compose = Compose.file("compose.yaml").service(kind.artifact).get("mem_limit");
        long limit = megabytes(Objects.requireNonNull(resources.getLimits().get("memory")));
        var temporary = Pods.pod(kind).getVolumes().stream()
                .filter(volume -> volume.getName().equals("tmp"))
                .findFirst()
                .orElseThrow()
                .getEmptyDir();
        assertThat(temporary.getMedium()).isEqualTo("Memory");

        long needed = option(kind, "-Xmx")
                + option(kind, "-XX:MaxMetaspaceSize=")
                + option(kind, "-XX:ReservedCodeCacheSize=")
                + megabytes(temporary.getSizeLimit())
                // two files at once: see "Files of complaints" in infra/docs/operations.md
                + (kind == Service.Kind.COMPLAINTS ? 2 * 450 : 0);
        // threads, buffers, the collector
        assertThat(limit).isGreaterThanOrEqualTo(needed + 128);
        assertThat(limit + "m").isEqualTo(compose);
        // so that nothing is ever swapped
        assertThat(resources.getRequests()).containsEntry("memory", new Quantity(limit + "Mi"));
    }

    @ParameterizedTest
    @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
    void every_folder_that_is_written_is_in_the_image_and_on_a_volume_of_its_own(Service.Kind kind) throws IOException {
        var base = Manifests.folder("base");
        var container = Pods.container(kind);
        var mounts = new TreeMap<String, String>();
        for (var mount : container.getVolumeMounts()) mounts.put(mount.getMountPath(), mount.getName());
        var kept = mounts.keySet().stream()
                .filter(path -> path.startsWith(Images.OURS))
                .toList();

        // or in the object store
        boolean objects = Pods.variables(container).containsKey("SUCHARIT_FILES_S3_ENDPOINT");
        assertThat(kept)
                .isEqualTo(
                        objects
                                ? List.of()
                                : Images.folders(kind).stream().sorted().toList());
        assertThat(Pods.variables(container).values().stream()
                        .filter(value -> value.startsWith(Images.OURS))
                        .map(value -> value.replaceFirst("/own$", "")))
                .containsExactlyInAnyOrderElementsOf(kept);
        for (var volume : Pods.pod(kind).getVolumes()) {
            var claim = volume.getPersistentVolumeClaim();
            if (claim == null) continue;
            assertThat(claim.getClaimName())
                    .isEqualTo(volume.getName())
                    .startsWith(kind.port.component.split("-")[0]);
            assertThat(base.one(V1PersistentVolumeClaim.class, claim.getClaimName())
                            .getSpec()
                            .getAccessModes())
                    .containsExactly("ReadWriteMany");
        }
        assertThat(container.getVolumeMounts())
                .extracting(V1VolumeMount::getName)
                .containsExactlyInAnyOrderElementsOf(Pods.pod(kind).getVolumes().stream()
                        .map(it -> it.getName())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
    void an_image_runs_as_it_was_built_and_can_do_little(Service.Kind kind) throws IOException {
        var pod = Pods.pod(kind);
        var container = Pods.only(pod);
        var compose = Objects.requireNonNull(
                Compose.file("compose.yaml").service(kind.artifact).get("image"));

        // the Java options are those of the image, which are those of ./start
        assertThat(container.getCommand()).isNullOrEmpty();
        assertThat(container.getArgs()).isNullOrEmpty();
        assertThat(compose.toString()).contains("/" + kind.artifact + ":");
        assertThat(container.getImage()).isEqualTo("sucharit/" + kind.artifact + ":latest");
        littleCanBeDone(pod);
        boolean rebuilds = kind == Service.Kind.COMPLAINTS;
        assertThat(pod.getHostUsers()).isEqualTo(rebuilds ? false : null);
        assertThat(container.getSecurityContext().getProcMount()).isEqualTo(rebuilds ? "Unmasked" : null);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                .isEqualTo(rebuilds ? "Localhost" : "RuntimeDefault");
        assertThat(container.getSecurityContext().getAppArmorProfile() != null).isEqualTo(rebuilds);
    }

    @Test
    void keys_are_made_with_the_settings_and_volumes_of_the_service() throws IOException {
        var keys = Manifests.folder("keys");
        var pod =
                keys.one(V1Job.class, "complaints-keys").getSpec().getTemplate().getSpec();
        var service = Pods.pod(Service.Kind.COMPLAINTS);

        littleCanBeDone(pod);
        assertThat(Pods.only(pod).getArgs()).containsExactly("keys", "make");
        assertThat(Pods.only(pod).getImage()).isEqualTo(Pods.only(service).getImage());
        assertThat(Pods.variables(Pods.only(service))).containsAllEntriesOf(Pods.variables(Pods.only(pod)));
        assertThat(new ServiceVariables("complaints-service")
                        .missing(Pods.variables(Pods.only(pod)).keySet()))
                .noneMatch(setting -> setting.startsWith("sucharit.keys."));
        assertThat(Pods.only(service).getVolumeMounts())
                .containsAll(Pods.only(pod).getVolumeMounts());
        assertThat(service.getVolumes())
                .containsAll(pod.getVolumes().stream()
                        .filter(volume -> !volume.getName().equals("tmp"))
                        .toList());
    }

    @Test
    void the_way_in_has_the_name_that_browsers_use() throws IOException {
        var ingress = Manifests.folder("base").one(V1Ingress.class, "gateway");

        assertThat(ingress.getSpec().getRules()).singleElement().satisfies(rule -> {
            assertThat("https://" + rule.getHost())
                    .isEqualTo(Manifests.values("base/platform.env").get("SUCHARIT_ORIGIN"));
            assertThat(rule.getHttp().getPaths()).singleElement().satisfies(path -> {
                assertThat(path.getPath()).isEqualTo("/");
                assertThat(path.getBackend().getService().getName()).isEqualTo("gateway");
            });
        });
    }

    private static void littleCanBeDone(V1PodSpec pod) {
        var user = pod.getSecurityContext();
        assertThat(user.getRunAsNonRoot()).isTrue();
        assertThat(List.of(user.getRunAsUser(), user.getRunAsGroup(), user.getFsGroup()))
                .containsOnly(10001L);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        var rights = Pods.only(pod).getSecurityContext();
        assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
        assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
        assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(rights.getCapabilities().getAdd()).isNullOrEmpty();
        assertThat(rights.getPrivileged()).isNull();
    }

    private static Set<Service.Kind> services() {
        var kinds = new TreeSet<>(Set.of(Service.Kind.values()));
        kinds.remove(Service.Kind.IDENTITY);
        return kinds;
    }

    private static String path(V1Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrValue()).isEqualTo("http");
        return probe.getHttpGet().getPath();
    }

    /** Of options given twice the last one counts. */
    private static long option(Service.Kind kind, String option) {
        var value = Service.machine(kind).stream()
                .filter(word -> word.startsWith(option))
                .reduce((_, last) -> last)
                .orElseThrow()
                .substring(option.length());
        var number = MEGABYTES.matcher(value);
        assertThat(number.matches()).as(value).isTrue();
        return Long.parseLong(number.group(1));
    }

    private static long megabytes(Quantity quantity) {
        return quantity.getNumber().longValueExact() >> 20;
    }
}
