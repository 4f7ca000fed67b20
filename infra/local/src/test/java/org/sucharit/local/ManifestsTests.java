package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kubernetes.client.openapi.models.V1Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kubernetes and its kustomize understand every field of our files. */
class ManifestsTests {

    @ParameterizedTest
    @ValueSource(strings = {"base", "keys", "example", "rebuilding-none"})
    void kubernetes_understands_every_field(String folder) throws IOException {
        var manifests = Manifests.folder(folder);

        assertThat(manifests.problems()).isEmpty();
        try (var files = Files.list(Manifests.FOLDER.resolve(folder))) {
            var strict = new Strict();
            var known = Compose.list(Manifests.kustomization(folder, strict).get("resources"));
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .allMatch(name -> known.contains(name)
                            || name.equals("kustomization.yaml")
                            || folder.equals("example") && name.equals("secrets.yaml"));
            assertThat(strict.problems()).isEmpty();
        }
    }

    @Test
    void what_kubernetes_does_not_understand_is_found() throws IOException {
        var good = Files.readString(Manifests.FOLDER.resolve("base/gateway.yaml"));
        assertThat(Manifests.of(good).problems()).isEmpty();

        assertThat(Manifests.of(good.replace("readOnlyRootFilesystem", "readOnlyRootFileSystem"))
                        .problems())
                .containsExactly(
                        "The field `readOnlyRootFileSystem` in the JSON string is not defined in the `V1SecurityContext` properties.");
        assertThat(Manifests.of(good.replace("enableServiceLinks: false", "enableServiceLinks: \"no\""))
                        .problems())
                .containsExactly("apps/v1 Deployment gateway is understood otherwise than written");
        assertThat(Manifests.of(good.replace("        - name: gateway\n", "        - tty: false\n"))
                        .problems())
                .containsExactly("The required field `name` is not found in the JSON string");
        assertThat(Manifests.of(good.replace("replicas: 2", "replicas: two")).problems())
                .containsExactly("java.lang.NumberFormatException: For input string: \"two\"");
        assertThat(Manifests.of(good.replace("policy/v1", "policy/v1beta1")).problems())
                .containsExactly("no kind policy/v1beta1 PodDisruptionBudget");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "example", "keys"})
    void kustomize_makes_of_them_what_kubernetes_understands(String folder) throws IOException {
        assumeTrue(Commands.onPath("kubectl"), "kubectl is not installed");

        var made = Manifests.of(rendered(Manifests.FOLDER.resolve(folder)));

        assertThat(made.problems()).isEmpty();
        assertThat(made.all(V1Deployment.class)).hasSize(folder.equals("keys") ? 0 : 4);
    }

    @Test
    void without_user_namespaces_the_same_service_starts_with_less_around_what_it_rebuilds(@TempDir Path folder)
            throws IOException {
        assumeTrue(Commands.onPath("kubectl"), "kubectl is not installed");
        copy(Manifests.FOLDER, folder);
        Files.writeString(folder.resolve("example/kustomization.yaml"), """
                resources: [../base]
                components: [../rebuilding-none]
                """);

        var made = Manifests.of(rendered(folder.resolve("example")));

        assertThat(made.problems()).isEmpty();
        var pod = Pods.pod(made.one(V1Deployment.class, "complaints-service"));
        assertThat(pod.getHostUsers()).isNull();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getSecurityContext().getSeccompProfile().getLocalhostProfile())
                .isNull();
        assertThat(Pods.only(pod).getSecurityContext().getProcMount()).isNull();
        assertThat(Pods.variables(Pods.only(pod))).containsEntry("SUCHARIT_REBUILDING_ISOLATION", "NONE");
        assertThat(Pods.variables(Pods.only(pod)).keySet())
                .isEqualTo(
                        Pods.variables(Pods.container(Service.Kind.COMPLAINTS)).keySet());
    }

    private static String rendered(Path folder) throws IOException {
        return Commands.run(List.of("kubectl", "kustomize", folder.toString()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }
}
