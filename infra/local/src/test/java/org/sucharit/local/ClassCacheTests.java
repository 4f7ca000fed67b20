package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real Java virtual machine, and a program of one class instead of a service. */
class ClassCacheTests {

    private static final String PASSWORD = "a-password-of-the-database-9d41";

    @TempDir
    Path folder;

    private Place place;
    private Path built;

    @BeforeEach
    void build() throws IOException {
        place = new Place(folder, folder.resolve("data"));
        place.prepare();
        built = Files.createDirectories(folder.resolve("infra/identity/target")).resolve("identity-1.0.0-SNAPSHOT.jar");
        pack("first");
    }

    private void pack(String build) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), Remembering.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(built), manifest)) {
            var name = Remembering.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new ZipEntry("BOOT-INF/classes/" + name));
            try (var in = Remembering.class.getClassLoader().getResourceAsStream(name)) {
                assertThat(in).isNotNull();
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry("BOOT-INF/classes/build"));
            out.write(build.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void what_a_first_start_wrote_down_serves_the_next_ones() throws Exception {
        assertThat(cachedWhenRun(service())).isFalse();
        assertThat(service().cache().there()).isFalse();

        makeMissing();

        assertThat(service().cache().there()).isTrue();
        assertThat(cachedWhenRun(service())).isTrue();
        assertThat(place.run()).isEmptyDirectory();
    }

    @Test
    void nothing_that_the_service_was_told_gets_into_it() throws Exception {
        cachedWhenRun(service());
        makeMissing();

        assertThat(Files.readString(caches().getFirst(), StandardCharsets.ISO_8859_1))
                .contains(Remembering.class.getSimpleName())
                .doesNotContain(PASSWORD);
    }

    @Test
    void another_build_does_not_find_it_and_makes_its_own() throws Exception {
        cachedWhenRun(service());
        makeMissing();
        var first = caches().getFirst();

        pack("other");

        assertThat(cachedWhenRun(service())).isFalse();
        makeMissing();
        assertThat(cachedWhenRun(service())).isTrue();
        assertThat(caches()).singleElement().isNotEqualTo(first);
    }

    @Test
    void other_options_of_the_machine_do_not_find_it() throws Exception {
        cachedWhenRun(service());
        makeMissing();
        var jar = BootJar.of(place, Service.Kind.IDENTITY);

        var other = new ArrayList<>(Service.machine(Service.Kind.IDENTITY));
        assertThat(new ClassCache(jar, other, names()).there()).isTrue();
        other.add("-XX:+UseParallelGC");
        assertThat(new ClassCache(jar, other, names()).there()).isFalse();
    }

    @Test
    void a_service_starts_without_one_that_is_spoilt() throws Exception {
        cachedWhenRun(service());
        makeMissing();
        Files.writeString(caches().getFirst(), "spoilt");

        assertThat(cachedWhenRun(service())).isFalse();
    }

    @Test
    void one_that_no_machine_can_start_with_is_not_kept() throws Exception {
        cachedWhenRun(service());
        Files.writeString(names(), "@no-such-instruction\n", StandardOpenOption.APPEND);
        makeMissing();

        assertThat(caches()).isEmpty();
        assertThat(cachedWhenRun(service())).isFalse();
    }

    @Test
    void what_somebody_who_was_killed_left_half_made_is_removed() throws Exception {
        cachedWhenRun(service());
        var half = service().cache().making().stream()
                .filter(option -> option.startsWith("-XX:SharedArchiveFile="))
                .map(option -> Path.of(option.substring(option.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
        Files.writeString(half, "half");
        assertThat(cachedWhenRun(service())).isFalse();
        makeMissing();

        assertThat(half).doesNotExist();
    }

    @Test
    void a_name_that_is_cut_off_is_left_out() throws Exception {
        cachedWhenRun(service());
        Files.writeString(names(), "@lambda-proxy java/lang/Hal", StandardOpenOption.APPEND);
        makeMissing();

        assertThat(caches()).hasSize(1);
    }

    @Test
    void names_are_gone_as_soon_as_they_are_taken_and_are_not_written_again() throws Exception {
        var service = service();
        cachedWhenRun(service);
        assertThat(names()).exists();
        assertThat(service.cache().takeNames()).isTrue();

        assertThat(names()).doesNotExist();
        assertThat(cachedWhenRun(service)).isFalse();
        assertThat(names()).doesNotExist();
        assertThat(service.cache().takeNames()).isFalse();
        service.cache().forgetNames();
        assertThat(place.run()).isEmptyDirectory();
    }

    @Test
    void while_another_platform_of_the_same_build_makes_them_nothing_is_made() throws Exception {
        cachedWhenRun(service());
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Locking.class.getName(),
                        place.built().resolve("caches.lock").toString())
                .start();
        try {
            assertThat(other.getInputStream().read()).as("it has the lock").isEqualTo('.');
            makeMissing();
            assertThat(caches()).isEmpty();
            assertThat(place.run()).isEmptyDirectory();
        } finally {
            other.destroyForcibly().waitFor();
        }
        cachedWhenRun(service());
        makeMissing();
        assertThat(caches()).hasSize(1);
    }

    @Test
    void while_everything_stops_nothing_is_made() throws Exception {
        cachedWhenRun(service());
        making(new CountDownLatch(0)).makeMissing();

        assertThat(caches()).isEmpty();
    }

    @Test
    void one_that_takes_for_ever_is_given_up_and_the_log_says_so() throws Exception {
        cachedWhenRun(service());

        making(new CountDownLatch(1), Duration.ZERO).makeMissing();

        assertThat(caches()).isEmpty();
        assertThat(place.run()).isEmptyDirectory();
        assertThat(Files.readString(place.logs().resolve("caches.log")))
                .contains("given up after 0 s", "-Xshare:dump", "next start");
        cachedWhenRun(service());
        makeMissing();
        assertThat(caches()).hasSize(1);
    }

    @Test
    void free_memory_is_what_the_system_says() throws IOException {
        var told = folder.resolve("meminfo");
        assertThat(CacheMaking.freeMemory(told)).isEqualTo(Long.MAX_VALUE);
        Files.writeString(told, "MemTotal:  16000000 kB\nMemFree:  100000 kB\nMemAvailable:  2048000 kB\n");
        assertThat(CacheMaking.freeMemory(told)).isEqualTo(2_000);
    }

    private Service service() throws IOException {
        return new Service(
                Service.Kind.IDENTITY,
                BootJar.of(place, Service.Kind.IDENTITY),
                1,
                Map.of("PASSWORD", PASSWORD),
                Discretion.of(Service.Kind.IDENTITY, place),
                names());
    }

    private Path names() {
        return place.run().resolve("identity.classes");
    }

    /** Runs it to its end, and tells whether its class came out of the cache. */
    private static boolean cachedWhenRun(Service service) throws Exception {
        var command = new ArrayList<>(service.command());
        command.add(1, "-Xlog:class+load");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(service.environment());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(PASSWORD);
        return said.lines()
                .filter(line -> line.contains(Remembering.class.getName() + " source:"))
                .findFirst()
                .orElseThrow()
                .contains("shared objects file");
    }

    private void makeMissing() throws Exception {
        making(new CountDownLatch(1)).makeMissing();
    }

    private CacheMaking making(CountDownLatch stopping) throws IOException {
        return making(stopping, CacheMaking.PATIENCE);
    }

    private CacheMaking making(CountDownLatch stopping, Duration patience) throws IOException {
        return new CacheMaking(
                List.of(service().cache()),
                place,
                new RunFolder(place.run()),
                new Logs(place.logs()),
                stopping,
                patience);
    }

    private List<Path> caches() throws IOException {
        try (var files = Files.list(place.built().resolve("apps/identity"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("classes-"))
                    .toList();
        }
    }

    /** The service. */
    static final class Remembering {

        private static final Map<String, String> TOLD = new HashMap<>();

        public static void main(String[] arguments) {
            TOLD.put("password", System.getenv("PASSWORD"));
            System.out.println(TOLD);
        }
    }

    /** The other platform. */
    static final class Locking {

        public static void main(String[] arguments) throws Exception {
            try (var channel =
                    FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                System.out.print('.');
                System.out.flush();
                Thread.sleep(60_000);
            }
        }
    }
}
