package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscretionTests {

    @TempDir
    Path folder;

    private Place place;
    private Path memory;

    @BeforeEach
    void prepare() throws IOException {
        place = new Place(folder, folder.resolve("data"));
        place.prepare();
        memory = Files.createDirectories(folder.resolve("memory"));
    }

    @Test
    void whoever_sees_what_citizens_write_keeps_temporary_files_in_memory_and_starts_with_none() throws IOException {
        var first =
                temporary(Discretion.of(Service.Kind.COMPLAINTS, place, memory).options());
        Files.writeString(first.resolve("left"), "behind");
        var second =
                temporary(Discretion.of(Service.Kind.COMPLAINTS, place, memory).options());

        assertThat(second).isEqualTo(first).startsWith(memory).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second)))
                .isEqualTo("rwx------");
        assertThat(temporary(Discretion.of(Service.Kind.GATEWAY, place, memory).options()))
                .isNotEqualTo(first);
        assertThat(Discretion.of(Service.Kind.MEASURES, place, memory).options())
                .isEmpty();
    }

    @Test
    void without_such_a_folder_they_lie_where_nobody_else_reads() throws IOException {
        var temporary = temporary(Discretion.of(Service.Kind.COMPLAINTS, place, folder.resolve("none"))
                .options());
        assertThat(temporary).startsWith(place.run());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_link_in_its_place_is_not_followed() throws IOException {
        var target = Files.createDirectories(folder.resolve("elsewhere"));
        var name = temporary(
                        Discretion.of(Service.Kind.COMPLAINTS, place, memory).options())
                .getParent();
        Place.deleteTree(Objects.requireNonNull(name), null);
        Files.createSymbolicLink(name, target);
        assertThatIOException().isThrownBy(() -> Discretion.of(Service.Kind.COMPLAINTS, place, memory)
                .options());
    }

    @Test
    void a_crash_leaves_nothing_behind() throws Exception {
        var here = Files.createDirectories(folder.resolve("here"));
        var command = new ArrayList<>(Commands.java("16m"));
        command.addAll(Discretion.of(Service.Kind.COMPLAINTS, place, memory).options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Sleeping.class.getName()));
        var process = new ProcessBuilder(command).directory(here.toFile()).start();
        assertThat(process.getInputStream().read()).as("it runs").isEqualTo('.');
        Commands.signal("SEGV", process.pid());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).isNotZero();
        assertThat(here).isEmptyDirectory();
        assertThat(temporary(command)).isEmptyDirectory();
    }

    @Test
    void keysets_are_their_owner_s_and_go_with_the_data() throws IOException {
        for (var keys : List.of(place.keys(), place.vault())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                    .isEqualTo("rwx------");
            Files.writeString(keys.resolve("keyset.json"), "{}");
        }
        place.prepare();
        assertThat(place.vault().resolve("keyset.json")).as("after a restart").exists();
        place.clear();
        assertThat(place.keys()).isEmptyDirectory();
        assertThat(place.vault()).isEmptyDirectory();
    }

    private static Path temporary(List<String> options) {
        var option = options.stream()
                .filter(one -> one.startsWith("-Djava.io.tmpdir="))
                .findFirst()
                .orElseThrow();
        return Path.of(option.substring(option.indexOf('=') + 1));
    }

    /** A process to be killed. */
    static final class Sleeping {

        public static void main(String[] arguments) throws InterruptedException {
            System.out.print('.');
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
