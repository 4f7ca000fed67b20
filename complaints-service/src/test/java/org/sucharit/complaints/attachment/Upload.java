package org.sucharit.complaints.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A multipart body as a browser sends it. */
public final class Upload {

    private final String border = "----" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Upload field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    public Upload file(String name, byte[] content) {
        return part("form-data; name=\"attachment\"; filename=\"" + name + "\"", content);
    }

    public Upload part(String disposition, byte[] content) {
        body.writeBytes(("--" + border + "\r\nContent-Disposition: " + disposition
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(new byte[] {'\r', '\n'});
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + border;
    }

    public byte[] whole() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    /** It ends in the middle of a file. */
    public byte[] cutShort() {
        return java.util.Arrays.copyOf(body.toByteArray(), body.size() - 10);
    }
}
