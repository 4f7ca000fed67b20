package org.sucharit.complaints.sealing;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where keysets are.
 *
 * @param folder of the keysets that citizen-facing code uses
 * @param master the key that encrypts them: {@code file} in local mode, else an address in a key management service,
 *     or {@code credential:} and the path of a file that is handed to the service from outside
 * @param vault folder of the private key for identities, reached with a credential of its own
 * @param vaultMaster the key that encrypts it, as {@code master}
 */
@ConfigurationProperties("sucharit.keys")
record SealingSettings(
        Path folder,
        @DefaultValue("file") String master,
        Path vault,
        @DefaultValue("file") String vaultMaster) {

    /** @throws KeysUnfit when these are the keys of a demo, open to everybody, or kept together that belong apart */
    void requireReal() {
        for (var place : List.of(new KeyFolder(folder), new KeyFolder(vault))) {
            if (place.has(MasterKey.LOCAL_NAME))
                throw new KeysUnfit(
                        "%s holds keys made in local mode, beside the master key that opens them: they protect nobody. Name a folder of its own."
                                .formatted(place));
            if (MasterKey.isIn(place, master) || MasterKey.isIn(place, vaultMaster))
                throw new KeysUnfit("A master key lies among the keysets in " + place + "; keep it elsewhere.");
            place.requireClosed();
        }
        if (master.equals(vaultMaster))
            throw new KeysUnfit("The vault needs a master key of its own: whoever holds one must not hold the other.");
        if (folder.toAbsolutePath().normalize().equals(vault.toAbsolutePath().normalize()))
            throw new KeysUnfit("The vault needs a folder of its own: " + folder + " is the key folder.");
    }
}
