package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * For operators, as {@code java -jar complaints-service.jar keys …} with the settings of the service. Keysets are made once,
 * before anybody files. A keyed function is given another key by {@code add}, which no replica uses yet; once all of them
 * have been restarted and know it, {@code promote} makes it the one that is used, from their next start on. What the
 * older keys gave is found for ever.
 */
public final class KeyTool {

    static final String USAGE = """
            keys make                  all keysets of a new installation, in two folders that hold none
            keys make <keyset>         one that is missing
            keys make-master <file>    a master key, where there is no key management service
            keys check                 whether all keysets are there, open, and belong together
            keys add <keyset>          another key for a keyed function, not used yet
            keys promote <keyset>      … used from the next start on
            keys rewrap <master>       encrypts the key folder by another master key; name that one in the settings then
            keys rewrap-vault <master> the same of the vault""";

    private static final String WORD = "keys";

    private final KeyFolder folder;
    private final KeySets all;
    private final Aead master;

    KeyTool(KeyFolder folder, KeyFolder vault, Aead master, Aead vaultMaster) {
        this.folder = folder;
        this.master = master;
        this.all = new KeySets(folder, vault, master, () -> vaultMaster);
    }

    /** Whether the service was started for this, and not to serve. */
    public static boolean isAskedFor(String... args) {
        return args.length > 0 && args[0].equals(WORD);
    }

    /** Does what is asked for, or says in one sentence why not. @return the exit code of the program */
    public static int answer(PrintStream out, String... args) {
        try {
            out.println(run(args));
            return 0;
        } catch (IllegalArgumentException | KeysUnfit e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    /**
     * @return what was done, for people to read
     * @throws IllegalArgumentException for anything but what {@link #USAGE} lists
     * @throws IllegalStateException when it is not done
     */
    public static String run(String... args) {
        SealingConfiguration.register();
        var words =
                Arrays.stream(args).takeWhile(word -> !word.startsWith("--")).toList();
        var options = Arrays.copyOfRange(args, words.size(), args.length);
        var asked = words.size() < 2 ? "" : words.get(1) + (words.size() > 2 ? " …" : "");
        return switch (asked) {
            case "make" -> with(options).make(LocalDate.now(ZoneId.of("Asia/Bangkok")));
            case "make …" -> with(options).make(words.get(2));
            case "make-master …" -> makeMaster(Path.of(words.get(2)));
            case "check" -> with(options).check();
            case "add …" -> with(options).add(purpose(words.get(2)));
            case "promote …" -> with(options).promote(purpose(words.get(2)));
            case "rewrap …" -> with(options).rewrap(words.get(2));
            case "rewrap-vault …" -> with(options).rewrapVault(words.get(2));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    /** No configuration class: the service must not find it. */
    @EnableConfigurationProperties(SealingSettings.class)
    static class Wiring {

        @Bean
        Boolean local(@Value("${sucharit.local:false}") boolean local) {
            return local;
        }
    }

    private static KeyTool with(String... options) {
        var application = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        try (var context = application.run(options)) {
            return of(context.getBean(SealingSettings.class), context.getBean(Boolean.class));
        }
    }

    static KeyTool of(SealingSettings settings, boolean local) {
        if (!local) settings.requireReal();
        var folder = new KeyFolder(settings.folder());
        var vault = new KeyFolder(settings.vault());
        return new KeyTool(
                folder,
                vault,
                MasterKey.of(settings.master(), folder, local),
                MasterKey.of(settings.vaultMaster(), vault, local));
    }

    private static String makeMaster(Path file) {
        MasterKey.make(file);
        return file + """
                 was made. Whoever has it opens what it encrypts: keep two copies offline, with two custodians,
                and hand it to the service when it starts, as a file in memory.""";
    }

    String make(LocalDate today) {
        all.make(today);
        return KeyPlaces.told(folder, all.vault());
    }

    private String make(String name) {
        all.make(name);
        return "Keyset " + name + " was made in " + folder + ".";
    }

    String check() {
        all.require();
        all.open();
        all.openVault();
        return all.locked().isEmpty()
                ? "All keysets are there, open, and belong together."
                : "All keysets of the service are there and open. Not in the vault: " + String.join(", ", all.locked());
    }

    private String rewrap(String another) {
        all.rewrap(MasterKey.of(another, folder, false));
        return "The key folder is encrypted by the other master key; start all replicas with it.";
    }

    private String rewrapVault(String another) {
        all.rewrapVault(MasterKey.of(another, all.vault(), false));
        return "The vault is encrypted by the other master key; start all replicas with it.";
    }

    String add(KeyPurpose purpose) {
        try {
            var another =
                    KeysetHandle.generateEntryFromParameters(KeySets.FUNCTION).withRandomId();
            keep(
                    purpose,
                    KeysetHandle.newBuilder(keys(purpose)).addEntry(another).build());
            return "Keyset " + purpose.keyset() + " has another key; restart all replicas, then promote it.";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String promote(KeyPurpose purpose) {
        try {
            var keys = KeysetHandle.newBuilder(keys(purpose));
            keys.getAt(keys.size() - 1).makePrimary();
            keep(purpose, keys.build());
            return "The newest key of " + purpose.keyset() + " is used from the next start on; restart all replicas.";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeysetHandle keys(KeyPurpose purpose) {
        return folder.encrypted(purpose.keyset(), master)
                .orElseThrow(() -> new KeysUnfit("There is no keyset " + purpose.keyset() + "."));
    }

    private void keep(KeyPurpose purpose, KeysetHandle keys) {
        folder.keepEncrypted(purpose.keyset(), keys, master);
    }

    private static KeyPurpose purpose(String keyset) {
        return Arrays.stream(KeyPurpose.values())
                .filter(purpose -> purpose.keyset().equals(keyset))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no keyed function " + keyset + "."));
    }
}
