package org.sucharit.complaints.sealing;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.sucharit.kit.command.KeyedHash;

/** Repeated commands are recognised by a key that stands in no database: a copy of one does not help to guess a short text. */
@Component
final class HashOfCommands implements KeyedHash {

    private static final int BYTES = 32;

    private final KeyedFunctions functions;

    HashOfCommands(KeyedFunctions functions) {
        this.functions = functions;
    }

    @Override
    public byte[] of(String... parts) {
        return functions.newest(KeyPurpose.COMMANDS, String.join("\0", parts).getBytes(StandardCharsets.UTF_8), BYTES);
    }
}
