package org.sucharit.complaints.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.sealing.DoesNotOpen;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;

class CasePackageTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String PASSPHRASE = "ช้างสามเชือก ข้ามน้ำ 7 ครั้ง";

    @TempDir
    Path folder;

    private static CasePackage made(Lock lock, InputStream copy) {
        var manifest =
                new Manifest("r1", "krut", Kind.SERVICE, null, DAY, Authority.NACC, DAY, List.of(), List.of(), 0);
        var piece = new Piece(Piece.name(1, ".txt"), () -> copy);
        return new CasePackage(manifest, "<p>เรื่อง</p>".getBytes(StandardCharsets.UTF_8), List.of(piece), lock);
    }

    private static InputStream large() {
        return new ByteArrayInputStream(new byte[3_000_000]);
    }

    @Test
    void it_opens_with_the_right_key_or_passphrase_and_no_other() throws Exception {
        var out = new ByteArrayOutputStream();
        var key = new RecipientKey(DAY, 0, true);
        made(Lock.of(key.encryption.getPublicKey()), large()).writeTo(out);

        var opened = OpenedPackage.with(key, out.toByteArray()).requireWhole();
        assertThat(opened.files().keySet()).containsExactly("case.html", "files/01.txt", "manifest.json");
        assertThat(opened.files().get("files/01.txt")).hasSize(3_000_000);
        assertThatThrownBy(() -> OpenedPackage.with(new RecipientKey(DAY, 0, true), out.toByteArray()))
                .isInstanceOf(Exception.class);

        out.reset();
        made(Lock.of(new Secret(PASSPHRASE)), large()).writeTo(out);
        OpenedPackage.with(PASSPHRASE, out.toByteArray()).requireWhole();
        assertThatThrownBy(() -> OpenedPackage.with(PASSPHRASE + "x", out.toByteArray()))
                .isInstanceOf(Exception.class);
    }

    @Test
    void what_breaks_off_does_not_open() {
        var out = new ByteArrayOutputStream();
        var broken = new SequenceInputStream(large(), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatThrownBy(() -> made(Lock.of(new Secret(PASSPHRASE)), broken).writeTo(out))
                .hasMessage("gone");

        assertThatThrownBy(() -> OpenedPackage.with(PASSPHRASE, out.toByteArray()))
                .isInstanceOf(IOException.class);
        var unread = new Piece("x", () -> new ByteArrayInputStream(new byte[0]) {
            @Override
            public int read(byte[] bytes) throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(unread::requireWhole).isInstanceOf(DoesNotOpen.class);
    }

    @Test
    void a_passphrase_is_long_and_varied() {
        assertThat(Passphrase.strong(new Secret(PASSPHRASE)).reveal()).isEqualTo(PASSPHRASE);
        for (var weak : List.of(
                "",
                "1234567890123456789",
                "aaaaaaaaaaaaaaaaaaaaaaaaa",
                "correct horse bat",
                "correct horse\nbattery staple"))
            assertThatThrownBy(() -> Passphrase.strong(new Secret(weak)))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("PASSPHRASE_WEAK"));
    }

    @Test
    void only_a_key_that_encrypts_and_is_valid_counts() throws Exception {
        var good = new RecipientKey(DAY.minusDays(10), 20, true);
        assertThat(read(good.armoured(), DAY)).isPresent();
        assertThat(read(good.armoured(), DAY.plusDays(11))).isEmpty();
        assertThat(read(new RecipientKey(DAY, 0, false).armoured(), DAY)).isEmpty();
        assertThat(read(good.secret(), DAY)).isEmpty();
        assertThat(read(new byte[0], DAY)).isEmpty();
        assertThat(read("none".getBytes(StandardCharsets.US_ASCII), DAY)).isEmpty();
        assertThat(KeyFile.read(folder.resolve("missing.asc"), DAY)).isEmpty();
    }

    private java.util.Optional<?> read(byte[] key, LocalDate today) throws IOException {
        return KeyFile.read(Files.write(folder.resolve("key.asc"), key), today);
    }

    @Test
    void a_list_that_can_not_be_understood_names_its_line() throws Exception {
        var list = folder.resolve("recipients.csv");
        assertThat(AddressBook.read(
                        Files.writeString(list, "\ufeff# all\n\nNACC,*,a.asc,\nDISTRICT,krut,,d@x.example\n")))
                .containsExactly(
                        new Recipient(Authority.NACC, "*", folder.resolve("a.asc"), null),
                        new Recipient(Authority.DISTRICT, "krut", null, "d@x.example"));
        for (var wrong : List.of("POLICE,*,a.asc,", "NACC,*,a.asc", "NACC,,a.asc,")) {
            Files.writeString(list, "# all\n" + wrong);
            assertThatThrownBy(() -> AddressBook.read(list)).hasMessageContaining("recipients.csv:2");
        }
    }
}
