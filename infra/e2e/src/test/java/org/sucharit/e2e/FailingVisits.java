package org.sucharit.e2e;

import static org.sucharit.e2e.Attempt.FORM;
import static org.sucharit.e2e.Attempt.JSON;
import static org.sucharit.e2e.Attempt.get;
import static org.sucharit.e2e.Attempt.post;
import static org.sucharit.e2e.Attempt.put;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can't be done with a mailbox, or with a case, one of each kind, with markers in every part. */
final class FailingVisits {

    private static final String API = "/api/mailbox";
    private static final String AUTHORIZATION = "Authorization";

    private final String marker;
    private final String latin;
    private final String receipt;

    /** @param receipt of a complaint */
    FailingVisits(Markers markers, String receipt) {
        this.marker = markers.word("failing");
        this.latin = markers.latin("failing");
        this.receipt = receipt;
    }

    List<Attempt> all() {
        var all = new ArrayList<Attempt>();
        var guessed = (receipt.startsWith("1") ? "2" : "1") + receipt.substring(1);
        for (var shown : List.of(guessed, latin, receipt + latin, receipt.substring(0, 20), receipt + " 1", ""))
            all.add(get(API, AUTHORIZATION, "Receipt " + shown));
        all.add(get(API, AUTHORIZATION, "Bearer " + latin));
        all.add(get(API + "/" + latin + "?receipt=" + latin, AUTHORIZATION, "Receipt " + receipt));
        all.addAll(written());
        all.addAll(pages());
        return all;
    }

    private List<Attempt> written() {
        var holder = new String[] {AUTHORIZATION, "Receipt " + receipt};
        var huge = new Multipart().file("attachment", marker, new byte[31 << 20]);
        var cut = new Multipart().file("attachment", marker, MarkedFiles.text(marker));
        return List.of(
                post(API + "/messages", JSON, "{\"text\":\"" + marker, holder),
                post(API + "/messages", JSON, "{\"text\":{\"" + marker + "\":1}}", holder),
                post(API + "/messages", JSON, "{\"text\":\"" + marker.repeat(3_000) + "\"}", holder),
                post(API + "/messages", JSON, "{\"text\":\"" + marker.repeat(30_000) + "\"}", holder),
                post(API + "/messages", FORM, "text=" + marker, holder),
                put(API + "/identity", "{\"name\":\"" + marker.repeat(20) + "\"}", holder),
                put(API + "/identity", "{\"name\":[\"" + marker + "\"],\"" + marker + "\":1}", holder),
                post(API + "/attachments", JSON, marker, holder),
                post(API + "/attachments", huge.type(), huge.whole(), holder),
                post(API + "/attachments", cut.type(), cut.unfinished(), holder),
                post(API + "/receipt", JSON, "", holder));
    }

    private List<Attempt> pages() {
        return List.of(
                post("/mailbox", FORM, "receipt=" + latin + "%zz"),
                post("/mailbox", FORM, "receipt=" + marker),
                post(
                        "/mailbox/messages",
                        FORM,
                        "form=" + latin + "&text=" + marker,
                        "Cookie",
                        "sucharit-mailbox=" + latin + "; __Host-sucharit-mailbox=" + latin),
                get("/api/cases/" + latin, AUTHORIZATION, "Bearer " + latin),
                get("/api/cases?status=" + latin, AUTHORIZATION, "Bearer " + latin, "X-Forwarded-For", latin));
    }

    /** @param path of a case @param bearer of a member of staff who works on it */
    List<Attempt> staff(String path, String bearer) {
        return Stream.of(
                        "/notes",
                        "/message",
                        "/conclude",
                        "/reopen",
                        "/redactions",
                        "/identity-requests",
                        "/legal-hold")
                .flatMap(step -> bodies().map(body -> post(path + step, JSON, body, AUTHORIZATION, bearer)))
                .toList();
    }

    private Stream<String> bodies() {
        return Stream.of(
                marker,
                "{\"text\":\"" + marker,
                "{\"text\":{\"%1$s\":[\"%1$s\"]},\"reason\":[\"%1$s\"]}".formatted(marker),
                "{\"text\":\"%1$s\",\"reason\":\"%1$s\",\"conclusion\":\"%2$s\",\"entry\":\"%2$s\",\"from\":\"%2$s\"}"
                        .formatted(marker.repeat(3_000), marker),
                "{\"reason\":\"%1$s\",\"entry\":\"%1$s\",\"field\":\"%1$s\",\"from\":7,\"to\":1,\"%1$s\":1}"
                        .formatted(marker.repeat(300)));
    }
}
