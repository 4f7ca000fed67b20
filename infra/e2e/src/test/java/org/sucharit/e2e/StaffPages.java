package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A member of staff at one case, by the forms of its pages, who writes markers wherever something can be typed. */
final class StaffPages {

    private static final Pattern PLACE = Pattern.compile("name=\"(place-[A-Za-z0-9-]+)\"");

    private final Markers markers;
    private final String account;
    private final String path;
    private final PageVisit visit;

    /** @param bearer of the account @param id of the case */
    StaffPages(String base, String account, String bearer, Markers markers, String id)
            throws IOException, InterruptedException {
        this.markers = markers;
        this.account = account;
        this.path = "/cases/" + id;
        this.visit = new PageVisit(base, path, bearer);
    }

    StaffPages declares() throws IOException, InterruptedException {
        does("declare-no-interest");
        return this;
    }

    /** From acceptance to the end, once more, and to somebody else. */
    void work() throws IOException, InterruptedException {
        does("accept");
        does("assign", "PERSON", account);
        does("notes", "TEXT", text("note"));
        does("message", "TEXT", text("answer"));
        does("conclude", "CONCLUSION", "SUBSTANTIATED", "TEXT", text("conclusion"));
        does("act", "TEXT", text("action"));
        does("close");
        does("reopen", "REASON", word("reopening"));
        does("refer", "AUTHORITY", "DISTRICT", "REASON", word("referral"));
    }

    /** @param words that stand in the case */
    void takesOut(String words) throws IOException, InterruptedException {
        var to = path + "/redactions";
        visit.open(to).post(to, visit.fields("find", "words", words));
        var typed = new ArrayList<>(List.of("words", words, "reason", word("redaction")));
        for (var place = PLACE.matcher(visit.page()); place.find(); ) typed.addAll(List.of(place.group(1), "yes"));
        assertThat(typed).as(visit.page()).hasSizeGreaterThan(4);
        visit.post(to, visit.fields("do", typed.toArray(String[]::new)));
        assertThat(visit.page()).contains(word("redaction"));
    }

    void keeps() throws IOException, InterruptedException {
        visit.open(path + "/retention").post(path + "/legal-hold", visit.fields("", "hold-reason", word("hold")));
        var asked = visit.fields("", "matter", "LIFT_LEGAL_HOLD", "reason", word("second-person"));
        visit.post(path + "/second-person", asked);
        assertThat(visit.page()).contains(word("hold"), word("second-person"));
    }

    /** For those who have given no key. */
    void packs(String passphrase) throws IOException, InterruptedException {
        var to = path + "/packages";
        visit.open(to).post(to, visit.fields("", "reason", text("package"), "passphrase", passphrase));
        assertThat(visit.page()).isNotEmpty().doesNotContain("<html");
    }

    void asksForIdentity() throws IOException, InterruptedException {
        does("identity-requests", "SOUGHT", "IDENTITY", "REASON", word("request"));
    }

    void denies(int request) throws IOException, InterruptedException {
        does("deny", "request", "" + request, "REASON", word("denial"));
    }

    void grants(int request) throws IOException, InterruptedException {
        does("approve", "request", "" + request);
    }

    /** @param name of whoever complains, which was granted */
    void reads(String name) throws IOException, InterruptedException {
        assertThat(visit.open(path + "/identity").page()).contains(name);
        visit.open(path + "/access-log");
        assertThat(visit.open(path).page()).contains(word("note"), word("answer"), word("conclusion"));
    }

    /** @param words that stand in the case */
    void finds(String words) throws IOException, InterruptedException {
        visit.open("/cases").post("/cases/search", visit.fields("", "words", words));
        assertThat(visit.page()).contains("\"" + path + "\"");
    }

    private void does(String step, String... typed) throws IOException, InterruptedException {
        visit.open(path).post(path + "/" + step, visit.fields("", typed));
    }

    private String word(String what) {
        return markers.word("staff-page-" + what);
    }

    private String text(String what) {
        return markers.text("staff-page-" + what);
    }
}
