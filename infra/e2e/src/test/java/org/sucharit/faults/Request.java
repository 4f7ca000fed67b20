package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What was sent, so that the very same can be sent again.
 *
 * @param account who sends it: a demo account, {@code Receipt …}, or empty for anyone
 * @param mark a word that no other request has; empty where nothing can be written
 * @param content of the body, in Base64
 * @param sha256 of the body
 */
record Request(
        String key,
        Kind kind,
        String account,
        String method,
        String path,
        String type,
        String mark,
        String content,
        String sha256) {

    private static final String JSON = "application/json";

    static Request read(Kind kind, String account, String path) {
        return of(newKey(), kind, account, "GET", path, JSON, "", new byte[0]);
    }

    static Request post(Kind kind, String account, String path, String body) {
        return json(newKey(), kind, account, "POST", path, "", body);
    }

    /** @param mark as in the body */
    static Request marked(Kind kind, String account, String method, String path, String mark, String body) {
        return json(newKey(), kind, account, method, path, mark, body);
    }

    private static Request json(
            String key, Kind kind, String account, String method, String path, String mark, String body) {
        return of(key, kind, account, method, path, JSON, mark, body.getBytes(UTF_8));
    }

    static Request upload(Kind kind, String account, String path, String type, String mark, byte[] body) {
        return of(newKey(), kind, account, "POST", path, type, mark, body);
    }

    private static Request of(
            String key, Kind kind, String account, String method, String path, String type, String mark, byte[] body) {
        var content = Base64.getEncoder().encodeToString(body);
        return new Request(key, kind, account, method, path, type, mark, content, sha256(body));
    }

    byte[] body() {
        return Base64.getDecoder().decode(content);
    }

    static String newMark() {
        return "mark" + newKey().replace("-", "");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
