package org.sucharit.complaints.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.test.TestPostgres;

class CaseKeysIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final AgencyId AGENCY = new AgencyId("krut");

    @TempDir
    Path folder;

    private KeyFolder keyFolder;
    private KeyFolder vault;
    private Aead master;
    private WrappingKeys wrapping;
    private CaseKeys keys;
    private KeyRotation rotation;
    private JdbcClient jdbc;

    private final String caseId = UUID.randomUUID().toString();
    private final byte[] receipt = random(32);

    @BeforeEach
    void fresh() throws Exception {
        AeadConfig.register();
        StreamingAeadConfig.register();
        HybridConfig.register();
        var database = TestPostgres.database().source();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1_0__case_keys.sql")).execute(database);
        jdbc = JdbcClient.create(database);
        keyFolder = new KeyFolder(folder.resolve("keys"));
        vault = new KeyFolder(folder.resolve("vault"));
        master = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        wrapping = new WrappingKeys(keyFolder, master);
        wrapping.make(DAY);
        VaultKeys.IDENTITY.makeIfMissing(keyFolder, vault, master);
        keys = new CaseKeys(jdbc, wrapping, VaultKeys.IDENTITY.lock(keyFolder));
        rotation = new KeyRotation(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)), wrapping);
    }

    @Test
    void what_was_sealed_opens_in_its_own_place_only() {
        var sealer = create(caseId, receipt);
        var sealed = sealer.seal(new Secret("นายสมมุติ"), spot("title", ""));
        var again = keys.open(caseId).orElseThrow();

        assertThat(again.open(sealed, spot("title", "")).reveal()).isEqualTo("นายสมมุติ");
        for (var elsewhere : List.of(
                spot("description", ""),
                spot("title", "2"),
                new Spot(caseId, new AgencyId("bo-phloi"), "complaints.Filed", "title", ""),
                new Spot(caseId, AGENCY, "complaints.Other", "title", "")))
            assertThatExceptionOfType(DoesNotOpen.class).isThrownBy(() -> again.open(sealed, elsewhere));
    }

    @Test
    void the_same_text_never_looks_the_same() {
        var sealer = create(caseId, receipt);
        var one = sealer.seal(new Secret("x"), spot("title", ""));
        var other = sealer.seal(new Secret("x"), spot("title", ""));

        assertThat(one).isNotEqualTo(other);
        assertThat(one.bytes()).hasSameSizeAs(other.bytes());
        assertThat(one.toString() + new Secret("x")).isEqualTo("••••••");
    }

    @Test
    void keys_or_receipts_exchanged_between_cases_open_nothing() {
        var otherCase = UUID.randomUUID().toString();
        create(caseId, receipt);
        create(otherCase, random(32));

        jdbc.sql("""
                        UPDATE case_key k SET wrapped = o.wrapped FROM case_key o
                        WHERE k.case_id IN (:both) AND o.case_id IN (:both) AND o.case_id <> k.case_id
                        """).param("both", List.of(caseId, otherCase)).update();
        assertThatExceptionOfType(DoesNotOpen.class).isThrownBy(() -> keys.open(caseId));
    }

    @Test
    void a_receipt_exchanged_with_another_case_opens_nothing() {
        var otherCase = UUID.randomUUID().toString();
        create(caseId, receipt);
        create(otherCase, random(32));

        jdbc.sql("DELETE FROM receipt WHERE case_id = ?").param(caseId).update();
        jdbc.sql("UPDATE receipt SET case_id = ? WHERE case_id = ?")
                .params(caseId, otherCase)
                .update();

        assertThatExceptionOfType(DoesNotOpen.class).isThrownBy(() -> keys.open(caseId));
    }

    @Test
    void a_receipt_leads_to_its_case_until_another_replaces_it() {
        var sealed = create(caseId, receipt).seal(new Secret("เรื่อง"), spot("title", ""));
        var next = random(32);

        keys.replaceReceipt(caseId, next);

        assertThat(keys.caseOf(List.of(receipt))).isEmpty();
        assertThat(keys.caseOf(List.of(random(32), next))).contains(caseId);
        assertThat(keys.open(caseId)
                        .orElseThrow()
                        .open(sealed, spot("title", ""))
                        .reveal())
                .isEqualTo("เรื่อง");
    }

    @Test
    void shredded_it_never_opens_again() {
        create(caseId, receipt);
        identity();

        keys.shred(caseId);

        assertThat(keys.open(caseId)).isEmpty();
        assertThat(keys.caseOf(List.of(receipt))).isEmpty();
        assertThat(keys.openIdentity(caseId, "1", VaultKeys.IDENTITY.key(vault, master)))
                .isEmpty();
    }

    @Test
    void an_identity_opens_with_the_private_key_only() throws Exception {
        create(caseId, receipt);
        var sealed = identity().seal(new Secret("0812345678"), spot("phone", "1"));

        var opened = keys.openIdentity(caseId, "1", VaultKeys.IDENTITY.key(vault, master))
                .orElseThrow();
        assertThat(opened.open(sealed, spot("phone", "1")).reveal()).isEqualTo("0812345678");
        assertThatExceptionOfType(DoesNotOpen.class)
                .isThrownBy(() -> keys.open(caseId).orElseThrow().open(sealed, spot("phone", "1")));
        var otherVault = new KeyFolder(folder.resolve("other-vault"));
        VaultKeys.IDENTITY.makeIfMissing(new KeyFolder(folder.resolve("other-keys")), otherVault, master);
        assertThatExceptionOfType(DoesNotOpen.class)
                .isThrownBy(() -> keys.openIdentity(caseId, "1", VaultKeys.IDENTITY.key(otherVault, master)));
    }

    private Sealer identity() {
        var keyring = keys.of(caseId).orElseThrow();
        var sealer = keyring.identity("1");
        keys.keepMore(keyring);
        return sealer;
    }

    @Test
    void after_thirty_days_everything_is_wrapped_anew_and_the_day_after_the_old_key_is_gone() {
        var first = wrapping.newest();
        var sealed = create(caseId, receipt).seal(new Secret("x"), spot("title", ""));
        identity();

        rotation.rotate(DAY.plusDays(29));
        assertThat(wrapping.newest()).isEqualTo(first);

        rotation.rotate(DAY.plusDays(30));
        assertThat(wrapping.newest()).isNotEqualTo(first);
        assertThat(wrapping.names()).hasSize(2);

        rotation.rotate(DAY.plusDays(31));
        assertThat(wrapping.names()).containsExactly(wrapping.newest());
        assertThat(keys.open(caseId)
                        .orElseThrow()
                        .open(sealed, spot("title", ""))
                        .reveal())
                .isEqualTo("x");
        assertThat(keys.openIdentity(caseId, "1", VaultKeys.IDENTITY.key(vault, master)))
                .isPresent();
        assertThatExceptionOfType(DoesNotOpen.class).isThrownBy(() -> new WrappingKeys(keyFolder, master).get(first));
    }

    @Test
    void a_key_somebody_has_exchanged_does_not_keep_the_others_from_being_wrapped_anew() {
        var first = wrapping.newest();
        var otherCase = UUID.randomUUID().toString();
        create(caseId, receipt);
        create(otherCase, random(32));
        jdbc.sql("UPDATE case_key SET wrapped = ? WHERE case_id = ?")
                .params(random(64), caseId)
                .update();

        rotation.rotate(DAY.plusDays(30));
        assertThat(rotation.rotate(DAY.plusDays(31))).isEqualTo(1);

        assertThat(keys.open(otherCase)).isPresent();
        assertThat(jdbc.sql("SELECT case_id FROM case_key WHERE wrapping = ?")
                        .param(first)
                        .query(String.class)
                        .list())
                .containsExactly(caseId);
        assertThat(wrapping.names()).contains(first);
    }

    @Test
    void a_file_of_any_length_comes_back_whole_and_its_sealed_length_tells_little() throws Exception {
        var sealer = create(caseId, receipt);
        for (int length : new int[] {0, 1, 2047, 65_536, 65_537, 3_000_001}) {
            var content = random(length);
            var sealed = sealed(sealer, content, "f" + length);

            assertThat(sealer.opening(new ByteArrayInputStream(sealed), "f" + length)
                            .readAllBytes())
                    .isEqualTo(content);
            assertThatThrownBy(() -> sealer.opening(new ByteArrayInputStream(sealed), "other")
                            .readAllBytes())
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sealer.opening(
                                    new ByteArrayInputStream(Arrays.copyOf(sealed, sealed.length - 1)), "f" + length)
                            .readAllBytes())
                    .isInstanceOf(IOException.class);
        }
        assertThat(sealed(sealer, random(100_000), "a")).hasSameSizeAs(sealed(sealer, random(99_000), "b"));
    }

    @Test
    void sealed_while_it_is_read_it_is_the_same_file() throws Exception {
        var sealer = create(caseId, receipt);
        var content = random(2_500_000);

        var sealed = sealer.sealed(new ByteArrayInputStream(content), "f").readAllBytes();

        assertThat(sealer.opening(new ByteArrayInputStream(sealed), "f").readAllBytes())
                .isEqualTo(content);
    }

    @Test
    void keysets_on_disk_are_encrypted() throws Exception {
        var names = keyFolder.named("");

        assertThat(names).hasSize(2);
        for (var name : keyFolder.named("wrapping"))
            assertThat(java.nio.file.Files.readString(folder.resolve("keys/" + name + ".json")))
                    .contains("encryptedKeyset")
                    .doesNotContain("\"value\"");
        var stranger = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        assertThatThrownBy(() -> new WrappingKeys(keyFolder, stranger).get(wrapping.newest()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static byte[] sealed(Sealer sealer, byte[] content, String fileId) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = sealer.sealing(bytes, fileId)) {
            out.write(content);
        }
        if (content.length > 20)
            assertThat(new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(content, 0, 16, StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private Sealer create(String id, byte[] entry) {
        var fresh = keys.fresh(id);
        keys.keep(fresh, entry);
        return fresh.content();
    }

    private Spot spot(String field, String entry) {
        return new Spot(caseId, AGENCY, "complaints.Filed", field, entry);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random().nextBytes(bytes);
        return bytes;
    }
}
