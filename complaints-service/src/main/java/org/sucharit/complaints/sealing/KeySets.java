package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every keyset of the service: which there must be, and how each is made. */
final class KeySets {

    static final String BROWSER = "browser";
    static final HmacPrfParameters FUNCTION = function();

    private final KeyFolder folder;
    private final KeyFolder vault;
    private final Aead master;
    private final Supplier<Aead> vaultMaster;

    /** @param vaultMaster asked for only when something of the vault is made or opened */
    KeySets(KeyFolder folder, KeyFolder vault, Aead master, Supplier<Aead> vaultMaster) {
        this.folder = folder;
        this.vault = vault;
        this.master = master;
        this.vaultMaster = vaultMaster;
    }

    KeyFolder vault() {
        return vault;
    }

    /** Names of those encrypted by the master key, except wrapping keys: these come and go. */
    static List<String> shared() {
        return Stream.concat(Arrays.stream(KeyPurpose.values()).map(KeyPurpose::keyset), Stream.of(BROWSER))
                .toList();
    }

    /** @throws KeysUnfit naming all that are missing where citizens are served */
    void require() {
        var missing = Stream.of(
                        shared().stream().filter(name -> !folder.has(name)),
                        Stream.of(WrappingKeys.NAME + "<day>")
                                .filter(_ -> folder.named(WrappingKeys.NAME).isEmpty()),
                        pairs().map(VaultKeys::publicName).filter(name -> !folder.has(name)))
                .flatMap(names -> names)
                .toList();
        if (!missing.isEmpty())
            throw new KeysUnfit(
                    "Keysets are missing from %s: %s. Put back their backup; new ones would lock out who filed before. Only where nobody has ever filed are they made: keys make."
                            .formatted(folder, String.join(", ", missing)));
    }

    /** @throws KeysUnfit for the first that does not open */
    void open() {
        shared().forEach(name -> folder.encrypted(name, master));
        folder.named(WrappingKeys.NAME).forEach(name -> folder.encrypted(name, master));
        pairs().forEach(pair -> pair.lock(folder));
    }

    /** Private halves that can't be reached: what they lock stays shut, everything else goes on. */
    List<String> locked() {
        return pairs().map(VaultKeys::privateName)
                .filter(name -> !vault.has(name))
                .toList();
    }

    /** @throws KeysUnfit when a private half does not open, or is another one than its public half is of */
    void openVault() {
        pairs().filter(pair -> vault.has(pair.privateName()))
                .forEach(pair -> pair.requireMatch(folder, vault, vaultMaster.get()));
    }

    /** All there are, in two folders that hold none; if one can't be made, none is left behind. */
    void make(LocalDate today) {
        for (var place : List.of(folder, vault))
            if (!place.named("").isEmpty())
                throw new KeysUnfit("There are keysets in %s already: %s. Nothing was made."
                        .formatted(place, String.join(", ", place.named(""))));
        try {
            makeMissing(today);
        } catch (RuntimeException e) {
            for (var place : List.of(folder, vault)) place.named("").forEach(place::destroy);
            throw e;
        }
    }

    void makeMissing(LocalDate today) {
        pairs().forEach(pair -> pair.makeIfMissing(folder, vault, vaultMaster.get()));
        shared().stream().filter(name -> !folder.has(name)).forEach(this::make);
        if (folder.named(WrappingKeys.NAME).isEmpty()) new WrappingKeys(folder, master).make(today);
    }

    /** One that is missing. What it was used for so far can't be recognised any more, if there was anything. */
    void make(String name) {
        if (!shared().contains(name)) throw new KeysUnfit("There is no keyset of the name " + name + ".");
        if (folder.has(name)) throw new KeysUnfit("Keyset " + name + " exists in " + folder + ". Nothing was made.");
        folder.keepEncrypted(
                name, fresh(name.equals(BROWSER) ? PredefinedAeadParameters.AES256_GCM : FUNCTION), master);
    }

    /**
     * Encrypts what is in the key folder by another master key. Repeated after it was cut short, it does the rest.
     *
     * @throws KeysUnfit for a keyset that opens with neither
     */
    void rewrap(Aead another) {
        rewrap(folder, master, another);
    }

    /** The same of the vault. */
    void rewrapVault(Aead another) {
        rewrap(vault, vaultMaster.get(), another);
    }

    private static void rewrap(KeyFolder place, Aead one, Aead another) {
        for (var name : place.named(""))
            if (!isPublic(name) && !place.opens(name, another)) rewrap(place, name, one, another);
    }

    private static void rewrap(KeyFolder place, String name, Aead one, Aead another) {
        place.encrypted(name, one).ifPresent(keys -> place.keepEncrypted(name, keys, another));
    }

    private static boolean isPublic(String name) {
        return pairs().anyMatch(pair -> pair.publicName().equals(name));
    }

    private static KeysetHandle fresh(Parameters kind) {
        try {
            return KeysetHandle.generateNew(kind);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<VaultKeys> pairs() {
        return Arrays.stream(VaultKeys.values());
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
}
