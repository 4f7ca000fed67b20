package org.sucharit.complaints.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
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
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.doors.Person;
import org.sucharit.kit.test.doors.Scene;

/** Brings things to where a door can be tried. */
abstract class Stages extends Ground {

    private static final String COOKIE = "sucharit-mailbox=";

    private Requests requests(Person person) {
        return as(person.token(SITE)).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A case of its own. */
    Scene prepare(Setting setting) {
        var stage = setting.stage();
        boolean hidden = setting.hidden();
        var mark = "เครื่องหมาย" + UUID.randomUUID();
        var receipt =
                switch (stage) {
                    case RECORDED -> recorded();
                    case WITH_FILE, ORIGINALS_GRANTED -> withFile(mark, hidden);
                    default -> file(HERE, mark, hidden ? "TOP_EXECUTIVE" : "STAFF");
                };
        var id = caseOf(receipt);
        var first = Rights.OF_CASE.of(hidden).first().subject(SITE);
        var scene = Scene.of(SITE)
                .with("id", id.toString())
                .with("code", HERE)
                .with("request", "1")
                .with("mark", mark)
                .with("words", encoded(mark))
                .with("receipt", receipt)
                .with("first", first)
                .with("other", filed(HERE).toString());
        // also those who work elsewhere by now: having declared once opens nothing
        if (stage == Stage.UNDECLARED) declare(id, People.MARKING.subject(SITE));
        else for (var person : People.all()) if (People.isClose(person)) declare(id, person.subject(SITE));
        mark(id);
        go(setting, scene, first);
        return completed(stage, scene);
    }

    private void mark(CaseId id) {
        var named = People.all().stream()
                .filter(People::isNamed)
                .map(one -> "\"" + one.subject(SITE) + "\"")
                .toList();
        requests(People.MARKING)
                .post("/api/cases/" + id + "/mark-staff", "{\"staff\":" + named + "}")
                .expect(200);
    }

    private void go(Setting setting, Scene scene, String by) {
        var id = id(scene);
        switch (setting.stage()) {
            case ACCEPTED -> send(new AcceptCase(id, by, today()));
            case ASSIGNED -> assign(id, by);
            case CONCLUDED -> {
                assign(id, by);
                var text = seals.require(file(id)).seal(CaseConcluded.class, "text", "c", new Secret("สรุป"));
                send(new ConcludeCase(id, Conclusion.NO_GROUNDS, "c", text, by, today()));
            }
            case CLOSED -> close(id, by);
            case REFERRED ->
                requests(Rights.OF_CASE.of(setting.hidden()).first())
                        .post("/api/cases/" + id + "/refer", "{\"to\":\"NACC\",\"reason\":\"x\"}")
                        .expect(200);
            case ASKED -> ask(setting, scene, "IDENTITY");
            case GRANTED -> grant(setting, scene, "IDENTITY");
            case ORIGINALS_GRANTED -> grant(setting, scene, "ORIGINALS");
            case ERASURE_ASKED -> second(setting, scene, "\"ERASE_EARLY\"");
            case LISTED -> {
                close(id, by);
                second(setting, scene, "\"SHORTEN_RETENTION\",\"retainUntil\":\"" + today().plusDays(9) + "\"");
                decide(setting, scene, "/second-person/1/agree");
            }
            case COUNTED -> {
                var agency = new AgencyId(HERE);
                var begin = new BeginFigures(FiguresId.of(agency), YearMonth.from(today()));
                desk.send(Caller.anyone("test"), agency, begin.figuresId().value(), begin);
            }
            case ASKING ->
                requests(People.DESK)
                        .put("/api/complaint-questions/" + HERE, """
                                {"questions":[{"key":"where","textTh":"ที่ไหน","kind":"TEXT","required":false,"kinds":["SERVICE"]}]}
                                """)
                        .expect(200);
            case UNDECLARED, RECEIVED, WITH_FILE, MAILBOX, RECORDED, FORM -> {}
        }
    }

    private static CaseId id(Scene scene) {
        return new CaseId(UUID.fromString(scene.word("id")));
    }

    private Scene completed(Stage stage, Scene scene) {
        return switch (stage) {
            case WITH_FILE, ORIGINALS_GRANTED ->
                scene.with("fileId", file(id(scene)).filed().files().getFirst().fileId());
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

    private void ask(Setting setting, Scene scene, String sought) {
        requests(Rights.OF_CASE.of(setting.hidden()).first())
                .post(
                        "/api/cases/" + scene.word("id") + "/identity-requests",
                        "{\"reason\":\"x\",\"sought\":\"" + sought + "\"}")
                .expect(201);
    }

    private void grant(Setting setting, Scene scene, String sought) {
        ask(setting, scene, sought);
        decide(setting, scene, "/identity-requests/1/approve");
    }

    private void second(Setting setting, Scene scene, String matter) {
        requests(Rights.OF_CASE.of(setting.hidden()).first())
                .post(
                        "/api/cases/" + scene.word("id") + "/second-person",
                        "{\"reason\":\"x\",\"matter\":" + matter + "}")
                .expect(201);
    }

    private void decide(Setting setting, Scene scene, String path) {
        requests(Rights.OF_SECOND.of(setting.hidden()).first())
                .post("/api/cases/" + scene.word("id") + path, "")
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

    private static String text(Got got) {
        return new String(got.response().body(), UTF_8);
    }

    private static String found(String field, String page) {
        var value = Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
        if (!value.find()) throw new AssertionError("no " + field + " on " + page);
        return value.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private String recorded() {
        return requests(People.DESK)
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
