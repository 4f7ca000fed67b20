package org.sucharit.kit.command;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /**
     * HMAC-SHA-256 under a key that is generated when it is asked for the first time, and kept in PostgreSQL. Not
     * to be asked for in a transaction: a key that is rolled back would be lost after use.
     *
     * @param name of the key; another name, another key
     */
    static KeyedHash inPostgres(JdbcClient jdbc, String name) {
        return new HashInPostgres(jdbc, name);
    }

    /** A UUID (version 8) made of the hash. */
    default UUID uuid(String... parts) {
        var hash = ByteBuffer.wrap(of(parts));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
