package org.sucharit.complaints.sealing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where keysets are.
 *
 * @param folder of the keysets that citizen-facing code uses
 * @param master the key that encrypts them: {@code file} in local mode, else an address in a key management service
 * @param vault folder of the private key for identities, reached with a credential of its own
 * @param vaultMaster the key that encrypts it, as {@code master}
 */
@ConfigurationProperties("sucharit.keys")
record SealingSettings(
        Path folder,
        @DefaultValue("file") String master,
        Path vault,
        @DefaultValue("file") String vaultMaster) {}
