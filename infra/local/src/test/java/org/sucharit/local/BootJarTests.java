package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootJarTests {

    @TempDir
    Path folder;

    @Test
    void everything_of_the_application_is_laid_out_also_what_it_says_about_itself() throws IOException {
        var target = Files.createDirectories(folder.resolve("gateway/target"));
        pack(
                target.resolve("gateway-1.0.0-SNAPSHOT.jar"),
                "BOOT-INF/classes/",
                "BOOT-INF/classes/org/",
                "BOOT-INF/classes/org/Main.class",
                "BOOT-INF/classes/META-INF/services/a",
                "BOOT-INF/lib/b.jar",
                "META-INF/spring.factories",
                "META-INF/services/of.the.loader",
                "org/springframework/boot/loader/Launcher.class");

        var options = of(folder).options();

        assertThat(options).hasSize(3).contains("org.Main");
        var laidOut = folder.resolve("infra/local/target/apps/gateway");
        assertThat(options.get(1).split(":"))
                .containsExactly(
                        laidOut.resolve("application.jar").toString(),
                        laidOut.resolve("b.jar").toString());
        try (var application = new JarFile(laidOut.resolve("application.jar").toFile())) {
            assertThat(application.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "org/", "org/Main.class", "META-INF/services/a", "META-INF/spring.factories");
        }
    }

    @Test
    void a_clone_that_was_copied_or_moved_starts_what_lies_in_itself() throws IOException {
        var jar = Files.createDirectories(folder.resolve("here/gateway/target")).resolve("gateway-1.0.0-SNAPSHOT.jar");
        pack(jar, "BOOT-INF/classes/org/Main.class", "BOOT-INF/lib/b.jar");
        var here = folder.resolve("here");
        of(here).options();

        var there = Files.move(here, folder.resolve("there"));

        var laidOut = there.resolve("infra/local/target/apps/gateway");
        assertThat(of(there).options().get(1).split(":"))
                .containsExactly(
                        laidOut.resolve("application.jar").toString(),
                        laidOut.resolve("b.jar").toString());
    }

    @Test
    void a_jar_of_the_same_size_and_time_with_something_else_in_it_is_laid_out_anew() throws IOException {
        var jar = Files.createDirectories(folder.resolve("gateway/target")).resolve("gateway-1.0.0-SNAPSHOT.jar");
        pack(jar, "BOOT-INF/classes/org/One.class");
        long size = Files.size(jar);
        var time = Files.getLastModifiedTime(jar);
        of(folder).options();

        pack(jar, "BOOT-INF/classes/org/Two.class");
        Files.setLastModifiedTime(jar, time);
        assertThat(Files.size(jar)).isEqualTo(size);

        var classPath = of(folder).options().get(1);
        try (var application = new JarFile(classPath)) {
            assertThat(application.stream().map(ZipEntry::getName)).containsExactly("org/Two.class");
        }
    }

    private static BootJar of(Path root) throws IOException {
        return BootJar.of(new Place(root, root.resolve("data")), Service.Kind.GATEWAY);
    }

    private static void pack(Path jar, String... names) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), "org.Main");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
