package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sucharit.e2e.Attempt.FORM;
import static org.sucharit.e2e.Attempt.JSON;
import static org.sucharit.e2e.Attempt.get;
import static org.sucharit.e2e.Attempt.post;
import static org.sucharit.e2e.Attempt.put;

import java.util.ArrayList;
import java.util.List;

/** Complaints that can't be taken, one of each kind, with markers in every part. */
final class FailingFilings {

    private static final String API = "/api/complaints";
    private static final String KEY = "Idempotency-Key";

    private final Markers markers;
    private final String marker;
    private final String latin;
    private final String agency;
    private final String good;

    /** @param good a complaint of an agency that would be taken */
    FailingFilings(Markers markers, String agency, String good) {
        this.markers = markers;
        this.marker = markers.word("failing");
        this.latin = markers.latin("failing");
        this.agency = agency;
        this.good = good;
    }

    List<Attempt> all() {
        var all = new ArrayList<Attempt>();
        for (var wrong : bodies()) all.add(post(API, JSON, wrong, KEY, markers.key()));
        all.addAll(requests());
        all.addAll(pages());
        return all;
    }

    private List<String> bodies() {
        return List.of(
                good.substring(0, good.length() / 2),
                good + marker,
                marker,
                "\u0000" + marker,
                "[\"" + marker + "\"]",
                "[".repeat(3_000) + marker,
                good.replace("\"kind\":\"", "\"kind\":\"" + latin),
                good.replace("\"kind\":", "\"" + marker + "\":1,\"kindly\":"),
                good.replace("\"kind\":", "\"kind\":{\"" + marker + "\":\"" + marker + "\"},\"x\":"),
                good.replace("\"title\":\"", "\"title\":[\"" + marker + "\"],\"x\":\""),
                good.replace("\"title\":\"", "\"title\":\"" + marker.repeat(40)),
                good.replace("\"title\":\"", "\"title\":\"\\ud800" + marker),
                good.replace("\"title\":", "\"tidle\":"),
                good.replace("\"agency\":\"", "\"agency\":\"" + latin),
                good.replace("\"agency\":\"", "\"agency\":\"" + marker),
                good.replace("\"place\":", "\"" + latin + "\":"),
                good.replace("\"description\":\"", "\"description\":\"" + marker.repeat(5_000)),
                good.replace("\"description\":\"", "\"description\":\"" + marker.repeat(30_000)),
                good.replace("\"category\":\"", "\"category\":\"" + latin),
                good.replace("\"position\":\"", "\"position\":\"" + latin));
    }

    private List<Attempt> requests() {
        var unknown = new Multipart().field("complaint", good).field(latin, marker);
        var unsaid = new Multipart().file("attachment", marker, MarkedFiles.text(marker));
        var border = "multipart/form-data; boundary=b";
        var begun = "--b\r\nContent-Disposition: form-data; name=\"complaint\"\r\n\r\n" + good.substring(0, 200);
        return List.of(
                post(API, JSON, good, KEY, "a"),
                post(API, JSON, good, "X-" + latin, latin),
                post(API, "text/plain", good, KEY, markers.key()),
                post(API, latin + "/" + latin, good, KEY, markers.key()),
                post(API, border, marker, KEY, markers.key()),
                post(API, border, begun, KEY, markers.key()),
                post(API, border, begun.replace("complaint", marker), KEY, markers.key()),
                post(API, "multipart/form-data", begun, KEY, markers.key()),
                post(API, unknown.type(), unknown.whole(), KEY, markers.key()),
                post(API, unsaid.type(), unsaid.whole(), KEY, markers.key()),
                post(API, unsaid.type(), unsaid.unfinished(), KEY, markers.key()),
                post(API + "/" + latin + "?q=" + latin, JSON, good, KEY, markers.key()),
                put(API, good, KEY, markers.key()),
                get(API + "?q=" + latin, "Authorization", "Basic " + latin));
    }

    private List<Attempt> pages() {
        var path = "/file/" + agency;
        return List.of(
                get("/file/" + latin + "?q=" + latin, "Referer", "http://" + latin + "/" + latin),
                post(path, FORM, "carried=" + latin + "&title=" + marker + "%zz&" + latin + "=%"),
                post(path, FORM, "go=send&at=REVIEW&carried=" + latin + "&title=" + marker),
                post(path, FORM, "go=" + latin + "&at=" + latin + "&about=" + marker),
                post(path, FORM, ("x=" + marker).repeat(50_000)),
                post(path, "text/plain", marker, "User-Agent", latin, "X-Forwarded-For", latin, "Cookie", "a=" + latin),
                post(
                        path,
                        "multipart/form-data; boundary=b",
                        ("--b\r\n" + marker).getBytes(UTF_8),
                        "Forwarded",
                        latin));
    }
}
