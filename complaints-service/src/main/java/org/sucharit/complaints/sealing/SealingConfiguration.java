package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the keysets; in local mode makes what is missing. Elsewhere a missing keyset stops the service: a new one would lock out who filed before. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingSettings.class)
class SealingConfiguration {

    private static final String BROWSER = "browser";
    static final HmacPrfParameters FUNCTION = function();

    static {
        register();
    }

    /** What keysets are made of; harmless when repeated. */
    static void register() {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            HybridConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final boolean local;
    private final KeyFolder folder;
    private final KeyFolder vault;
    private final Aead master;
    private final Aead vaultMaster;

    SealingConfiguration(SealingSettings settings, @Value("${sucharit.local:false}") boolean local) {
        this.local = local;
        folder = new KeyFolder(settings.folder());
        vault = new KeyFolder(settings.vault());
        master = MasterKey.of(settings.master(), folder, local);
        vaultMaster = MasterKey.of(settings.vaultMaster(), vault, local);
        if (local) for (var pair : VaultKeys.values()) pair.makeIfMissing(folder, vault, vaultMaster);
    }

    @Bean
    KeyedFunctions keyedFunctions() throws GeneralSecurityException {
        var keysets = new EnumMap<KeyPurpose, KeysetHandle>(KeyPurpose.class);
        for (var purpose : KeyPurpose.values())
            keysets.put(purpose, folder.encrypted(purpose.keyset(), master).orElseGet(() -> newFunction(purpose)));
        return new KeyedFunctions(keysets);
    }

    @Bean
    WrappingKeys wrappingKeys(Clock clock) {
        var wrapping = new WrappingKeys(folder, master);
        if (wrapping.names().isEmpty()) {
            mayMake("wrapping key");
            wrapping.make(LocalDate.now(clock));
        }
        return wrapping;
    }

    @Bean
    CaseKeys caseKeys(JdbcClient jdbc, WrappingKeys wrapping) {
        return new CaseKeys(jdbc, wrapping, VaultKeys.IDENTITY.lock(folder));
    }

    @Bean
    KeyRotation keyRotation(JdbcClient jdbc, PlatformTransactionManager transactions, WrappingKeys wrapping) {
        return new KeyRotation(jdbc, new TransactionTemplate(transactions), wrapping);
    }

    @Bean
    IdentityVault identityVault(CaseKeys keys) {
        return new IdentityVault(keys, () -> VaultKeys.IDENTITY.key(vault, vaultMaster));
    }

    @Bean
    AuditTimes auditTimes() {
        return new AuditTimes(VaultKeys.AUDIT.lock(folder), () -> VaultKeys.AUDIT.key(vault, vaultMaster));
    }

    /** Were its keyset lost, only forms that are open and mailboxes that are being read would have to begin anew. */
    @Bean
    BrowserSeal browserSeal() throws GeneralSecurityException {
        return new BrowserSeal(folder.encrypted(BROWSER, master).orElseGet(this::newBrowserKey));
    }

    private KeysetHandle newBrowserKey() {
        mayMake(BROWSER);
        try {
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            folder.keepEncrypted(BROWSER, keys, master);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeysetHandle newFunction(KeyPurpose purpose) {
        mayMake(purpose.keyset());
        try {
            var keys = KeysetHandle.generateNew(FUNCTION);
            folder.keepEncrypted(purpose.keyset(), keys, master);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HmacPrfParameters function() {
        try {
            return HmacPrfParameters.builder()
                    .setKeySizeBytes(32)
                    .setHashType(HmacPrfParameters.HashType.SHA256)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private void mayMake(String name) {
        if (!local) throw new IllegalStateException("Keyset " + name + " is missing; see the operations page");
    }
}
