package org.sucharit.complaints.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.sucharit.complaints.attachment.Upload;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintCommand.AcceptCase;
import org.sucharit.complaints.complaint.ComplaintCommand.AssignCase;
import org.sucharit.complaints.complaint.ComplaintCommand.ConcludeCase;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseConcluded;
import org.sucharit.complaints.complaint.Conclusion;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.complaints.statistics.FiguresCommand.BeginFigures;
import org.sucharit.complaints.statistics.FiguresId;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;

/** Brings things to where a door can be tried. */
abstract class Stages extends Ground {

    private static final String COOKIE = "sucharit-mailbox=";

    final List<Person> people = Person.all();

    Requests requests(Person person) {
        return as(person.token()).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A case of its own. @param hidden whether it is the oversight body's */
    Scene prepare(Stage stage, boolean hidden) {
        var mark = "เครื่องหมาย" + UUID.randomUUID();
        var receipt =
                switch (stage) {
                    case RECORDED -> recorded();
                    case WITH_FILE, ORIGINALS_GRANTED -> withFile(mark, hidden);
                    default -> file(HERE, mark, hidden ? "TOP_EXECUTIVE" : "STAFF");
                };
        var id = caseOf(receipt);
        var first = Right.OF_CASE.first(hidden);
        var scene = Scene.of(hidden, id)
                .with("mark", mark)
                .with("words", encoded(mark))
                .with("receipt", receipt)
                .with("first", first.subject())
                .with("other", filed(HERE).toString());
        if (stage == Stage.UNDECLARED) declare(id, Person.MARKING.subject());
        else for (var person : people) if (works(person)) declare(id, person.subject());
        mark(id);
        go(stage, scene, first.subject());
        return completed(stage, scene);
    }

    /** Also those who work elsewhere by now: having declared once opens nothing. */
    private static boolean works(Person person) {
        return person.isAnywhere(Role.INVESTIGATOR, Role.INSPECTOR);
    }

    private void mark(CaseId id) {
        var named = people.stream()
                .filter(Person::isNamed)
                .map(one -> "\"" + one.subject() + "\"")
                .toList();
        requests(Person.MARKING)
                .post("/api/cases/" + id + "/mark-staff", "{\"staff\":" + named + "}")
                .expect(200);
    }

    private void go(Stage stage, Scene scene, String by) {
        var id = scene.id();
        switch (stage) {
            case ACCEPTED -> send(new AcceptCase(id, by, today()));
            case ASSIGNED -> assign(id, by);
            case CONCLUDED -> {
                assign(id, by);
                var text = seals.require(file(id)).seal(CaseConcluded.class, "text", "c", new Secret("สรุป"));
                send(new ConcludeCase(id, Conclusion.NO_GROUNDS, "c", text, by, today()));
            }
            case CLOSED -> close(id, by);
            case REFERRED ->
                requests(Right.OF_CASE.first(scene.hidden()))
                        .post("/api/cases/" + id + "/refer", "{\"to\":\"NACC\",\"reason\":\"x\"}")
                        .expect(200);
            case ASKED -> ask(scene, "IDENTITY");
            case GRANTED -> grant(scene, "IDENTITY");
            case ORIGINALS_GRANTED -> grant(scene, "ORIGINALS");
            case ERASURE_ASKED -> second(scene, "\"ERASE_EARLY\"");
            case LISTED -> {
                close(id, by);
                second(scene, "\"SHORTEN_RETENTION\",\"retainUntil\":\"" + today().plusDays(9) + "\"");
                decide(scene, "/second-person/1/agree");
            }
            case COUNTED -> {
                var agency = new AgencyId(HERE);
                var begin = new BeginFigures(FiguresId.of(agency), YearMonth.from(today()));
                desk.send(Caller.anyone("test"), agency, begin.figuresId().value(), begin);
            }
            case ASKING ->
                requests(Person.DESK)
                        .put("/api/complaint-questions/" + HERE, """
                                {"questions":[{"key":"where","textTh":"ที่ไหน","kind":"TEXT","required":false,"kinds":["SERVICE"]}]}
                                """)
                        .expect(200);
            case UNDECLARED, RECEIVED, WITH_FILE, MAILBOX, RECORDED, FORM -> {}
        }
    }

    private Scene completed(Stage stage, Scene scene) {
        return switch (stage) {
            case WITH_FILE, ORIGINALS_GRANTED ->
                scene.with("fileId", file(scene.id()).filed().files().getFirst().fileId());
            case MAILBOX, RECORDED -> opened(scene);
            case ASKING -> scene.with("key", "where");
            case FORM -> scene.with("carried", encoded(found("carried", page("/file/" + HERE, ""))));
            default -> scene;
        };
    }

    private void assign(CaseId id, String by) {
        send(new AcceptCase(id, by, today()));
        send(new AssignCase(id, by, by, today()));
    }

    private void ask(Scene scene, String sought) {
        requests(Right.OF_CASE.first(scene.hidden()))
                .post(
                        "/api/cases/" + scene.id() + "/identity-requests",
                        "{\"reason\":\"x\",\"sought\":\"" + sought + "\"}")
                .expect(201);
    }

    private void grant(Scene scene, String sought) {
        ask(scene, sought);
        decide(scene, "/identity-requests/1/approve");
    }

    private void second(Scene scene, String matter) {
        requests(Right.OF_CASE.first(scene.hidden()))
                .post("/api/cases/" + scene.id() + "/second-person", "{\"reason\":\"x\",\"matter\":" + matter + "}")
                .expect(201);
    }

    private void decide(Scene scene, String path) {
        requests(Right.OF_SECOND.first(scene.hidden()))
                .post("/api/cases/" + scene.id() + path, "")
                .expect(200);
    }

    /** With a message of its holder, and open in a browser. */
    private Scene opened(Scene scene) {
        var other = file(HERE, "อีกเรื่อง");
        var receipt = scene.word("receipt");
        asAnyone()
                .with("Authorization", "Receipt " + receipt)
                .post("/api/mailbox/messages", "{\"text\":\"" + scene.word("mark") + "\"}");
        var cookie = cookie(receipt);
        var key = found("form", page("/mailbox", cookie));
        return scene.with("cookie", cookie)
                .with("key", key)
                .with("form", encoded(key))
                .with("other receipt", other)
                .with("other cookie", cookie(other));
    }

    private String cookie(String receipt) {
        var opened = asAnyone()
                .post(
                        "/mailbox",
                        "application/x-www-form-urlencoded",
                        ("receipt=" + encoded(receipt)).getBytes(StandardCharsets.US_ASCII));
        var set =
                opened.expect(303).response().headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(COOKIE.length(), set.indexOf(';'));
    }

    private String page(String path, String cookie) {
        return text(asAnyone()
                .with("Accept", "text/html")
                .with("Cookie", COOKIE + cookie)
                .get(path)
                .expect(200));
    }

    static String text(Got got) {
        return new String(got.response().body(), UTF_8);
    }

    private static String found(String field, String page) {
        var value = Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
        if (!value.find()) throw new AssertionError("no " + field + " on " + page);
        return value.group(1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private String recorded() {
        return requests(Person.DESK)
                .post("/api/cases", """
                        {"channel":"LETTER","agency":"%s","kind":"SERVICE","title":"จดหมาย","description":"รายละเอียด"}
                        """.formatted(HERE))
                .expect(201)
                .body()
                .path("receipt")
                .asString();
    }

    private String withFile(String title, boolean hidden) {
        var upload = new Upload().field("complaint", """
                {"agency":"%s","kind":"CORRUPTION","category":"OTHER","title":"%s","description":"มีภาพ","subjects":[{"position":"%s"}]}
                """.formatted(HERE, title, hidden ? "TOP_EXECUTIVE" : "STAFF"));
        return asAnyone()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/complaints",
                        upload.contentType(),
                        upload.file("a.png", picture()).whole())
                .expect(201)
                .body()
                .path("receipt")
                .asString();
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
