package org.sucharit.kit.test.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** What goes with a request. */
public record Sent(String type, byte[] bytes) {

    static final String JSON = "application/json";
    static final Sent NOTHING = new Sent(JSON, new byte[0]);

    private static final String BORDER = "----border-of-parts";

    /** A file, and the fields that go with it. @param part what the file's field is called */
    public static Sent file(Map<String, String> fields, String part, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> {
            var type = value.startsWith("{") ? "\r\nContent-Type: application/json" : "";
            body.writeBytes(head("name=\"" + field + "\"" + type));
            body.writeBytes((value + "\r\n").getBytes(UTF_8));
        });
        body.writeBytes(head("name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/plain".formatted(part, name)));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BORDER + "--\r\n").getBytes(UTF_8));
        return new Sent("multipart/form-data; boundary=" + BORDER, body.toByteArray());
    }

    private static byte[] head(String of) {
        return ("--" + BORDER + "\r\nContent-Disposition: form-data; " + of + "\r\n\r\n").getBytes(UTF_8);
    }
}
