package org.sucharit.complaints.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of an installation that is not a demo: made, checked, refused. */
class KeyToolTests {

    private static final KeyPurpose PURPOSE = KeyPurpose.RECEIPT_INDEX;
    private static final byte[] RECEIPT = {1, 2, 3};

    @TempDir
    Path home;

    @BeforeEach
    void masterKeys() {
        for (var name : List.of("service", "officers"))
            assertThat(run("make-master", home.resolve(name + ".json").toString()))
                    .contains("two custodians");
    }

    @Test
    void all_keysets_are_made_for_their_owner_alone_and_each_is_told_where_it_belongs() throws IOException {
        var told = run("make");

        assertThat(files("keys"))
                .contains("receipt.json", "receipt-index.json", "case-id.json", "staff.json", "commands.json")
                .contains("entry.json", "browser.json", "identity-public.json", "audit-public.json")
                .anyMatch(file -> file.startsWith("wrapping-20"))
                .noneMatch(file -> file.contains("private") || file.contains("master"))
                .allSatisfy(file -> assertThat(told).contains(file));
        assertThat(files("vault"))
                .containsExactlyInAnyOrder("identity-private.json", "audit-private.json")
                .allSatisfy(file -> assertThat(told).contains(file));
        assertThat(told).contains("second custodian", "Offline");
        for (var folder : List.of("keys", "vault")) {
            assertThat(rights(home.resolve(folder))).isEqualTo("rwx------");
            for (var file : files(folder))
                assertThat(rights(home.resolve(folder).resolve(file))).as(file).isEqualTo("rw-------");
        }
        assertThat(rights(home.resolve("service.json"))).isEqualTo("rw-------");
        assertThat(run("check")).contains("belong together");
    }

    @Test
    void nothing_that_is_there_is_made_again() throws IOException {
        run("make");
        var before = content();

        refusesToMake("keys");
        Files.move(home.resolve("keys"), home.resolve("keys.away"));
        refusesToMake("vault");
        Files.move(home.resolve("keys.away"), home.resolve("keys"));
        assertThatExceptionOfType(KeysUnfit.class).isThrownBy(() -> run("make", "receipt"));
        assertThatExceptionOfType(KeysUnfit.class)
                .isThrownBy(
                        () -> run("make-master", home.resolve("service.json").toString()));
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void when_not_all_can_be_made_none_is_left() throws IOException {
        Files.createDirectory(home.resolve("vault"));
        Files.createDirectory(home.resolve("keys"));
        Files.writeString(home.resolve("officers.json"), "damaged");

        assertThatExceptionOfType(KeysUnfit.class).isThrownBy(() -> run("make"));

        assertThat(files("keys")).isEmpty();
        assertThat(files("vault")).isEmpty();
    }

    @Test
    void outside_local_mode_the_service_names_every_keyset_it_misses_and_makes_none() throws IOException {
        assertThatExceptionOfType(KeysUnfit.class)
                .isThrownBy(this::start)
                .withMessageContaining("receipt, receipt-index, case-id, staff, commands, entry, browser")
                .withMessageContaining("wrapping-<day>, identity-public, audit-public");
        assertThat(home.resolve("keys")).doesNotExist();

        run("make");
        assertThatCode(this::start).doesNotThrowAnyException();

        Files.delete(home.resolve("keys/staff.json"));
        assertThatExceptionOfType(KeysUnfit.class).isThrownBy(this::start).withMessageContaining(": staff. ");
        assertThat(run("make", "staff")).contains("was made");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void keys_of_local_mode_are_refused_outside_it() {
        new SealingConfiguration(settings("file", "file"), true, Clock.systemUTC());

        assertThatExceptionOfType(KeysUnfit.class).isThrownBy(this::start).withMessageContaining("made in local mode");
        assertThatExceptionOfType(KeysUnfit.class).isThrownBy(() -> run("check"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "test-nowhere://x", "credential:/nonexistent/x.json", "credential:x.txt"})
    void a_master_key_that_is_none_is_one_sentence(String master) {
        assertThatExceptionOfType(KeysUnfit.class)
                .isThrownBy(() -> start(settings(master, officers())))
                .withMessageEndingWith(".");
    }

    @Test
    void what_belongs_apart_is_not_kept_together() throws IOException {
        run("make");
        refused(settings(service(), service()), "master key of its own");
        refused(
                new SealingSettings(home.resolve("keys"), service(), home.resolve("keys"), officers()),
                "folder of its own");
        refused(settings(officers(), service()), "does not open with this master key");

        Files.copy(home.resolve("officers.json"), home.resolve("keys/officers.json"));
        refused(settings(service(), "credential:" + home.resolve("keys/officers.json")), "lies among the keysets");
        Files.delete(home.resolve("keys/officers.json"));

        Files.setPosixFilePermissions(home.resolve("service.json"), PosixFilePermissions.fromString("rw----r--"));
        refused(settings(service(), officers()), "open to everybody");
        Files.setPosixFilePermissions(home.resolve("service.json"), PosixFilePermissions.fromString("r--------"));
        Files.setPosixFilePermissions(home.resolve("keys"), PosixFilePermissions.fromString("rwxr-xr-x"));
        refused(settings(service(), officers()), "open to everybody");
    }

    @Test
    void the_vault_may_be_away_while_citizens_are_served_but_not_be_another_one() throws IOException {
        run("make");
        Files.move(home.resolve("vault/audit-private.json"), home.resolve("away.json"));
        assertThatCode(this::start).doesNotThrowAnyException();
        assertThat(run("check")).contains("audit-private");

        Files.copy(home.resolve("vault/identity-private.json"), home.resolve("vault/audit-private.json"));
        assertThatExceptionOfType(KeysUnfit.class).isThrownBy(() -> run("check"));
    }

    @Test
    void a_key_is_known_before_it_is_used_and_what_older_ones_gave_is_found_for_ever() throws Exception {
        run("make");
        var first = newest();

        run("add", PURPOSE.keyset());
        assertThat(newest()).isEqualTo(first);
        assertThat(functions().all(PURPOSE, RECEIPT, 32)).hasSize(2).contains(first);

        run("promote", PURPOSE.keyset());
        assertThat(newest()).isNotEqualTo(first);
        assertThat(functions().all(PURPOSE, RECEIPT, 32)).hasSize(2).contains(first, newest());
    }

    @Test
    void a_master_key_that_may_be_known_is_replaced_by_another() throws Exception {
        run("make");
        var before = newest();
        for (var name : List.of("service", "officers")) {
            var next = home.resolve(name + "-2.json").toString();
            run("make-master", next);
            for (int time = 0; time < 2; time++)
                run(name.equals("service") ? "rewrap" : "rewrap-vault", "credential:" + next);
        }
        refused(settings(service(), officers()), "does not open with this master key");

        for (var name : List.of("service", "officers"))
            Files.move(
                    home.resolve(name + "-2.json"), home.resolve(name + ".json"), StandardCopyOption.REPLACE_EXISTING);
        assertThatCode(this::start).doesNotThrowAnyException();
        assertThat(run("check")).contains("belong together");
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void nothing_else_is_understood_and_the_answer_is_a_sentence() {
        assertThat(KeyTool.isAskedFor()).isFalse();
        assertThat(KeyTool.isAskedFor("--server.port=1")).isFalse();
        assertThat(KeyTool.isAskedFor("keys", "x")).isTrue();
        assertThatThrownBy(() -> run("add")).hasMessage(KeyTool.USAGE);
        assertThatThrownBy(() -> run("add", "browser")).hasMessageContaining("browser");
        assertThatThrownBy(() -> run("add", "staff")).hasMessageContaining("staff");
        assertThatThrownBy(() -> run("make", "master")).hasMessageContaining("master");

        var out = new ByteArrayOutputStream();
        assertThat(KeyTool.answer(new PrintStream(out, true, StandardCharsets.UTF_8), "keys", "promote"))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(KeyTool.USAGE);
    }

    private void refusesToMake(String becauseOf) {
        assertThatExceptionOfType(KeysUnfit.class)
                .isThrownBy(() -> run("make"))
                .withMessageContaining("There are keysets in " + home.resolve(becauseOf))
                .withMessageContaining("Nothing was made");
    }

    private void refused(SealingSettings settings, String because) {
        assertThatExceptionOfType(KeysUnfit.class)
                .isThrownBy(() -> start(settings))
                .withMessageContaining(because);
    }

    private void start() {
        start(settings(service(), officers()));
    }

    private static void start(SealingSettings settings) {
        new SealingConfiguration(settings, false, Clock.systemUTC());
    }

    private SealingSettings settings(String master, String vaultMaster) {
        return new SealingSettings(home.resolve("keys"), master, home.resolve("vault"), vaultMaster);
    }

    private String service() {
        return "credential:" + home.resolve("service.json");
    }

    private String officers() {
        return "credential:" + home.resolve("officers.json");
    }

    private String run(String... words) {
        var args = new ArrayList<>(List.of("keys"));
        args.addAll(List.of(words));
        args.addAll(List.of(
                "--sucharit.keys.folder=" + home.resolve("keys"),
                "--sucharit.keys.vault=" + home.resolve("vault"),
                "--sucharit.keys.master=" + service(),
                "--sucharit.keys.vault-master=" + officers()));
        return KeyTool.run(args.toArray(String[]::new));
    }

    private List<String> files(String folder) throws IOException {
        try (var files = Files.list(home.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private String content() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList())
                all.append(file).append(Files.readString(file));
        }
        return all.toString();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private byte[] newest() throws Exception {
        return functions().newest(PURPOSE, RECEIPT, 32);
    }

    private KeyedFunctions functions() throws Exception {
        var folder = new KeyFolder(home.resolve("keys"));
        var master = MasterKey.of(service(), folder, false);
        return new KeyedFunctions(
                Map.of(PURPOSE, folder.encrypted(PURPOSE.keyset(), master).orElseThrow()));
    }
}
