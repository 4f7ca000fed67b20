package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.UUID;

/** A body of fields and files, as browsers and {@code curl -F} send it. */
public final class Multipart {

    private final String border = "----" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart field(String name, String value) {
        return part("name=\"%s\"".formatted(name), value.getBytes(UTF_8));
    }

    public Multipart file(String field, String name, byte[] content) {
        return part(
                "name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream".formatted(field, name),
                content);
    }

    private Multipart part(String disposition, byte[] content) {
        body.writeBytes(
                ("--" + border + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    public String type() {
        return "multipart/form-data; boundary=" + border;
    }

    public byte[] whole() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(unfinished());
        whole.writeBytes(("--" + border + "--\r\n").getBytes(UTF_8));
        return whole.toByteArray();
    }

    /** Without its end. */
    byte[] unfinished() {
        return body.toByteArray();
    }
}
