package org.sucharit.complaints.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;

/**
 * The fields of a form somebody filled in. They are read from the body itself: the server's own reading of parameters
 * writes them to its log while that is set to tell everything.
 */
public final class TypedForm {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_FIELDS = 500;

    private final Map<String, Secret> fields;

    private TypedForm(Map<String, Secret> fields) {
        this.fields = fields;
    }

    /** @throws Problem 415 for anything but a form, 413 over 2 MiB, 400 for one that is broken off or malformed */
    public static TypedForm read(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (!type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE))
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE");
        try {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) throw Problem.tooLarge(MOST_BYTES);
            return new TypedForm(fields(new String(body, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** Of fields that came another way, for example as parts. */
    public static TypedForm of(Map<String, String> values) {
        var fields = new LinkedHashMap<String, Secret>();
        values.forEach((name, value) -> fields.put(name, new Secret(clean(value))));
        return new TypedForm(fields);
    }

    /** What was typed; null when the form has no such field. Of several the first. */
    public @Nullable Secret get(String name) {
        return fields.get(name);
    }

    /** As {@link #get}, empty when there is none: for what the page itself put there. */
    public String text(String name) {
        var secret = fields.get(name);
        return secret == null ? "" : secret.reveal();
    }

    public Set<String> names() {
        return Set.copyOf(fields.keySet());
    }

    /** As a caller of whom the same form counts once, when it carries a {@code key}; with something else in it, it is another. */
    public Caller once(Caller caller) {
        if (text("key").isBlank()) return caller;
        return new Caller(caller.actor(), HexFormat.of().formatHex(digest()), caller.ifMatch(), caller.requestHash());
    }

    private byte[] digest() {
        var digest = sha256();
        for (var name : names().stream().sorted().toList())
            digest.update((name + "\0" + text(name) + "\0").getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Secret> fields(String encoded) {
        var fields = new LinkedHashMap<String, Secret>();
        for (var pair : encoded.split("&", MOST_FIELDS + 1)) {
            if (pair.isEmpty()) continue;
            if (fields.size() == MOST_FIELDS) throw unreadable();
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            fields.putIfAbsent(name, new Secret(clean(equals < 0 ? "" : decoded(pair.substring(equals + 1)))));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unreadable(); // its message quotes the text
        }
    }

    /** One kind of line end, and none of the unseen characters that come along when text is copied from elsewhere. */
    private static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.chars().noneMatch(c -> unseen(c))) return lines;
        return lines.chars()
                .filter(c -> !unseen(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean unseen(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    private static Problem unreadable() {
        return new Problem(HttpStatus.BAD_REQUEST, "UNREADABLE");
    }

    @Override
    public String toString() {
        return "•••";
    }
}
