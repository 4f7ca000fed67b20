package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sucharit.e2e.Complainant.done;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.sucharit.e2e.Door.Reply;

/** Who works on an agency's cases, and writes markers wherever something can be written. */
final class Office {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String INSPECTOR = "inspector";

    private final String gateway;
    private final Door door;
    private final Markers markers;
    private final String agency;
    private final String investigator;

    Office(String gateway, Door door, Markers markers, String agency) {
        this.gateway = gateway;
        this.door = door;
        this.markers = markers;
        this.agency = agency;
        this.investigator = "investigator-" + agency;
    }

    /** Asks complainants two questions more. */
    void asks() throws IOException, InterruptedException {
        var kinds = "\"kinds\":[\"CORRUPTION\",\"SERVICE\",\"SUGGESTION\",\"ENQUIRY\"]";
        var questions = """
                {"questions":[{"key":"place","textTh":"ที่ไหน","kind":"TEXT",%1$s},
                              {"key":"since","textTh":"ตั้งแต่เมื่อไร","kind":"DATE",%1$s}]}""".formatted(kinds);
        done(send("PUT", "/api/complaint-questions/" + agency, questions), 200);
    }

    /** Everything that can be done with a case and its files, by two persons. */
    void worksOn(String id) throws IOException, InterruptedException {
        var desk = desk(id).declared();
        desk.work();
        var inspector = desk(INSPECTOR, id).declared();
        inspector.denies(desk.asksFor("IDENTITY"));
        inspector.grants(desk.asksFor("IDENTITY"));
        inspector.grants(desk.asksFor("ORIGINALS"));
        desk.opens();
        desk.read();
    }

    void marksIn(String id) throws IOException, InterruptedException {
        var staff = "{\"staff\":[\"%s\"]}".formatted(markers.word("marked"));
        desk(INSPECTOR, id).declared().does("/mark-staff", staff);
    }

    void rejects(String id) throws IOException, InterruptedException {
        var desk = desk(id).declared();
        desk.does("/reject", desk.reason("rejection"));
    }

    /** To one who has given a key, and to one who has not. */
    void refers(String id) throws IOException, InterruptedException {
        var desk = desk(id).declared();
        desk.refers("NACC", "");
        desk.does("/reopen", desk.reason("reopening"));
        desk.refers("DISTRICT", markers.word("passphrase"));
        assertThat(desk.sent()).isEqualTo(2);
    }

    /** The same by the forms of pages. @param title that the case has @param name of whoever complains */
    void worksByPagesOn(String id, String title, String name) throws IOException, InterruptedException {
        var pages = pages(investigator, id).declares();
        var inspector = pages(INSPECTOR, id).declares();
        pages.asksForIdentity();
        inspector.denies(1);
        pages.asksForIdentity();
        inspector.grants(2);
        pages.work();
        pages.takesOut(title);
        pages.packs(markers.word("page-passphrase"));
        pages.keeps();
        pages.reads(name);
        await().atMost(PATIENCE).untilAsserted(() -> pages.finds(title));
    }

    /** @return how many cases have a word */
    int finds(String word) throws IOException, InterruptedException {
        var found = done(send("POST", "/api/cases/search", "{\"query\":\"%s\"}".formatted(word)), 200);
        return found.json().path("total").asInt();
    }

    /** @return the receipt, which whoever came with it has to exchange */
    String records(String complaint) throws IOException, InterruptedException {
        var recorded = complaint.replaceFirst("\\{", "{\"channel\":\"LETTER\",");
        return markers.receipt(done(send("POST", "/api/cases", recorded), 201)
                .json()
                .path("receipt")
                .asString());
    }

    /** By the page for it. @return the receipt */
    String recordsByPage() throws IOException, InterruptedException {
        var form = new PageVisit(gateway, "/cases/new?agency=" + agency + "&kind=ENQUIRY", door.bearer(investigator));
        var typed = form.fields(
                "send", "channel", "PHONE", "title", page("title"), "description", markers.text("recorded-page-told"));
        typed.put("my-name", page("name"));
        typed.put("my-phone", page("phone"));
        typed.put("my-email", markers.latin("recorded-page-email") + "@example.org");
        typed.put("more.place", page("place"));
        typed.put("more.since", page("since"));
        return markers.receipt(form.post("/cases/new", typed).receipt());
    }

    private String page(String field) {
        return markers.word("recorded-page-" + field);
    }

    Desk desk(String id) {
        return desk(investigator, id);
    }

    private Desk desk(String account, String id) {
        return new Desk(gateway, door, markers, account, id);
    }

    private StaffPages pages(String account, String id) throws IOException, InterruptedException {
        return new StaffPages(gateway, account, door.bearer(account), markers, id);
    }

    private Reply send(String method, String path, String body) throws IOException, InterruptedException {
        return door.send(
                gateway,
                method,
                path,
                body.getBytes(UTF_8),
                "Authorization",
                door.bearer(investigator),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}
