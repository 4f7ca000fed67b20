package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sucharit.e2e.Attempt.FORM;
import static org.sucharit.e2e.Attempt.JSON;
import static org.sucharit.e2e.Attempt.get;
import static org.sucharit.e2e.Attempt.post;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Forms of staff that can't be taken, of each kind, with markers in every field. */
final class FailingForms {

    private static final List<String> STEPS = List.of(
            "notes",
            "message",
            "assign",
            "conclude",
            "reopen",
            "refer",
            "duplicates",
            "identity-requests",
            "redactions",
            "legal-hold",
            "second-person",
            "packages");

    private static final List<String> TYPED =
            List.of("TEXT", "REASON", "PERSON", "reason", "words", "hold-reason", "passphrase", "title", "description");
    private static final List<String> CHOSEN =
            List.of("AUTHORITY", "CONCLUSION", "SOUGHT", "ORIGINAL", "matter", "agency", "channel", "request", "key");

    private final String marker;
    private final String latin;
    private final String[] headers;

    /** @param bearer of somebody who works on the cases */
    FailingForms(Markers markers, String bearer) {
        marker = markers.word("failing-form");
        latin = markers.latin("failing-form");
        headers = new String[] {"Authorization", bearer, "Accept", "text/html", "Referer", "http://" + latin};
    }

    /** @param path of a case */
    List<Attempt> all(String path) {
        var all = new ArrayList<Attempt>();
        for (var step : STEPS) all.addAll(wrong(path + "/" + step));
        all.addAll(wrong("/cases/search"));
        all.addAll(wrong("/cases/new"));
        all.add(post(path + "/notes", FORM, filled(TYPED, marker.repeat(3_000)), headers));
        all.add(post(path + "/mark-staff", FORM, filled(List.of("STAFF"), marker), headers));
        all.add(post(path + "/" + latin, FORM, filled(TYPED, marker), headers));
        all.add(get(path + "/files/" + latin, headers));
        all.add(get("/cases/" + latin + "?done=" + latin, headers));
        return all;
    }

    private List<Attempt> wrong(String to) {
        return List.of(
                post(to, FORM, filled(CHOSEN, latin), headers),
                post(to, FORM, filled(TYPED, latin.repeat(3_000)), headers),
                post(to, FORM, filled(TYPED, marker.repeat(1_200)), headers),
                post(to, FORM, "TEXT=" + latin + "&words=" + latin + "&reason=%zz" + latin, headers),
                post(to, FORM, filled(CHOSEN, marker) + "&" + latin + "=%", headers),
                post(to, JSON, "{\"TEXT\":\"" + marker + "\"}", headers),
                post(to, "multipart/form-data; boundary=b", "--b\r\n" + marker, headers));
    }

    private static String filled(List<String> fields, String with) {
        return fields.stream()
                .map(field -> field + "=" + URLEncoder.encode(with, UTF_8))
                .collect(Collectors.joining("&"));
    }
}
