package org.sucharit.measures.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.kit.test.doors.Scene;
import org.sucharit.kit.test.doors.Sent;
import org.sucharit.kit.test.doors.Site;
import org.sucharit.measures.Platform;

/** Brings things to where a door can be tried, at an agency of their own. */
abstract class Stages extends Platform {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final String PROGRESS = "{\"measure\":\"{id}\",\"kind\":\"PROGRESS\",\"text\":\"ทำแล้ว\"}";

    @Autowired
    JdbcClient jdbc;

    Scene prepare(Stage stage) {
        var scene = agency();
        return switch (stage) {
            case AGENCY -> scene;
            case DRAFTED -> drafted(scene);
            case ADOPTED -> adopted(scene);
            case ACTED -> acted(scene);
            case REVISED -> revised(adopted(scene));
            case HINDERED -> after(adopted(scene), "/obstacles", "{\"text\":\"ขาดคน\"}");
            case FOLLOWED_UP -> followedUp(scene, "UNIT");
            case FOLLOWED_UP_BY_EXECUTIVE -> followedUp(scene, "EXECUTIVE");
            case COMPLETED -> after(acted(scene), "/complete", "");
            case CANCELLED -> after(adopted(scene), "/cancel", "{\"reason\":\"เลิก\"}");
            case ASSESSED -> assessed(scene);
            case STATED -> stated(scene);
            case REQUESTED -> requested(scene);
            case APPROVED -> lent(requested(scene), "approve", "{\"by\":\"ปลัด\",\"on\":\"2022-12-02\"}");
            case HANDED_OVER ->
                lent(
                        lent(requested(scene), "approve", "{\"by\":\"ปลัด\",\"on\":\"2022-12-02\"}"),
                        "hand-over",
                        "{\"condition\":\"ดี\",\"on\":\"2022-12-05\"}");
            case KEPT -> kept(scene);
            case DUE -> due(scene);
            case OPENED -> opened(scene);
            case TOLD -> told(opened(scene));
            case RAISED -> raised(opened(scene));
            case PREVIEWED -> previewed(scene);
            case IMPORTED -> imported(previewed(scene));
            case INVITED -> invited(scene);
            case MAILED -> mailed(scene);
        };
    }

    private Scene agency() {
        var site = new Site(newAgency(), newAgency(), "ลำปาง", "ลพบุรี");
        register(site.here());
        register(site.elsewhere());
        var scene = Scene.of(site)
                .with("unused", newAgency())
                .with("today", LocalDate.now(BANGKOK).toString())
                .with("soon", LocalDate.now(BANGKOK).plusDays(30).toString())
                .with("month", YearMonth.now(BANGKOK).toString())
                .with("page", "http://127.0.0.1:" + port + "/work/agencies");
        officer(scene)
                .put(
                        "/api/agencies/" + site.here() + "/units",
                        "{\"units\":[{\"name\":\"กองช่าง\",\"otherNames\":[]}]}")
                .expect(200);
        return scene;
    }

    private Requests officer(Scene scene) {
        return as(Tokens.officer(scene.site().here()));
    }

    private Requests executive(Scene scene) {
        return as(Tokens.executive(scene.site().here()));
    }

    /** Whoever may do all of it. */
    private Got done(String path, String json) {
        var got = as(Tokens.admin()).post(path, json);
        if (got.status() >= 300) throw new AssertionError(path + ": " + got.body());
        return got;
    }

    private Scene after(Scene scene, String step, String json) {
        done("/api/measures/" + scene.word("id") + step, json);
        return scene;
    }

    private Scene drafted(Scene scene) {
        return drafted(scene, 2566);
    }

    private Scene drafted(Scene scene, int year) {
        return scene.with("id", measure(scene, year)).with("other", measure(scene, year));
    }

    private String measure(Scene scene, int year) {
        return officer(scene)
                .post("/api/measures", scene.fill("""
                        {"agency":"{agency}","fiscalYear":%d,"title":"มาตรการ","steps":[{"text":"ร่าง"},{"text":"ประกาศ"}],
                         "responsible":[{"text":"กองช่าง","unit":"กองช่าง"}]}""".formatted(year)))
                .expect(201)
                .id();
    }

    private Scene adopted(Scene scene) {
        return adopted(scene, 2566);
    }

    private Scene adopted(Scene scene, int year) {
        var drafted = drafted(scene, year);
        executive(drafted)
                .post("/api/measures/" + drafted.word("id") + "/adopt", "")
                .expect(200);
        return drafted;
    }

    private Scene acted(Scene scene) {
        var kept = kept(adopted(scene));
        var second = evidence(kept, Files.text(), "อีกเรื่อง");
        return after(kept, "/actions", kept.fill("{\"text\":\"ทำแล้ว\",\"evidence\":[\"{evidence}\"]}"))
                .with("second evidence", second);
    }

    private Scene revised(Scene scene) {
        var version = done("/api/measures/" + scene.word("id") + "/revise", "{\"title\":\"ใหม่\",\"reason\":\"แก้\"}")
                .version();
        return scene.with("version", Long.toString(version));
    }

    private Scene followedUp(Scene scene, String by) {
        return after(
                adopted(scene), "/follow-ups", "{\"text\":\"ติดตาม\",\"on\":\"2023-01-05\",\"by\":\"" + by + "\"}");
    }

    private Scene assessed(Scene scene) {
        var home = "/api/assessments/" + scene.site().here();
        officer(scene)
                .put(home + "/2565", "{\"items\":[{\"code\":\"O31\",\"score\":0}]}")
                .expect(200);
        officer(scene)
                .put(home + "/2566", "{\"items\":[{\"code\":\"O29\",\"score\":100}]}")
                .expect(200);
        var shortfall = officer(scene).post("/api/shortfalls", scene.fill("""
                        {"agency":"{agency}","assessmentYear":2565,"level":"ITEM","code":"O31","finding":"ไม่พบ"}""")).expect(201);
        return scene.with("shortfall", shortfall.id());
    }

    private Scene stated(Scene scene) {
        var home = "/api/disclosures/" + scene.site().here();
        for (var item : new String[] {"/2565/O1", "/2565/O3", "/2566/O1"})
            officer(scene).put(home + item, "{\"note\":\"แรก\"}").expect(200);
        officer(scene).put(home + "/2566/O1", "{\"note\":\"แก้ไข\"}").expect(200);
        return scene;
    }

    private Scene requested(Scene scene) {
        var borrower = "ผู้ยืม" + UUID.randomUUID();
        var loan = officer(scene)
                .post("/api/property-loans", scene.with("borrower", borrower).fill("""
                        {"agency":"{agency}","item":"เต็นท์","purpose":"จัดงาน","neededFrom":"2022-12-05","dueOn":"2022-12-09",
                         "on":"2022-12-01","borrower":{"kind":"STAFF","name":"{borrower}","unit":"กองช่าง"}}"""))
                .expect(201);
        return scene.with("loan", loan.id()).with("borrower", borrower);
    }

    private Scene lent(Scene scene, String step, String json) {
        done("/api/property-loans/" + scene.word("loan") + "/" + step, json);
        return scene;
    }

    private Scene kept(Scene scene) {
        var title = "หลักฐาน" + UUID.randomUUID();
        return scene.with("evidence", evidence(scene, title.getBytes(UTF_8), title))
                .with("evidence title", title)
                .with("evidence text", title);
    }

    private String evidence(Scene scene, byte[] content, String title) {
        var fields = Map.of("agency", scene.site().here(), "title", title);
        return officer(scene)
                .upload("/api/evidence", fields, "a.txt", content)
                .expect(201)
                .id();
    }

    private Scene due(Scene scene) {
        return adopted(scene, FiscalYear.of(LocalDate.now(BANGKOK)).value());
    }

    private Scene opened(Scene scene) {
        var adopted = due(scene);
        done("/api/rounds", adopted.fill("{\"agency\":\"{agency}\"}"));
        var link = officer(adopted)
                .get(adopted.fill("/api/rounds/{agency}/{month}/messages"))
                .expect(200)
                .body()
                .at("/items/0/link")
                .asString();
        return adopted.with("token", link.substring(link.lastIndexOf('/') + 1));
    }

    private Scene told(Scene scene) {
        var sent = Sent.file(Map.of("contribution", scene.fill(PROGRESS)), "photo", "a.jpg", Files.photo());
        asAnyone()
                .with("Contribution-Token", scene.word("token"))
                .post("/api/contributions", sent.type(), sent.bytes())
                .expect(200);
        return scene.with("contribution", contribution(scene));
    }

    private String contribution(Scene scene) {
        var asked = asAnyone()
                .with("Contribution-Token", scene.word("token"))
                .get("/api/contributions")
                .expect(200);
        return asked.body().at("/contributions/0/id").asString();
    }

    private Scene raised(Scene scene) {
        var words = "อุปสรรค" + UUID.randomUUID();
        asAnyone()
                .with("Contribution-Token", scene.word("token"))
                .post(
                        "/api/contributions",
                        scene.with("words", words)
                                .fill("{\"measure\":\"{id}\",\"kind\":\"OBSTACLE\",\"text\":\"{words}\"}"))
                .expect(200);
        return scene.with("raised", words);
    }

    private Scene previewed(Scene scene) {
        var fields = Map.of("agency", scene.site().here(), "fiscalYear", "2566");
        var preview = officer(scene)
                .upload("/api/imports", fields, "plan.docx", Files.plan())
                .expect(201);
        return scene.with("import", preview.id());
    }

    private Scene imported(Scene scene) {
        done("/api/imports/" + scene.word("import") + "/commit", "{}");
        return scene;
    }

    private Scene invited(Scene scene) {
        var inspector = as(Tokens.of("inspector", "INSPECTOR", Tokens.member("*", Role.INSPECTOR)));
        var id = inspector.post("/api/campaigns", scene.fill("""
                        {"title":"ประกาศ","fiscalYear":2566,"dueOn":"{soon}","measures":[{"title":"ประกาศ"}],
                         "target":{"kind":"LIST","agencies":["{agency}"]}}""")).expect(201).id();
        await().atMost(PATIENCE)
                .until(() -> inspector
                                .get("/api/campaigns/invitations?agency="
                                        + scene.site().here())
                                .body()
                                .path("items")
                                .size()
                        == 1);
        return scene.with("campaign", id);
    }

    /** As one that could not be sent. */
    private Scene mailed(Scene scene) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO reminder_mail (id, agency, recipient, address, subject, body, reminders, state, created_at)
                VALUES (?, ?, 'สมศรี', 'a@ban.example', 'งาน', 'งาน', 1, 'FAILED', ?)""")
                .params(id, scene.site().here(), Timestamp.from(Instant.now()))
                .update();
        return scene.with("mail", id.toString());
    }
}
