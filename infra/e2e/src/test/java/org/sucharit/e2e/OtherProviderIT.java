package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Staff of an agency whose identity provider is another: named by settings, with keys and claims of its own. */
@Order(-2) // before there is a whole platform
class OtherProviderIT {

    private static final Map<String, ?> ADMIN = Map.of("agency", "*", "roles", List.of("ADMIN"));
    private static final String AGENCY = "other-provider";
    private static final String REGISTRATION = """
            {"code":"%s","nameTh":"เทศบาลตำบลทดลอง","type":"SUBDISTRICT_MUNICIPALITY","district":"ทดลอง","province":"ตาก"}""";
    private static final String PLAN = """
            {"agency":"%s","fiscalYear":2563,"title":"มาตรการ","themes":["NO_GIFT"],
             "period":{"from":"2019-10-01","to":"2020-09-30"}}""";

    private static FewServices services;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void start() throws Exception {
        services = new FewServices(Map.of(), "measures-service");
    }

    @AfterAll
    static void stop() throws Exception {
        services.close();
    }

    @Test
    void its_staff_sign_in_and_work_with_the_rights_that_it_tells() throws Exception {
        var registered = post(
                "/api/agencies",
                REGISTRATION.formatted(AGENCY),
                "Authorization",
                "Bearer " + services.token(FewServices.STAFF, "chief", FewServices.AUDIENCE, ADMIN));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);

        var login = get("/login?to=/work");
        assertThat(login.uri().toString())
                .startsWith(services.provider.issuerUrl(FewServices.STAFF).toString());
        var work = signIn(login, """
                {"aud":["%s","sucharit-gateway"],"name":"สมศรี อื่น",
                 "sucharit":{"rights":[{"agency":"%s","roles":["OFFICER"]}]}}""".formatted(FewServices.AUDIENCE, AGENCY));
        assertThat(work.uri().toString()).isEqualTo(services.gateway() + "/work");
        assertThat(work.statusCode()).isEqualTo(200);
        assertThat(work.body()).contains("สมศรี อื่น");

        var drafted = post("/api/measures", PLAN.formatted(AGENCY), "Sec-Fetch-Site", "same-origin");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        var elsewhere = post("/api/measures", PLAN.formatted("krut"), "Sec-Fetch-Site", "same-origin");
        assertThat(elsewhere.statusCode()).as(elsewhere.body()).isBetween(403, 404);
    }

    @Test
    void tokens_of_others_or_for_others_or_without_rights_open_nothing() throws Exception {
        for (var token : List.of(
                services.token("others", "chief", FewServices.AUDIENCE, ADMIN),
                services.token(FewServices.STAFF, "chief", "their-own-service", ADMIN),
                services.provider
                        .issueToken(FewServices.STAFF, "chief", FewServices.AUDIENCE, rights(), -300)
                        .serialize(),
                "nonsense")) assertThat(register(token).statusCode()).as(token).isEqualTo(401);

        // where the provider of ./start would tell them
        var notHere = services.provider
                .issueToken(
                        FewServices.STAFF, "chief", FewServices.AUDIENCE, Map.of("memberships", List.of(ADMIN)), 900)
                .serialize();
        assertThat(register(notHere).statusCode()).isEqualTo(403);
        assertThat(register(services.token(FewServices.STAFF, "chief", FewServices.AUDIENCE, ADMIN))
                        .statusCode())
                .as("the same with the right token")
                .isEqualTo(201);
    }

    /** No collector of traces is named here. */
    @Test
    void nothing_that_tells_traces_is_so_much_as_loaded() throws Exception {
        assertThat(register("nonsense").statusCode()).isEqualTo(401);
        for (var service : List.of("gateway", "measures-service")) {
            assertThat(services.hasLoaded(service, "org.sucharit.tracekit.NoTraces"))
                    .as(service)
                    .isTrue();
            assertThat(services.hasLoaded(service, "io.opentelemetry"))
                    .as(service)
                    .isFalse();
        }
    }

    private static Map<String, Object> rights() {
        return Map.of("sucharit", Map.of("rights", List.of(ADMIN)));
    }

    private HttpResponse<String> register(String token) throws Exception {
        return post("/api/agencies", REGISTRATION.formatted("of-nobody"), "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(services.gateway() + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(services.gateway() + path))
                        .header("Content-Type", "application/json")
                        .headers(headers)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Fills in the provider's form. */
    private HttpResponse<String> signIn(HttpResponse<String> page, String claims) throws Exception {
        var form = "username=somsri&claims=" + URLEncoder.encode(claims, StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(page.uri())
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
