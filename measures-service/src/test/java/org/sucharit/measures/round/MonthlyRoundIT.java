package org.sucharit.measures.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

/** The monthly round as its people live it: over pages and links, with every click and field counted. */
class MonthlyRoundIT extends Platform {

    static final int MEASURES = 12;
    static final List<String> UNITS = List.of("สำนักปลัด", "กองคลัง", "กองช่าง");
    static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Seconds a person takes for a click, and for a field of a line. */
    static final int CLICK = 3;

    static final int FIELD = 20;
    static final int MOST_CLICKS = 45;
    static final int MOST_FIELDS = 12;
    static final int MOST_SECONDS = 15 * 60;

    @Autowired
    JdbcClient jdbc;

    private int clicks;
    private int fields;
    private String landed = "";

    @Test
    void a_round_of_twelve_measures_takes_a_few_minutes_of_a_persons_time() throws IOException {
        var agency = agency();
        var measures = planned(agency, MEASURES);
        var officer = Tokens.officer(agency);
        var home = "/work/agencies/" + agency + "/round";

        click(post(officer, home, Map.of()));
        var page = page(officer, landed);
        var messages = page.select("textarea[readonly]");
        assertThat(messages)
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.wholeText().length()).isLessThan(500));
        clicks += 2 * messages.size(); // copied, pasted
        for (int unit = 0; unit < 3; unit++) contribute(link(messages.get(unit)), unit);

        page = awaited(officer, home, "#waiting article", 9);
        assertThat(page.select("#obstacles li")).hasSize(1);
        assertThat(page(Tokens.executive(agency), "/work/agencies/" + agency)
                        .select(".notice")
                        .text())
                .contains("อุปสรรค");
        clicks += 1;
        click(post(officer, first(page, "form[action$=accept-all]").attr("action"), Map.of()));

        clicks += 1;
        var paper = home + "/" + month() + "/agenda";
        assertThat(page(officer, paper).text()).contains("ทำแล้ว ของหน่วย").contains("ขาดบุคลากร");
        assertThat(word(bytes(officer, paper + ".docx")))
                .contains("ทำแล้ว ของหน่วย")
                .contains("ขาดบุคลากร");

        clicks += 1;
        var form = page(officer, home + "/" + month() + "/minutes");
        var filled = fields(form);
        filled.put("person", "สมศรี ใจดี");
        clicks += 1;
        filled.put("order-" + measures.getFirst(), "ให้เร่งดำเนินการภายในเดือนนี้");
        filled.put("order-" + measures.get(1), "ให้กองคลังสนับสนุนงบประมาณ");
        fields += 2;
        var action = first(form, "main form").attr("action");
        click(post(officer, action, filled));
        assertThat(post(officer, action, filled).statusCode()).as("sent twice").isBetween(302, 303);

        var seen = landed.replaceFirst(".*after=(\\d+).*", "$1");
        as(officer).get("/api/measures?agency=" + agency + "&after=" + seen).expect(200);
        page(officer, landed);
        for (var id : measures) {
            var followed = as(officer).get("/api/measures/" + id).body().path("followedUp");
            assertThat(followed.size()).isOne();
            assertThat(followed.get(0).path("evidence").size()).isOne();
            assertThat(followed.get(0).path("order").asString()).isNotBlank();
        }
        var told = as(officer).get("/api/measures/" + measures.getFirst()).body();
        assertThat(told.path("followedUp").get(0).path("order").asString()).isEqualTo("ให้เร่งดำเนินการภายในเดือนนี้");
        assertThat(told.path("actions").get(0).path("evidence").size()).isOne();
        var view = as(officer).get("/api/rounds/" + agency + "/" + month()).body();
        assertThat(view.path("open").asBoolean()).isFalse();
        assertThat(view.path("figures").path("reported").asInt()).isEqualTo(9);
        assertThat(view.path("figures").path("withoutProgress").asInt()).isEqualTo(3);

        int seconds = clicks * CLICK + fields * FIELD;
        System.out.printf(
                "monthly round of %d measures: %d clicks, %d fields, about %d s of people's time%n",
                MEASURES, clicks, fields, seconds);
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(fields).isLessThanOrEqualTo(MOST_FIELDS);
        assertThat(seconds).isLessThan(MOST_SECONDS);
    }

    /** Three measures told, one with a photo; one without progress. The first unit also raises an obstacle. */
    private void contribute(String link, int unit) throws IOException {
        clicks += 1;
        var actions = page("", link).select("article a[role=button]").eachAttr("href");
        assertThat(actions).hasSize(4);
        for (int i = 0; i < 3; i++) {
            boolean obstacle = unit == 0 && i == 2;
            clicks += 2; // opened, sent
            fields += 1;
            var form = fields(page("", actions.get(i)));
            form.put(obstacle ? "obstacle" : "text", obstacle ? "ขาดบุคลากร" : "ทำแล้ว ของหน่วย " + unit);
            var photo = i == 0 ? photo() : new byte[0];
            if (i == 0) clicks += 2; // the camera, the shutter
            assertThat(upload(actions.get(i), form, photo)).isBetween(302, 303);
            assertThat(upload(actions.get(i), form, photo)).as("sent twice").isBetween(302, 303);
        }
        click(post("", actions.get(3) + "/no-progress", Map.of()));
        assertThat(page("", link).select(".told li")).hasSize(4);
    }

    @Test
    void where_nobody_could_be_asked_anything_the_page_leads_to_the_plan() throws IOException {
        var agency = agency();
        var home = "/work/agencies/" + agency + "/round";
        var before = page(Tokens.officer(agency), home);
        assertThat(before.select("form[action='" + home + "']")).isEmpty();
        assertThat(before.select("a[href*='/work/agencies/" + agency + "?fiscalYear=']"))
                .hasSize(1);

        planned(agency, 1);

        assertThat(page(Tokens.officer(agency), home).select("form[action='" + home + "']"))
                .hasSize(1);
    }

    @Test
    void nothing_is_lost_when_something_is_wrong_with_what_was_typed() throws IOException {
        var agency = agency();
        planned(agency, 1);
        open(agency);
        var link =
                link(first(page(Tokens.officer(agency), "/work/agencies/" + agency + "/round"), "textarea[readonly]"));
        var action = first(page("", link), "article a[role=button]").attr("href");
        var answer = send(multipart(action, Map.of("text", "ประชุมแล้ว", "date", "เมื่อวาน", "by", "สมชาย"), photo()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var again = Jsoup.parse(answer.body());
        assertThat(first(again, "#text").wholeText()).isEqualTo("ประชุมแล้ว");
        assertThat(first(again, "#by").val()).isEqualTo("สมชาย");
        var form = fields(again);
        form.put("date", "๑ ม.ค. ๖๖");
        assertThat(upload(action, form, new byte[0])).isBetween(302, 303);
        assertThat(first(page("", link), ".told li").text())
                .contains("1 มกราคม 2566")
                .contains("รูป 1");
    }

    @Test
    void a_link_that_does_not_hold_is_refused_and_nothing_is_stored() {
        var agency = agency();
        var measures = planned(agency, 4);
        open(agency);
        var officer = as(Tokens.officer(agency));
        var path = "/api/rounds/" + agency + "/" + month();
        var token = token(officer.get(path + "/messages")
                .body()
                .path("items")
                .get(0)
                .path("link")
                .asString());
        var unit = asAnyone().with("Contribution-Token", token);
        var body = "{\"measure\":\"%s\",\"kind\":\"PROGRESS\",\"text\":\"ทำแล้ว\"}";
        var own = body.formatted(measures.getFirst());

        unit.post("/api/contributions", body.formatted(measures.get(1))).expect(422, "CONTRIBUTION_LINK_FOREIGN");
        unit.post("/api/contributions", "{\"kind\":\"PROGRESS\"}").expect(400, "INVALID");
        unit.post("/api/contributions", "{\"measure\":\"%s\"}".formatted(measures.get(1)))
                .expect(400, "INVALID");
        asAnyone().post("/api/contributions", own).expect(404, "CONTRIBUTION_LINK_UNKNOWN");
        asAnyone()
                .with("Contribution-Token", (token.startsWith("x") ? "y" : "x") + token.substring(1))
                .post("/api/contributions", own)
                .expect(404, "CONTRIBUTION_LINK_UNKNOWN");
        assertThat(asAnyone()
                        .with("Accept", "text/html")
                        .get("/work/contribute/" + "y".repeat(27))
                        .status())
                .isEqualTo(404);
        officer.post(path + "/parts/1/renew", "").expect(200);
        unit.post("/api/contributions", own).expect(410, "CONTRIBUTION_LINK_REVOKED");
        var renewed = token(officer.get(path + "/messages")
                .body()
                .path("items")
                .get(0)
                .path("link")
                .asString());
        assertThat(renewed).isNotEqualTo(token).hasSize(27);
        var holder = asAnyone().with("Contribution-Token", renewed);
        clock.advance(Duration.ofDays(16));
        holder.post("/api/contributions", own).expect(410, "CONTRIBUTION_LINK_EXPIRED");
        clock.reset();
        assertThat(jdbc.sql("SELECT count(*) FROM domain_event WHERE payload LIKE ? OR meta_data LIKE ?")
                        .params("%" + renewed + "%", "%" + renewed + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(holder.get("/api/contributions")
                        .expect(200)
                        .body()
                        .path("contributions")
                        .size())
                .isZero();
    }

    @Test
    void who_may_do_what() {
        var agency = agency();
        planned(agency, 1);
        var path = "/api/rounds/" + agency + "/" + month();
        var open = "{\"agency\":\"%s\"}".formatted(agency);
        var officer = as(Tokens.officer(agency));
        var executive = as(Tokens.executive(agency));
        asAnyone().post("/api/rounds", open).expect(401);
        executive.post("/api/rounds", open).expect(403);
        as(Tokens.officer("elsewhere")).post("/api/rounds", open).expect(403);
        officer.get(path).expect(404, "ROUND_UNKNOWN");
        officer.post(path + "/close", meeting()).expect(404, "ROUND_UNKNOWN");
        officer.post("/api/rounds", open).expect(201);
        officer.post("/api/rounds", open).expect(409, "ROUND_ALREADY_OPENED");
        executive.get(path + "/messages").expect(403);
        asAnyone().get(path).expect(401);
        officer.post(path + "/close", "{\"on\":\"2023-01-01\",\"attendance\":[]}")
                .expect(400);
        executive.post(path + "/close", meeting()).expect(200);
        executive.post(path + "/close", meeting()).expect(409, "ROUND_NOT_OPEN");
        officer.post(path + "/parts/1/renew", "").expect(409, "ROUND_NOT_OPEN");
    }

    @Test
    void what_is_no_month_opens_no_round() {
        var agency = agency();
        planned(agency, 1);
        var officer = as(Tokens.officer(agency));
        for (var month : List.of("2566-13", "2566-00", "2566-1", "1966-01", "มีนาคม"))
            officer.post("/api/rounds", "{\"agency\":\"%s\",\"month\":\"%s\"}".formatted(agency, month))
                    .expect(400, "INVALID");
        assertThat(officer.get("/api/rounds?agency=" + agency).body().path("items"))
                .isEmpty();
        officer.post("/api/rounds", "{\"agency\":\"%s\",\"month\":\"%s\"}".formatted(agency, month()))
                .expect(201);
    }

    @Test
    void a_contribution_is_accepted_once_and_one_is_returned() {
        var agency = agency();
        var measure = planned(agency, 1).getFirst();
        open(agency);
        var officer = as(Tokens.officer(agency));
        var path = "/api/rounds/" + agency + "/" + month();
        var link = officer.get(path + "/messages")
                .body()
                .path("items")
                .get(0)
                .path("link")
                .asString();
        var unit = asAnyone().with("Contribution-Token", token(link));
        var told = "{\"measure\":\"%s\",\"kind\":\"%s\",\"text\":\"ทำแล้ว\",\"by\":\"สมชาย\"}";
        var progress = told.formatted(measure, "PROGRESS");
        long version = unit.post("/api/contributions", progress).expect(200).version();
        assertThat(unit.post("/api/contributions", progress).expect(200).version())
                .isEqualTo(version);
        version = unit.post("/api/contributions", told.formatted(measure, "OBSTACLE"))
                .expect(200)
                .version();
        var contributions = officer.get(path + "?v=" + version).body().path("contributions");
        assertThat(contributions.size()).isEqualTo(2);
        var one = path + "/contributions/" + contributions.get(0).path("id").asString();
        var two = path + "/contributions/" + contributions.get(1).path("id").asString();

        officer.post(one + "/accept", "{\"text\":\"ประกาศแล้ว\"}").expect(200);
        officer.post(one + "/accept", "{\"text\":\"ประกาศแล้ว\"}").expect(200);
        var actions = officer.get("/api/measures/" + measure + "?v=2").body().path("actions");
        assertThat(actions.size()).isOne();
        assertThat(actions.toString()).contains("ประกาศแล้ว").doesNotContain("สมชาย");

        assertThat(asAnyone()
                        .get("/api/obstacles?agency=" + agency)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        var raised = as(Tokens.executive(agency)).get("/api/obstacles?open=true&agency=" + agency);
        assertThat(raised.body().path("items").get(0).path("state").asString()).isEqualTo("RAISED");
        officer.post(two + "/return", "{\"reason\":\" \"}").expect(400);
        officer.post(two + "/return", "{\"reason\":\"ขอรายละเอียด\"}").expect(200);
        officer.post(two + "/discard", "{\"reason\":\"ซ้ำ\"}").expect(409, "CONTRIBUTION_ALREADY_DECIDED");
        assertThat(unit.get("/api/contributions").body().toString()).contains("ขอรายละเอียด");
    }

    @Test
    void a_round_opens_by_itself_on_its_day_once() {
        var agency = agency();
        planned(agency, 1);
        var officer = as(Tokens.officer(agency));
        var schedule = "/api/rounds/" + agency + "/schedule";
        officer.put(schedule, "{\"day\":29,\"linkDays\":7}").expect(400);
        var day = "{\"day\":%d,\"linkDays\":7}".formatted(Math.min(28, today().getDayOfMonth()));
        long version = officer.put(schedule, day).expect(200).version();
        assertThat(officer.put(schedule, day).expect(200).version()).isEqualTo(version);
        clock.advance(Duration.ofDays(1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(officer.get("/api/rounds?agency=" + agency)
                                .body()
                                .path("items")
                                .size())
                        .isOne());
    }

    private String agency() {
        var agency = newAgency();
        register(agency);
        var units = UNITS.stream()
                .map("{\"name\":\"%s\",\"otherNames\":[],\"sections\":[],\"positions\":[]}"::formatted)
                .collect(Collectors.joining(","));
        var officer = as(Tokens.officer(agency));
        officer.put("/api/agencies/" + agency + "/units", "{\"units\":[" + units + "]}")
                .expect(200);
        officer.put("/api/agencies/" + agency + "/people", "{\"people\":[{\"name\":\"สมศรี ใจดี\"}]}")
                .expect(200);
        return agency;
    }

    private List<String> planned(String agency, int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var unit = UNITS.get(i % UNITS.size());
            var id = as(Tokens.officer(agency))
                    .post("/api/measures", """
                            {"agency":"%s","fiscalYear":%d,"title":"มาตรการที่ %d",
                             "responsible":[{"text":"%s","unit":"%s"}]}""".formatted(
                                    agency, FiscalYear.of(today()).value(), i + 1, unit, unit))
                    .expect(201)
                    .id();
            as(Tokens.executive(agency))
                    .post("/api/measures/" + id + "/adopt", "")
                    .expect(200);
            ids.add(id);
        }
        return ids;
    }

    private void open(String agency) {
        var officer = as(Tokens.officer(agency));
        long position = officer.post("/api/rounds", "{\"agency\":\"%s\"}".formatted(agency))
                .expect(201)
                .position();
        officer.get("/api/rounds?agency=" + agency + "&after=" + position).expect(200);
    }

    private static String meeting() {
        return "{\"on\":\"%s\",\"attendance\":[\"สมศรี\"],\"defaultOrder\":\"ให้ทำต่อ\"}".formatted(today());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Bangkok"));
    }

    private static String month() {
        return YearMonth.from(today()).toString();
    }

    private static String link(Element message) {
        var text = message.wholeText();
        return URI.create(text.substring(text.indexOf("http")).strip()).getPath();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Element first(Element page, String what) {
        return Objects.requireNonNull(page.selectFirst(what), what);
    }

    private void click(HttpResponse<String> answer) {
        clicks += 1;
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        landed = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private Document awaited(String token, String path, String what, int count) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> page(token, path), page -> page.select(what).size() == count);
    }

    private Document page(String token, String path) {
        var answer = send(request(path, token).header("Accept", "text/html").GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private byte[] bytes(String token, String path) throws IOException {
        try {
            return HTTP.send(request(path, token).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String token, String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, token)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private int upload(String path, Map<String, String> form, byte[] photo) {
        return send(multipart(path, form, photo)).statusCode();
    }

    private HttpRequest.Builder multipart(String path, Map<String, String> form, byte[] photo) {
        var border = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        form.forEach(
                (name, value) -> part(body, border, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, border, "name=\"photo\"; filename=\"%s\"".formatted(photo.length == 0 ? "" : "a.jpg"), photo);
        body.writeBytes(("--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(path, "")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String border, String head, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(border, head)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(Document page) {
        var fields = new LinkedHashMap<String, String>();
        var form = first(page, "main form");
        form.select("input:not([type=file]):not([type=checkbox])")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("textarea").forEach(field -> fields.put(field.attr("name"), field.wholeText()));
        return fields;
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static String word(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
