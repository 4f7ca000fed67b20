package org.sucharit.reporting.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one way to write down what is signed: canonical JSON by RFC 8785, and its SHA-256. */
public final class Canonical {

    /** Own settings, so that what was signed reads the same whatever the rest of the service does with JSON. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Canonical() {}

    /** The same content gives the same characters, on every machine and in every version. */
    public static String write(ReportContent content) {
        return json(content);
    }

    static String json(Object value) {
        try {
            // the library takes objects and arrays only
            var inArray = new JsonCanonicalizer("[" + JSON.writeValueAsString(value) + "]").getEncodedString();
            return inArray.substring(1, inArray.length() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was signed. Fields that this version of the program does not know are passed over. */
    public static ReportContent read(String canonical) {
        return JSON.readValue(canonical, ReportContent.class);
    }

    /** SHA-256 of the UTF-8 bytes, in lower-case hexadecimal. */
    public static String sha256(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
