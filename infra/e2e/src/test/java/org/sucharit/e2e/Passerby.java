package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

/** Somebody who files on the pages and comes back to the mailbox, and writes markers wherever something can be written. */
final class Passerby {

    private final String base;
    private final Markers markers;

    Passerby(String base, Markers markers) {
        this.base = base;
        this.markers = markers;
    }

    /** @param agency which asks two questions of its own @return the receipt */
    String file(String agency) throws IOException, InterruptedException {
        var form = new PageVisit(base, "/file/" + agency)
                .press("kind:CORRUPTION")
                .press("next", "category", "OTHER", "title", markers.word("page-title"))
                .press("next", "description", markers.text("page-description"), "happenedOn", markers.word("page-when"))
                .press("next", "position-0", "STAFF", "name-0", markers.word("page-whom"))
                .press("next", "more.place", markers.word("page-place"), "more.since", markers.word("page-since"))
                .press(
                        "next",
                        "my-name",
                        markers.word("page-name"),
                        "my-phone",
                        markers.word("page-phone"),
                        "my-email",
                        markers.latin("page-email") + "@example.org");
        form.upload(
                "/file/" + agency,
                form.fields("send"),
                markers.word("page-file") + ".txt",
                MarkedFiles.text(markers.word("page-file-text")));
        return markers.receipt(form.receipt());
    }

    /** Writes, sends a file, gives and withdraws an identity, and leaves. */
    void visit(String receipt) throws IOException, InterruptedException {
        var mailbox = new PageVisit(base, "/mailbox").post("/mailbox", Map.of("receipt", receipt));
        mailbox.post("/mailbox/messages", mailbox.fields("", "text", markers.text("mailbox-page-message")));
        mailbox.upload(
                "/mailbox/attachments",
                mailbox.fields("", "text", markers.word("mailbox-page-caption")),
                markers.word("mailbox-page-file") + ".txt",
                MarkedFiles.text(markers.word("mailbox-page-file-text")));
        mailbox.post("/mailbox/identity", mailbox.fields("", "name", markers.word("mailbox-page-name")));
        mailbox.post("/mailbox/identity/withdraw", mailbox.fields(""));
        assertThat(mailbox.page()).contains(markers.word("mailbox-page-message"));
        mailbox.post("/mailbox/leave", Map.of());
    }
}
