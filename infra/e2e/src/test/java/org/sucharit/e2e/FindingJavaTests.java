package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/jdk}, which {@code ./start} and {@code ./verify} share. */
class FindingJavaTests {

    @TempDir
    Path folder;

    @Test
    void the_jdk_that_was_chosen_is_taken_when_it_is_new_enough() throws Exception {
        var chosen = jdk("chosen", "25.0.1");

        assertThat(found(chosen)).isEqualTo(chosen.toString());
    }

    @Test
    void an_older_one_is_passed_over_for_an_installed_one() throws Exception {
        var installed = jdk("home/.sdkman/candidates/java/26-tem", "26");

        assertThat(found(jdk("old", "17.0.15")))
                .isNotEqualTo(folder.resolve("old").toString());
        // where the machine has none in the usual places, the one in the home folder is found
        assertThat(run(
                        "for candidate in \"$HOME\"/.sdkman/candidates/java/*; do jdk_major \"$candidate\"; done",
                        folder))
                .isEqualTo("26");
        assertThat(installed).exists();
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
        var runtime = Files.createDirectories(folder.resolve("jre"));
        Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");

        assertThat(run("jdk_major \"$JAVA_HOME\"", runtime)).isEmpty();
    }

    @Test
    void without_any_there_is_one_sentence_in_thai_and_english() throws Exception {
        var sentence = run("find_jdk() { return 1; }; use_jdk 2>&1 || echo \" refused $?\"", folder);

        assertThat(sentence)
                .contains("ไม่พบ JDK 25")
                .contains("No JDK 25 was found")
                .endsWith("refused 1");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        var compiler = Files.writeString(home.resolve("bin/javac"), "#!/bin/sh\n");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private String found(Path javaHome) throws Exception {
        return run("find_jdk", javaHome);
    }

    private String run(String script, Path javaHome) throws Exception {
        var builder = new ProcessBuilder("bash", "-c", ". ../../.ci/jdk; " + script).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("HOME", folder.resolve("home").toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}
