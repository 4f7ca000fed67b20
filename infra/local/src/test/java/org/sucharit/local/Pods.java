package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1PodSpec;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What runs in Kubernetes, each in a container of its own. */
final class Pods {

    private Pods() {}

    static V1PodSpec pod(Service.Kind kind) throws IOException {
        return pod(Manifests.folder("base").one(V1Deployment.class, kind.artifact));
    }

    static V1PodSpec pod(V1Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    static V1Container container(Service.Kind kind) throws IOException {
        return only(pod(kind));
    }

    static V1Container only(V1PodSpec pod) {
        assertThat(pod.getContainers()).hasSize(1);
        return pod.getContainers().getFirst();
    }

    /** Names, and the values that stand in the file itself. */
    static Map<String, String> variables(V1Container container) {
        var variables = new TreeMap<String, String>();
        for (V1EnvVar variable : container.getEnv())
            assertThat(variables.put(variable.getName(), String.valueOf(variable.getValue())))
                    .isNull();
        return variables;
    }
}
