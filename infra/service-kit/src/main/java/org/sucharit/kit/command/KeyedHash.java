package org.sucharit.kit.command;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A hash that nobody can make again without its key: what repeated commands are recognised by. The kit keeps the key in
 * PostgreSQL; a service where a copy of the database must not help to guess what was sent declares a bean of its own.
 */
public interface KeyedHash {

    /**
     * @param parts none contains a NUL character
     * @return at least 16 bytes, the same for the same parts for as long as answers are kept
     */
    byte[] of(String... parts);

    /** A UUID (version 8) made of the hash. */
    default UUID uuid(String... parts) {
        var hash = ByteBuffer.wrap(of(parts));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
