package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(SealingConfiguration.class);

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

    private final SealingSettings settings;
    private final boolean local;
    private final KeyFolder folder;
    private final KeyFolder vault;
    private final Aead master;

    SealingConfiguration(SealingSettings settings, @Value("${sucharit.local:false}") boolean local, Clock clock) {
        this.settings = settings;
        this.local = local;
        if (!local) settings.requireReal();
        folder = new KeyFolder(settings.folder());
        vault = new KeyFolder(settings.vault());
        master = MasterKey.of(settings.master(), folder, local);
        var all = new KeySets(folder, vault, master, this::vaultMaster);
        if (local) all.makeMissing(LocalDate.now(clock));
        else requireAll(all);
    }

    private static void requireAll(KeySets all) {
        all.require();
        all.open();
        if (!all.locked().isEmpty())
            log.warn("Not in the vault: {}; what they lock can't be opened here", String.join(", ", all.locked()));
    }

    /** Asked for each time: whoever looks into this process while nothing is being disclosed does not find it. */
    private Aead vaultMaster() {
        return MasterKey.of(settings.vaultMaster(), vault, local);
    }

    @Bean
    KeyedFunctions keyedFunctions() throws GeneralSecurityException {
        var keysets = new EnumMap<KeyPurpose, KeysetHandle>(KeyPurpose.class);
        for (var purpose : KeyPurpose.values()) keysets.put(purpose, keyset(purpose.keyset()));
        return new KeyedFunctions(keysets);
    }

    @Bean
    WrappingKeys wrappingKeys() {
        return new WrappingKeys(folder, master);
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
        return new IdentityVault(keys, () -> VaultKeys.IDENTITY.key(vault, vaultMaster()));
    }

    @Bean
    AuditTimes auditTimes() {
        return new AuditTimes(VaultKeys.AUDIT.lock(folder), () -> VaultKeys.AUDIT.key(vault, vaultMaster()));
    }

    /** Were its keyset lost, only forms that are open and mailboxes that are being read would have to begin anew. */
    @Bean
    BrowserSeal browserSeal() throws GeneralSecurityException {
        return new BrowserSeal(keyset(KeySets.BROWSER));
    }

    private KeysetHandle keyset(String name) {
        return folder.encrypted(name, master)
                .orElseThrow(() -> new KeysUnfit("Keyset " + name + " is missing from " + folder + "."));
    }
}
