package org.sucharit.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;

/** While a database is away people are told so in their language, nothing is half done, and what can do without it goes on. */
class ServersAwayIT extends CaseStories {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> TOLD =
            Map.of("th", "โปรดลองใหม่ในอีกสักครู่", "en", "Try again in a moment");

    private static final Set<String> CODES = Set.of("UNAVAILABLE", "FIGURES_AWAY");

    private final String agency = newAgency();
    private String receipt = "";
    private CaseId id = new CaseId(new UUID(0, 0));
    private String cookie = "";

    /** What is asked for, by a name for it. */
    private final Map<String, Function<Requests, Got>> requests = new LinkedHashMap<>();

    private final Map<String, Function<Requests, Got>> pages = new LinkedHashMap<>();

    private final String submission = UUID.randomUUID().toString();

    @BeforeEach
    void aCase() {
        receipt = file(agency, "ก่อน");
        id = caseOf(receipt);
        declare(id, "investigator-" + agency);
        cookie = asAnyone()
                .post(
                        "/mailbox",
                        "application/x-www-form-urlencoded",
                        ("receipt=" + receipt.replace(" ", "")).getBytes(UTF_8))
                .expect(303)
                .response()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        var path = "/api/cases/" + id;
        requests.put("filing", this::filing);
        requests.put("reading the mailbox", who -> holder(who).get("/api/mailbox"));
        requests.put("writing to the mailbox", who -> holder(who)
                .post("/api/mailbox/messages", "{\"text\":\"ระหว่างนั้น\"}"));
        requests.put("reading a case", who -> desk(who).get(path));
        requests.put("working a case", who -> desk(who).post(path + "/notes", "{\"text\":\"ระหว่างนั้น\"}"));
        pages.put("page of the mailbox", who -> who.with("Cookie", cookie).get("/mailbox"));
        pages.put("page of a case", who -> desk(who).get("/cases/" + id));
        pages.put("form of a case", who -> desk(who)
                .post("/cases/" + id + "/notes", "application/x-www-form-urlencoded", "TEXT=x".getBytes(UTF_8)));
        pages.put("page of filing", who -> who.get("/file/" + agency));
    }

    @AfterEach
    void whole() {
        POSTGRES.mend();
        MONGO.mend();
        await().atMost(PATIENCE).ignoreExceptions().until(this::isListed);
    }

    private boolean isListed() {
        return list(asAnyone()).body().toString().contains(id.toString());
    }

    @Test
    void without_postgresql_everybody_is_told_to_try_again_and_nothing_is_half_done() throws Exception {
        long version = file(id).version();

        POSTGRES.cut();
        tellOf(requests, "");
        tellOf(pages, "text/html");
        POSTGRES.mend();

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> jdbc.sql("SELECT 1").query(Integer.class).single() == 1);
        assertThat(file(id).version()).isEqualTo(version);
        assertThat(cases()).isOne();
        var first = filing(asAnyone()).expect(201).body();
        assertThat(filing(asAnyone()).expect(201).body()).isEqualTo(first);
        assertThat(cases()).isEqualTo(2);
        for (var request : requests.values())
            assertThat(request.apply(asAnyone()).status()).isLessThan(300);
        for (var page : pages.values())
            assertThat(page.apply(html("th")).status()).isLessThan(400);
    }

    @Test
    void without_mongodb_complaints_are_filed_and_worked_and_the_list_says_that_it_is_away() throws Exception {
        MONGO.cut();
        for (var request : requests.values())
            assertThat(request.apply(asAnyone()).status()).isLessThan(300);
        for (var page : pages.values())
            assertThat(page.apply(html("th")).status()).isLessThan(400);
        tellOf(Map.of("list", this::list), "");
        tellOf(Map.of("page of the list", who -> desk(who).get("/cases")), "text/html");
        MONGO.mend();

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> list(asAnyone()).body().path("items").size() == 2);
    }

    /** All at once: each has to wait for a connection that does not come. */
    private void tellOf(Map<String, Function<Requests, Got>> asked, String accept) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = new LinkedHashMap<String, Future<Got>>();
            asked.forEach((name, request) -> {
                for (var language : TOLD.keySet())
                    told.put(name + " " + language, threads.submit(() -> request.apply(speaking(language, accept))));
            });
            var wrong = new ArrayList<String>();
            for (var one : told.entrySet())
                wrong.addAll(wrong(one.getKey(), one.getValue().get(), accept));
            assertThat(wrong).isEmpty();
        }
    }

    private static List<String> wrong(String name, Got got, String accept) {
        var language = name.substring(name.length() - 2);
        var text = new String(got.response().body(), UTF_8);
        boolean told = accept.isEmpty()
                ? CODES.contains(got.body().path("code").asString()) && text.contains(TOLD.get(language))
                : text.contains("<html lang=\"" + language + "\"");
        boolean again = got.response().headers().firstValue("Retry-After").isPresent();
        return got.status() == 503 && told && again
                ? List.of()
                : List.of(name + ": " + got.status() + " " + got.response().headers() + text);
    }

    private Requests speaking(String language, String accept) {
        var speaking = asAnyone().with("Accept-Language", language);
        return accept.isEmpty() ? speaking : speaking.with("Accept", accept);
    }

    private Requests html(String language) {
        return speaking(language, "text/html");
    }

    private Got filing(Requests who) {
        return who.with("Idempotency-Key", submission).post("/api/complaints", """
                {"agency":"%s","kind":"SERVICE","title":"ระหว่างนั้น","description":"รายละเอียด"}""".formatted(agency));
    }

    private Got list(Requests who) {
        return desk(who).get("/api/cases?agency=" + agency);
    }

    private Requests holder(Requests who) {
        return who.with("Authorization", "Receipt " + receipt)
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Requests desk(Requests who) {
        return who.with("Authorization", "Bearer " + Tokens.of(Role.INVESTIGATOR, agency));
    }

    private long cases() {
        return jdbc.sql(
                        "SELECT count(*) FROM domain_event WHERE payload_type = 'complaints.ComplaintFiled' AND payload LIKE ?")
                .param("%\"" + agency + "\"%")
                .query(Long.class)
                .single();
    }
}
