package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.sucharit.e2e.Door.Reply;
import tools.jackson.databind.JsonNode;

/** A member of staff at one case, who writes markers wherever something can be written. */
final class Desk {

    private final String base;
    private final Door door;
    private final Markers markers;
    private final String account;
    private final String path;

    /** @param id of the case */
    Desk(String base, Door door, Markers markers, String account, String id) {
        this.base = base;
        this.door = door;
        this.markers = markers;
        this.account = account;
        this.path = "/api/cases/" + id;
    }

    /** Of the case, as it stands now. */
    long version() throws IOException, InterruptedException {
        return get("").json().path("version").asLong();
    }

    Desk declared() throws IOException, InterruptedException {
        return does("/declare-no-interest", "{}");
    }

    /** From acceptance to the end, and once more. */
    void work() throws IOException, InterruptedException {
        does("/accept", "{}");
        does("/assign", "{\"to\":\"%s\"}".formatted(account));
        does("/notes", text("note"));
        does("/message", text("answer"));
        does("/redactions", """
                {"entry":"1","field":"description","from":0,"to":40,"reason":"%s"}""".formatted(markers.word("redaction")));
        does(
                "/conclude",
                "{\"conclusion\":\"SUBSTANTIATED\"," + text("conclusion").substring(1));
        does("/act", text("action"));
        does("/close", "{}");
        does("/reopen", reason("reopening"));
        does("/legal-hold", reason("hold"));
        ask(
                "/second-person",
                "{\"matter\":\"LIFT_LEGAL_HOLD\"," + reason("second-person").substring(1));
    }

    /** Reads all that may be read of it. */
    void read() throws IOException, InterruptedException {
        var shown = get("").json();
        for (var more : new String[] {"/history", "/retention", "/identity-requests"}) get(more);
        for (JsonNode file : shown.path("files")) {
            if (!file.path("copy").asBoolean()) continue;
            get("/files/" + file.path("id").asString());
            send("GET", "/files/" + file.path("id").asString() + "/thumbnail", "");
        }
    }

    /** And makes a package for it. @param passphrase empty to use the recipient's key */
    void refers(String to, String passphrase) throws IOException, InterruptedException {
        var reason = reason("referral").substring(1);
        does("/refer", "{\"to\":\"%s\",".formatted(to) + reason);
        var lock = passphrase.isEmpty() ? "" : "\"passphrase\":\"%s\",".formatted(passphrase);
        does("/packages", "{\"to\":\"%s\",".formatted(to) + lock + reason);
    }

    /** @return how many packages of it there were */
    int sent() throws IOException, InterruptedException {
        return get("/packages").json().path("items").size();
    }

    /** @return the number of the request */
    String asksFor(String sought) throws IOException, InterruptedException {
        var body = "{\"sought\":\"%s\",".formatted(sought) + reason("request").substring(1);
        return ask("/identity-requests", body).json().path("id").asString();
    }

    void grants(String request) throws IOException, InterruptedException {
        does("/identity-requests/" + request + "/approve", "{}");
    }

    void denies(String request) throws IOException, InterruptedException {
        does("/identity-requests/" + request + "/deny", reason("denial"));
    }

    /** What was granted. */
    void opens() throws IOException, InterruptedException {
        get("/identity");
        for (JsonNode file : get("").json().path("files"))
            get("/originals/" + file.path("id").asString());
    }

    Desk does(String step, String body) throws IOException, InterruptedException {
        Complainant.done(send("POST", step, body), 200);
        return this;
    }

    private Reply ask(String step, String body) throws IOException, InterruptedException {
        return Complainant.done(send("POST", step, body), 201);
    }

    private Reply get(String what) throws IOException, InterruptedException {
        return Complainant.done(send("GET", what, ""), 200);
    }

    Reply send(String method, String what, String body) throws IOException, InterruptedException {
        return door.send(
                base,
                method,
                path + what,
                body.getBytes(UTF_8),
                "Authorization",
                door.bearer(account),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                markers.latin("staff-") + System.nanoTime());
    }

    private String text(String what) {
        return "{\"text\":\"%s\"}".formatted(markers.text("staff-" + what));
    }

    String reason(String what) {
        return "{\"reason\":\"%s\"}".formatted(markers.word("staff-" + what));
    }
}
