package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.sucharit.e2e.Door.Reply;

/** Somebody who files complaints by the interface and looks into the mailbox, and writes markers wherever something can be written. */
final class Complainant {

    private static final String JSON = "application/json";

    private final String base;
    private final Door door;
    private final Markers markers;

    Complainant(String base, Door door, Markers markers) {
        this.base = base;
        this.door = door;
        this.markers = markers;
    }

    /** A complaint with all a complaint of its kind can have. @param agency which asks two questions of its own */
    String complaint(String agency, String kind) {
        var where = "api-" + kind.toLowerCase(java.util.Locale.ROOT);
        var corruption = !kind.equals("CORRUPTION") ? "" : """
                "category":"BRIBERY","happenedOn":"%1$s-when","subjects":[
                 {"name":"%1$s-whom","position":"STAFF"},{"name":"%1$s-who-else","position":"CONTRACTOR"}],
                """.formatted(markers.word(where));
        return """
                {"agency":"%s","kind":"%s",%s"title":"%4$s-title","description":"%5$s",
                 "identity":{"name":"%4$s-name","phone":"%4$s-phone","email":"%6$s@example.org"},
                 "more":{"place":"%4$s-place","since":"%4$s-since"}}""".formatted(
                        agency,
                        kind,
                        corruption,
                        markers.word(where),
                        markers.text(where + "-description"),
                        markers.latin(where + "-email"));
    }

    /** @return the receipt */
    String file(String complaint) throws IOException, InterruptedException {
        var filed = send("POST", "/api/complaints", JSON, complaint.getBytes(UTF_8), "Idempotency-Key", markers.key());
        return receipt(filed);
    }

    /** With files of all kinds. */
    String fileWithFiles(String complaint) throws IOException, InterruptedException {
        var body = files(new Multipart().field("complaint", complaint), "filed");
        var key = markers.key();
        var filed = send("POST", "/api/complaints", body.type(), body.whole(), "Idempotency-Key", key);
        var again = send("POST", "/api/complaints", body.type(), body.whole(), "Idempotency-Key", key);
        assertThat(receipt(again)).isEqualTo(receipt(filed));
        return receipt(filed);
    }

    private Multipart files(Multipart body, String when) throws IOException {
        var marker = markers.word(when + "-file");
        return body.file("attachment", marker + ".txt", MarkedFiles.text(marker + "-text"))
                .file("attachment", marker + ".jpg", MarkedFiles.photograph(marker + "-photograph"))
                .file("attachment", marker + ".docx", MarkedFiles.document(marker + "-document"))
                .file("attachment", marker + ".pdf", MarkedFiles.damaged(marker + "-damaged"));
    }

    /** Writes, sends files, says who they are, and reads all of it. */
    void visit(String receipt) throws IOException, InterruptedException {
        var holder = "Receipt " + receipt;
        var text = "{\"text\":\"%s\"}".formatted(markers.text("mailbox-message"));
        done(send("POST", "/api/mailbox/messages", JSON, text.getBytes(UTF_8), "Authorization", holder), 201);
        var files = files(new Multipart().field("text", markers.text("mailbox-caption")), "mailbox");
        done(send("POST", "/api/mailbox/attachments", files.type(), files.whole(), "Authorization", holder), 201);
        var identity = "{\"name\":\"%1$s-name\",\"phone\":\"%1$s-phone\",\"email\":\"%1$s-email\"}"
                .formatted(markers.word("mailbox"));
        done(send("PUT", "/api/mailbox/identity", JSON, identity.getBytes(UTF_8), "Authorization", holder), 200);
        done(look(receipt.replace(' ', '-')), 200);
        assertThat(look(receipt.replace(" ", "")).body()).contains(markers.word("mailbox-message"));
    }

    Reply look(String receipt) throws IOException, InterruptedException {
        return door.send(base, "GET", "/api/mailbox", new byte[0], "Authorization", "Receipt " + receipt);
    }

    /** For a receipt that whoever recorded the complaint has seen. @return the new one */
    String exchange(String receipt) throws IOException, InterruptedException {
        return receipt(door.send(
                base,
                "POST",
                "/api/mailbox/receipt",
                new byte[0],
                "Authorization",
                "Receipt " + receipt,
                "Idempotency-Key",
                markers.key()));
    }

    private String receipt(Reply reply) {
        return markers.receipt(done(reply, 201).json().path("receipt").asString());
    }

    private Reply send(String method, String path, String type, byte[] body, String header, String value)
            throws IOException, InterruptedException {
        return door.send(base, method, path, body, "Content-Type", type, header, value);
    }

    static Reply done(Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        return reply;
    }
}
