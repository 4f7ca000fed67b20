package org.sucharit.local;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.JSON;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Objects for Kubernetes, read strictly: by the models of its own client, which know every field of its interface and which
 * of them are needed, and which have to say the same again.
 */
final class Manifests {

    static final Path FOLDER = Compose.ROOT.resolve("infra/kubernetes");

    private static final Set<String> KINDS = Set.of(
            "v1 ConfigMap",
            "v1 PersistentVolumeClaim",
            "v1 Secret",
            "v1 Service",
            "apps/v1 Deployment",
            "batch/v1 Job",
            "networking.k8s.io/v1 Ingress",
            "networking.k8s.io/v1 NetworkPolicy",
            "policy/v1 PodDisruptionBudget");

    private static final Map<String, Class<?>> KUSTOMIZATION = Map.of(
            "apiVersion", String.class,
            "kind", String.class,
            "namespace", String.class,
            "resources", List.class,
            "components", List.class,
            "images", List.class,
            "configMapGenerator", List.class,
            "patches", List.class);
    private static final Map<String, Class<?>> IMAGE =
            Map.of("name", String.class, "newName", String.class, "newTag", String.class);
    private static final Map<String, Class<?>> GENERATOR =
            Map.of("name", String.class, "behavior", String.class, "envs", List.class);
    private static final Map<String, Class<?>> PATCH = Map.of("target", Map.class, "patch", String.class);

    private final List<KubernetesObject> objects = new ArrayList<>();
    private final Strict strict = new Strict();

    private Manifests() {}

    static Manifests of(String text) {
        var manifests = new Manifests();
        Compose.documents(text).forEach(manifests::read);
        return manifests;
    }

    static Manifests file(String name) throws IOException {
        return of(Files.readString(FOLDER.resolve(name)));
    }

    /** What the kustomization of a folder names among its own files. */
    static Manifests folder(String name) throws IOException {
        var manifests = new Manifests();
        var kustomization = kustomization(name, manifests.strict);
        for (var resource : Compose.list(kustomization.get("resources"))) {
            if (resource.startsWith("../")) continue;
            Compose.documents(Files.readString(FOLDER.resolve(name).resolve(resource)))
                    .forEach(manifests::read);
        }
        return manifests;
    }

    static Map<String, Object> kustomization(String folder, Strict strict) throws IOException {
        var text = Files.readString(FOLDER.resolve(folder).resolve("kustomization.yaml"));
        var kustomization = Compose.map(Compose.yaml(text));
        strict.fields(folder, kustomization, KUSTOMIZATION);
        maps(kustomization, "images").forEach(image -> strict.fields(folder, image, IMAGE));
        maps(kustomization, "configMapGenerator").forEach(map -> strict.fields(folder, map, GENERATOR));
        maps(kustomization, "patches").forEach(patch -> strict.fields(folder, patch, PATCH));
        return kustomization;
    }

    static List<Map<String, Object>> maps(Map<String, Object> in, String key) {
        return in.get(key) instanceof List<?> list
                ? list.stream().map(Compose::map).toList()
                : List.of();
    }

    /** The lines of a file with {@code NAME=value}. */
    static Map<String, String> values(String file) throws IOException {
        var values = new TreeMap<String, String>();
        for (var line : Files.readAllLines(FOLDER.resolve(file))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var words = line.split("=", 2);
            values.put(words[0], words[1]);
        }
        return values;
    }

    List<String> problems() {
        return strict.problems();
    }

    <T extends KubernetesObject> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends KubernetesObject> T one(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
    }

    static String name(KubernetesObject object) {
        return Objects.requireNonNull(object.getMetadata().getName());
    }

    private void read(Object document) {
        var fields = Compose.map(document);
        var kind = fields.get("apiVersion") + " " + fields.get("kind");
        if (!KINDS.contains(kind)) {
            strict.require(false, "no kind " + kind);
            return;
        }
        var tree = new Gson().toJsonTree(document);
        try {
            var type = Class.forName("io.kubernetes.client.openapi.models.V1" + fields.get("kind"));
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, tree);
            var object = (KubernetesObject) JSON.getGson().fromJson(tree, type);
            strict.require(
                    saidAgain(tree, JSON.getGson().toJsonTree(object)),
                    kind + " " + name(object) + " is understood otherwise than written");
            objects.add(object);
        } catch (InvocationTargetException e) {
            strict.require(false, reason(e.getCause()));
        } catch (JsonParseException e) {
            strict.require(false, reason(e));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Lists and maps that are empty may be added. */
    private static boolean saidAgain(JsonElement written, @Nullable JsonElement understood) {
        if (understood == null) return false;
        if (written.isJsonObject() && understood.isJsonObject())
            return written.getAsJsonObject().entrySet().stream()
                    .allMatch(field -> saidAgain(
                            field.getValue(), understood.getAsJsonObject().get(field.getKey())));
        if (written.isJsonArray() && understood.isJsonArray()) {
            var wanted = written.getAsJsonArray();
            var given = understood.getAsJsonArray();
            return wanted.size() == given.size()
                    && IntStream.range(0, wanted.size()).allMatch(i -> saidAgain(wanted.get(i), given.get(i)));
        }
        return written.equals(understood);
    }

    /** Without the whole object behind it. */
    private static String reason(@Nullable Throwable refused) {
        return String.valueOf(refused == null ? null : refused.getMessage()).replaceFirst("(?s)( JSON)?: \\{.*", "");
    }
}
