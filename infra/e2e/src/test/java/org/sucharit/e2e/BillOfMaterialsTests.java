package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each jar that is shipped lists what it is made of, to the byte, and nothing in it may not be used. */
class BillOfMaterialsTests {

    private static final Path ROOT = Path.of("../..");
    private static final String LIST = "META-INF/sbom/application.cdx.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Of these nothing is asked but to be named. What has no other stands on the page of third parties, with its licence. */
    private static final Set<String> PERMISSIVE =
            Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "CC0-1.0", "ISC");

    /** Put there by what packs the jar, in its own version. */
    private static final String PACKING = "spring-boot-jarmode-tools-";

    @BeforeAll
    static void notInAHurry() {
        assumeTrue(System.getProperty("quick") == null, "-Dquick leaves out the lists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "measures-service", "complaints-service", "reporting-service"})
    void a_jar_lists_what_is_in_it_and_nothing_else(String service) throws IOException {
        try (var jar = jar(service)) {
            var listed = new HashMap<String, String>();
            for (var part : parts(jar)) {
                if (!isOnlyAboutOthers(part)) listed.put(sha256(part), name(part));
            }

            var there = libraries(jar);

            assertThat(there).hasSizeGreaterThan(50);
            assertThat(listed).containsExactlyInAnyOrderEntriesOf(there);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "measures-service", "complaints-service", "reporting-service"})
    void what_is_in_it_is_released_there_once_and_free(String service) throws IOException {
        var page = Files.readString(ROOT.resolve("infra/docs/third-party.md"));
        try (var jar = jar(service)) {
            var wrong = new TreeSet<String>();
            var versions = new HashMap<String, String>();
            for (var part : parts(jar)) {
                var group = part.path("group").asString();
                if (group.equals("org.sucharit")) continue;
                var id = group + ":" + part.path("name").asString();
                var version = part.path("version").asString();
                var other = versions.put(id, version);
                if (other != null && !other.equals(version)) wrong.add(id + " twice: " + other + ", " + version);
                if (version.contains("SNAPSHOT")) wrong.add(id + " is not released: " + version);
                if (licences(part).stream().noneMatch(PERMISSIVE::contains)
                        && !page.contains("`" + part.path("name").asString() + "`"))
                    wrong.add(id + " is not named on the page: " + licences(part));
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static JarFile jar(String service) throws IOException {
        try (var built = Files.list(ROOT.resolve(service).resolve("target"))) {
            return new JarFile(built.filter(
                            file -> file.getFileName().toString().matches(service + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toFile());
        }
    }

    private static Iterable<JsonNode> parts(JarFile jar) throws IOException {
        var entry = jar.getEntry(LIST);
        assertThat(entry).as(LIST).isNotNull();
        try (var list = jar.getInputStream(entry)) {
            return JsonMapper.shared().readTree(list).path("components");
        }
    }

    /** A starter of Spring Boot has nothing but a list of others, and is left out when the jar is packed. */
    private static boolean isOnlyAboutOthers(JsonNode part) {
        return part.path("group").asString().equals("org.springframework.boot")
                && part.path("name").asString().contains("-starter");
    }

    private static String name(JsonNode part) {
        return part.path("name").asString() + "-" + part.path("version").asString();
    }

    private static Set<String> licences(JsonNode part) {
        var licences = new TreeSet<String>();
        for (var one : part.path("licenses")) {
            var licence = one.path("license");
            licences.add(licence.path("id")
                    .asString(
                            licence.path("name").asString(one.path("expression").asString(""))));
        }
        return licences;
    }

    private static String sha256(JsonNode part) {
        return part.path("hashes")
                .valueStream()
                .filter(hash -> hash.path("alg").asString().equals("SHA-256"))
                .map(hash -> hash.path("content").asString())
                .findFirst()
                .orElse("none of " + name(part));
    }

    /** Names without ending, by what they contain. */
    private static Map<String, String> libraries(JarFile jar) throws IOException {
        var libraries = new LinkedHashMap<String, String>();
        for (var entry :
                jar.stream().filter(one -> one.getName().startsWith(LIBRARIES)).toList()) {
            if (!entry.getName().endsWith(".jar")) continue;
            try (var content = jar.getInputStream(entry)) {
                if (entry.getName().startsWith(LIBRARIES + PACKING)) continue;
                var name = entry.getName()
                        .substring(LIBRARIES.length(), entry.getName().length() - ".jar".length());
                libraries.put(sha256(content.readAllBytes()), name);
            }
        }
        return libraries;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
