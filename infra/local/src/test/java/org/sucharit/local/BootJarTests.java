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

        var options = BootJar.of(new Place(folder, folder.resolve("data")), Service.Kind.GATEWAY)
                .options();

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
