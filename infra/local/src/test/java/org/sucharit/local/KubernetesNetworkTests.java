package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may speak to whom in Kubernetes. */
class KubernetesNetworkTests {

    private static final String NAME = "app.kubernetes.io/name";
    private static final Set<String> NAMES = Set.of("kube-dns:53/UDP", "kube-dns:53/TCP");
    private static final Pattern SERVER = Pattern.compile("(?:jdbc:postgresql://)?\\w+:(\\d+)(/\\w+)?");

    @Test
    void whoever_is_not_named_speaks_to_nobody() throws IOException {
        var nobody =
                Manifests.folder("base").one(V1NetworkPolicy.class, "nobody").getSpec();

        assertThat(nobody.getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(nobody.getPodSelector().getMatchExpressions()).isNullOrEmpty();
        assertThat(nobody.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(nobody.getIngress()).isNullOrEmpty();
        assertThat(nobody.getEgress()).isNullOrEmpty();
        assertThat(out("complaints-keys")).isEqualTo(NAMES);
        assertThat(in("complaints-keys")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, measures-service:8081 complaints-service:8082 reporting-service:8083 postgres:5432 identity:443 identity:8443 traces:4318",
        "measures-service, postgres:5432 kafka:9092 mongodb:27017 objects:443 identity:443 identity:8443 traces:4318 internet:80 internet:443",
        "complaints-service, postgres:5432 kafka:9092 mongodb:27017 identity:443 identity:8443",
        "reporting-service, postgres:5432 kafka:9092 mongodb:27017 objects:443 identity:443 identity:8443 traces:4318",
    })
    void a_service_reaches_what_it_needs_and_only_the_link_checker_the_world(String name, String reached)
            throws IOException {
        var expected = new TreeSet<>(NAMES);
        for (var each : reached.split(" ")) expected.add(each + "/TCP");

        assertThat(out(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, ingress:8080/TCP",
        "measures-service, gateway:8081/TCP",
        "complaints-service, gateway:8082/TCP",
        "reporting-service, gateway:8083/TCP",
    })
    void a_service_is_reached_by_the_gateway_and_by_whoever_collects_metrics_only(String name, String by)
            throws IOException {
        var metrics = "metrics" + by.substring(by.indexOf(':'));
        assertThat(in(name)).containsExactlyInAnyOrder(by, metrics);
    }

    @Test
    void servers_are_asked_at_the_ports_that_are_open() throws IOException {
        var ports = new TreeSet<String>();
        Manifests.values("base/platform.env").forEach((variable, value) -> {
            var server = SERVER.matcher(value);
            if (server.matches())
                ports.add((variable.equals("SUCHARIT_KAFKA") ? "kafka:" : "postgres:") + server.group(1) + "/TCP");
        });

        assertThat(ports).hasSize(2);
        assertThat(out("reporting-service")).containsAll(ports);
    }

    @Test
    void the_link_checker_is_not_led_into_the_cluster() throws IOException {
        var blocks = Manifests.folder("base").all(V1NetworkPolicy.class).stream()
                .flatMap(policy -> rules(policy.getSpec().getEgress()).stream())
                .flatMap(rule -> rules(rule.getTo()).stream())
                .filter(peer -> peer.getIpBlock() != null)
                .map(V1NetworkPolicyPeer::getIpBlock)
                .toList();

        assertThat(blocks).hasSize(2);
        assertThat(blocks.getFirst().getExcept())
                .contains(
                        "10.0.0.0/8",
                        "100.64.0.0/10",
                        "127.0.0.0/8",
                        "169.254.0.0/16",
                        "172.16.0.0/12",
                        "192.168.0.0/16");
        // nothing but addresses of the internet begins so
        assertThat(blocks.getLast().getCidr()).isEqualTo("2000::/3");
    }

    private static Set<String> out(String name) throws IOException {
        var reached = new TreeSet<String>();
        for (var policy : of(name, "Egress"))
            for (var rule : rules(policy.getSpec().getEgress())) add(reached, rule.getTo(), rule.getPorts());
        return reached;
    }

    private static Set<String> in(String name) throws IOException {
        var reached = new TreeSet<String>();
        for (var policy : of(name, "Ingress"))
            for (var rule : rules(policy.getSpec().getIngress())) add(reached, rule.getFrom(), rule.getPorts());
        return reached;
    }

    private static void add(
            Set<String> reached, @Nullable List<V1NetworkPolicyPeer> peers, @Nullable List<V1NetworkPolicyPort> ports) {
        assertThat(peers).as("else everybody").isNotEmpty();
        assertThat(ports).as("else every port").isNotEmpty();
        for (var peer : rules(peers))
            for (var port : rules(ports))
                reached.add(who(peer) + ":" + port.getPort().getIntValue() + "/" + port.getProtocol());
    }

    private static String who(V1NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) return "internet";
        if (peer.getNamespaceSelector() == null)
            return only(peer.getPodSelector()).getValue();
        var label = only(peer.getNamespaceSelector());
        if (peer.getPodSelector() == null) {
            assertThat(label.getKey()).startsWith("sucharit.org/");
            return label.getKey().substring("sucharit.org/".length());
        }
        assertThat(label).isEqualTo(Map.entry("kubernetes.io/metadata.name", "kube-system"));
        return only(peer.getPodSelector()).getValue();
    }

    private static Map.Entry<String, String> only(V1LabelSelector selector) {
        assertThat(selector.getMatchExpressions()).isNullOrEmpty();
        assertThat(selector.getMatchLabels()).hasSize(1);
        return selector.getMatchLabels().entrySet().iterator().next();
    }

    private static List<V1NetworkPolicy> of(String name, String type) throws IOException {
        return Manifests.folder("base").all(V1NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(type))
                .filter(policy -> selects(policy.getSpec().getPodSelector(), name))
                .toList();
    }

    private static boolean selects(V1LabelSelector selector, String name) {
        var wanted = selector.getMatchLabels();
        boolean labels = wanted == null || wanted.isEmpty() || wanted.equals(Map.of(NAME, name));
        return labels
                && rules(selector.getMatchExpressions()).stream().allMatch(expression -> {
                    assertThat(expression.getKey()).isEqualTo(NAME);
                    assertThat(expression.getOperator()).isEqualTo("In");
                    return expression.getValues().contains(name);
                });
    }

    private static <T> List<T> rules(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
