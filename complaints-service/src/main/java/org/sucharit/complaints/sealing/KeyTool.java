package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * For operators: {@code java -jar complaints-service.jar keys add receipt-index} gives a keyed function another key,
 * which no replica uses yet; once all of them have been restarted and know it, {@code keys promote receipt-index} makes
 * it the one that is used, from their next start on. What the older keys gave is found for ever.
 */
public final class KeyTool {

    private static final String WORD = "keys";

    private final KeyFolder folder;
    private final Aead master;

    KeyTool(KeyFolder folder, Aead master) {
        this.folder = folder;
        this.master = master;
    }

    /** Whether the service was started for this, and not to serve. */
    public static boolean isAskedFor(String... args) {
        return args.length > 0 && args[0].equals(WORD);
    }

    /** @throws IllegalArgumentException for anything but {@code keys add|promote <keyset>} */
    public static void run(String... args) {
        if (args.length < 3) throw new IllegalArgumentException("keys add|promote <keyset>");
        var settings = new SpringApplicationBuilder(Wiring.class).web(WebApplicationType.NONE);
        try (var context = settings.run(Arrays.copyOfRange(args, 3, args.length))) {
            var tool = context.getBean(KeyTool.class);
            switch (args[1]) {
                case "add" -> tool.add(purpose(args[2]));
                case "promote" -> tool.promote(purpose(args[2]));
                default -> throw new IllegalArgumentException("keys add|promote <keyset>");
            }
        }
    }

    /** No configuration class: the service must not find it. */
    @EnableConfigurationProperties(SealingSettings.class)
    static class Wiring {

        @Bean
        KeyTool keyTool(SealingSettings settings, @Value("${sucharit.local:false}") boolean local) {
            SealingConfiguration.register();
            var folder = new KeyFolder(settings.folder());
            return new KeyTool(folder, MasterKey.of(settings.master(), folder, local));
        }
    }

    void add(KeyPurpose purpose) {
        try {
            var another = KeysetHandle.generateEntryFromParameters(SealingConfiguration.FUNCTION)
                    .withRandomId();
            keep(
                    purpose,
                    KeysetHandle.newBuilder(keys(purpose)).addEntry(another).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void promote(KeyPurpose purpose) {
        try {
            var keys = KeysetHandle.newBuilder(keys(purpose));
            keys.getAt(keys.size() - 1).makePrimary();
            keep(purpose, keys.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeysetHandle keys(KeyPurpose purpose) {
        return folder.encrypted(purpose.keyset(), master)
                .orElseThrow(() -> new IllegalStateException("There is no keyset " + purpose.keyset()));
    }

    private void keep(KeyPurpose purpose, KeysetHandle keys) {
        folder.keepEncrypted(purpose.keyset(), keys, master);
    }

    private static KeyPurpose purpose(String keyset) {
        return Arrays.stream(KeyPurpose.values())
                .filter(purpose -> purpose.keyset().equals(keyset))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no keyset " + keyset));
    }
}
