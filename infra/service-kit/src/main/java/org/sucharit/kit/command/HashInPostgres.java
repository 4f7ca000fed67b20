package org.sucharit.kit.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** HMAC-SHA-256 under a key that is generated once and kept in PostgreSQL. */
final class HashInPostgres implements KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    HashInPostgres(JdbcClient jdbc, String name) {
        this.key = new SecretKeySpec(load(jdbc, name), ALGORITHM);
    }

    @Override
    public byte[] of(String... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] load(JdbcClient jdbc, String name) {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("INSERT INTO kit_secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(name, fresh)
                .update();
        return jdbc.sql("SELECT value FROM kit_secret WHERE name = ?")
                .param(name)
                .query((row, _) -> row.getBytes(1))
                .single();
    }
}
