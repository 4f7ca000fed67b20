package org.sucharit.complaints.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sucharit.complaints.sealing.AuditTimes.Action;
import org.sucharit.kernel.AgencyId;

class AuditTimesTests {

    private static final Instant AT = Instant.parse("2026-01-05T03:04:05.678Z");
    private static final Action ACTION = new Action(new AgencyId("krut"), "somchai", "w1");

    @TempDir
    Path folder;

    private AuditTimes times;

    @BeforeAll
    static void cryptography() throws GeneralSecurityException {
        AeadConfig.register();
        HybridConfig.register();
    }

    @BeforeEach
    void keys() {
        times = of("vault");
    }

    private AuditTimes of(String vaultName) {
        var keys = new KeyFolder(folder.resolve("keys"));
        var vault = new KeyFolder(folder.resolve(vaultName));
        var master = MasterKey.of(MasterKey.FILE, vault, true);
        VaultKeys.AUDIT.makeIfMissing(keys, vault, master);
        return new AuditTimes(VaultKeys.AUDIT.lock(keys), () -> VaultKeys.AUDIT.key(vault, master));
    }

    @Test
    void whoever_holds_the_vault_reads_when_it_was() {
        assertThat(times.open(times.seal(AT, ACTION), ACTION)).isEqualTo(AT);
    }

    @Test
    void without_the_vault_it_is_sealed_and_never_read() {
        var elsewhere = of("another-vault");
        var sealed = elsewhere.seal(AT, ACTION);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> elsewhere.open(sealed, ACTION))
                .withMessageContaining("audit-private");
        assertThat(times.open(sealed, ACTION)).isEqualTo(AT);
    }

    @Test
    void moved_to_another_action_it_does_not_open() {
        var sealed = times.seal(AT, ACTION);
        var others = new Action[] {
            new Action(new AgencyId("bo-phloi"), "somchai", "w1"),
            new Action(new AgencyId("krut"), "somsri", "w1"),
            new Action(new AgencyId("krut"), "somchai", "w2")
        };
        for (var other : others)
            assertThatExceptionOfType(DoesNotOpen.class).isThrownBy(() -> times.open(sealed, other));
        var changed = Base64.getDecoder().decode(sealed);
        changed[changed.length - 1] ^= 1;
        assertThatExceptionOfType(DoesNotOpen.class)
                .isThrownBy(() -> times.open(Base64.getEncoder().encodeToString(changed), ACTION));
        assertThatExceptionOfType(DoesNotOpen.class).isThrownBy(() -> times.open("%", ACTION));
    }

    @Test
    void its_length_tells_nothing() {
        assertThat(times.seal(Instant.parse("2026-01-05T00:00:00Z"), ACTION))
                .hasSameSizeAs(times.seal(Instant.parse("2026-12-31T23:59:59.999999999Z"), ACTION));
    }

    @Test
    void identities_have_another_pair_of_keys() {
        var keys = new KeyFolder(folder.resolve("keys"));
        var vault = new KeyFolder(folder.resolve("vault"));
        VaultKeys.IDENTITY.makeIfMissing(keys, vault, MasterKey.of(MasterKey.FILE, vault, true));
        assertThat(keys.clear("identity-public")).isPresent();
        assertThat(keys.clear("audit-public")
                        .orElseThrow()
                        .equalsKeyset(keys.clear("identity-public").orElseThrow()))
                .isFalse();
    }
}
