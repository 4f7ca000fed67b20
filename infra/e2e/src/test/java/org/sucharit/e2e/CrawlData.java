package org.sucharit.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the demo lacks for every page to have something to show; made by the interface, once, and named. */
public final class CrawlData {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern NAMED = Pattern.compile("\\$\\{([\\w-]+)}");
    private static final String TOKEN = "Contribution-Token";
    private static final String ROUND_AGENCY = "nong-bua-ngam";

    private static final Map<RunningPlatform, CrawlData> MADE = new ConcurrentHashMap<>();

    private final Map<String, String> names = new TreeMap<>();
    private final RunningPlatform platform;
    private final Door door;

    private CrawlData(RunningPlatform platform, Door door) {
        this.platform = platform;
        this.door = door;
    }

    public static CrawlData of(RunningPlatform platform, Door door) throws IOException, InterruptedException {
        var data = MADE.get(platform);
        if (data != null) return data;
        var made = new CrawlData(platform, door);
        made.make();
        MADE.put(platform, made);
        return made;
    }

    /** What only forms that are refused need: something that waits for a decision. */
    public CrawlData withMore() throws IOException, InterruptedException, SQLException {
        if (names.containsKey("referred")) return this;
        contribution();
        submitted();
        figures();
        referred();
        return this;
    }

    private void make() throws IOException, InterruptedException {
        round();
        reports();
        imports();
        complaint();
    }

    /** @param text in which {@code ${name}} stands for what was made */
    public String in(String text) {
        return NAMED.matcher(text)
                .replaceAll(name -> names.getOrDefault(name.group(1), "nothing-named-" + name.group(1)));
    }

    private Colleague signedIn(String account) throws IOException, InterruptedException {
        return Colleague.signedIn(platform, door, account);
    }

    private void round() throws IOException, InterruptedException {
        var officer = signedIn("officer-" + ROUND_AGENCY);
        var month = officer.reads("/api/rounds?agency=" + ROUND_AGENCY)
                .at("/items/0/month")
                .asString();
        var link = officer.reads("/api/rounds/" + ROUND_AGENCY + "/" + month + "/messages")
                .path("items")
                .valueStream()
                .map(message -> message.path("link").asString(""))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow();
        names.put("round-agency", ROUND_AGENCY);
        names.put("month", month);
        names.put("contribution", link.replaceFirst("^https?://[^/]+", ""));
    }

    private void reports() throws IOException, InterruptedException {
        var officer = signedIn("officer-" + Pages.AGENCY);
        var draft = "{\"kind\":\"%s\",\"agency\":\"" + Pages.AGENCY + "\",\"fiscalYear\":2569%s}";
        names.put("draft", id(officer.does("/api/reports", draft.formatted("PROGRESS", ",\"round\":\"FULL_YEAR\""))));
        var plan = id(officer.does("/api/reports", draft.formatted("PLAN", "")));
        officer.does("/api/reports/" + plan + "/submit", "");
        signedIn("clerk-" + Pages.AGENCY).does("/api/reports/" + plan + "/endorse", "");
        signedIn("executive-" + Pages.AGENCY).does("/api/reports/" + plan + "/sign", "");
        officer.does("/api/reports/" + plan + "/publish", "");
        names.put("published", plan);
    }

    private void submitted() throws IOException, InterruptedException {
        var officer = signedIn("officer-" + Pages.AGENCY);
        var draft = "{\"kind\":\"PROGRESS\",\"agency\":\"%s\",\"fiscalYear\":2569,\"round\":\"FIRST_HALF\"}";
        names.put("submitted", id(officer.does("/api/reports", draft.formatted(Pages.AGENCY))));
        officer.does("/api/reports/" + names.get("submitted") + "/submit", "");
    }

    private void contribution() throws IOException, InterruptedException {
        var token = in("${contribution}").replaceFirst(".*/", "");
        var due = door.send(platform.address("GATEWAY"), "GET", "/api/contributions", new byte[0], TOKEN, token);
        var said = "{\"kind\":\"OBSTACLE\",\"measure\":\"%s\",\"text\":\"รอใบเสนอราคา\"}"
                .formatted(due.json().at("/measures/0/measure").asString());
        door.send(
                platform.address("GATEWAY"),
                "POST",
                "/api/contributions",
                said.getBytes(StandardCharsets.UTF_8),
                TOKEN,
                token,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** Months before the first counted one can be entered once that is known, which it is by night. */
    private void figures() throws IOException, InterruptedException, SQLException {
        new Databases(platform).bringForward("complaints", "complaint-figures");
        var investigator = signedIn("investigator-" + Pages.OFFICE);
        await().atMost(PATIENCE).until(() -> investigator
                .reads("/api/complaint-statistics?agency=" + Pages.OFFICE + "&fiscalYear=2569")
                .path("countedFrom")
                .isString());
    }

    private void referred() throws IOException, InterruptedException {
        filed("NEGLECT_OF_DUTY");
        var investigator = signedIn("investigator-" + Pages.OFFICE);
        var id = caseOf(investigator, "NEGLECT_OF_DUTY");
        names.put("referred", id);
        investigator.does("/api/cases/" + id + "/declare-no-interest", "");
        investigator.does("/api/cases/" + id + "/accept", "");
        investigator.does("/api/cases/" + id + "/refer", "{\"to\":\"DISTRICT\",\"reason\":\"อยู่ในอำนาจของอำเภอ\"}");
    }

    private void imports() throws IOException, InterruptedException {
        var officer = signedIn("officer-" + Pages.AGENCY);
        var file = Path.of("../local/src/main/resources/demo/ban-suan-sai-2569-full-year.docx");
        var body = new Multipart()
                .field("agency", Pages.AGENCY)
                .field("fiscalYear", "2569")
                .file("file", "report.docx", Files.readAllBytes(file));
        names.put("import", id(officer.sends("/api/imports", body)));
        officer.sends(
                "/api/evidence",
                new Multipart()
                        .field("agency", Pages.AGENCY)
                        .field("kind", "PHOTO")
                        .file("file", "meeting.jpg", MarkedFiles.photograph("crawl")));
    }

    /** One that is worked on and whose identity was granted. */
    private void complaint() throws IOException, InterruptedException {
        var investigator = signedIn("investigator-" + Pages.OFFICE);
        investigator.writes("/api/complaint-questions/" + Pages.OFFICE, """
                {"questions":[{"key":"place","textTh":"เกิดที่ไหน","kind":"TEXT","kinds":["CORRUPTION","SERVICE"]},
                              {"key":"since","textTh":"ตั้งแต่เมื่อไร","kind":"DATE","kinds":["CORRUPTION","SERVICE"]}]}""");
        names.put("receipt", filed("EMBEZZLEMENT"));
        var id = caseOf(investigator, "EMBEZZLEMENT");
        names.put("case", id);
        var path = "/api/cases/" + id;
        investigator.does(path + "/declare-no-interest", "");
        investigator.does(path + "/accept", "");
        investigator.does(path + "/assign", "{\"to\":\"investigator-%s\"}".formatted(Pages.OFFICE));
        investigator.does(path + "/message", "{\"text\":\"ได้รับเรื่องแล้ว ขอทราบเลขเสาไฟที่ดับ\"}");
        investigator.does(path + "/notes", "{\"text\":\"ขอสำเนาใบแจ้งหนี้จากกองคลังแล้ว\"}");
        var request = investigator.does(
                path + "/identity-requests", "{\"reason\":\"ขอนัดดูสถานที่\",\"sought\":\"IDENTITY\"}");
        var inspector = signedIn("inspector");
        inspector.does(path + "/declare-no-interest", "");
        inspector.does(path + "/identity-requests/" + id(request) + "/approve", "{}");
    }

    private String filed(String category) throws IOException, InterruptedException {
        var complaint = """
                {"agency":"%s","kind":"CORRUPTION","category":"%s","title":"ไฟทางดับมาสองเดือน แต่ค่าไฟยังเบิกทุกเดือน","happenedOn":"2569",
                 "description":"เสาไฟหน้าโรงเรียนดับทุกต้น\\nแต่ป้ายประกาศว่าซ่อมแล้ว","subjects":[{"position":"UNIT_HEAD"}],
                 "identity":{"name":"นางสมมุติ ผู้แจ้ง","phone":"0000000000"},"more":{"place":"หน้าโรงเรียน"}}""".formatted(Pages.OFFICE, category);
        var body = new Multipart()
                .field("complaint", complaint)
                .file("attachment", "เสาไฟ.jpg", MarkedFiles.photograph("lamp"));
        var reply = door.send(
                platform.address("GATEWAY"),
                "POST",
                "/api/complaints",
                body.whole(),
                "Content-Type",
                body.type(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        return Complainant.done(reply, 201).json().path("receipt").asString();
    }

    private static String caseOf(Colleague investigator, String category) {
        return await().atMost(PATIENCE)
                .until(
                        () -> investigator
                                .reads("/api/cases?size=100&agency=" + Pages.OFFICE)
                                .path("items")
                                .valueStream()
                                .filter(one -> one.path("category").asString("").equals(category))
                                .map(CrawlData::id)
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asString();
    }
}
