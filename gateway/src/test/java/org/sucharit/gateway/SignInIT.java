package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person signs in with a browser: gateway, identity provider and session store as they are built. */
class SignInIT {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    @TempDir
    static Path data;

    private static Backend service;
    private static LocalIdentity identity;
    private static Gateway gateway;

    private CookieManager cookies;
    private HttpClient browser;

    @BeforeAll
    static void start() throws Exception {
        service = new Backend();
        // a page that wants to know who asks
        service.on("/work/mine", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            Backend.respond(exchange, token == null ? 401 : 200, token == null ? "who?" : token);
        });
        int port = LocalIdentity.freePort();
        identity = new LocalIdentity(data, port);
        // access tokens live 15 minutes: all but the newest are renewed
        try {
            gateway = new Gateway(
                    service.address(),
                    identity.issuer(),
                    "--server.port=" + port,
                    "--sucharit.gateway.sign-in.refresh-before=895s",
                    "--spring.datasource.hikari.validation-timeout=1000",
                    "--spring.datasource.hikari.data-source-properties.socketTimeout=3");
        } catch (Exception failure) {
            // nobody else ends the other process then
            identity.close();
            throw failure;
        }
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        identity.close();
        service.close();
    }

    @BeforeEach
    void open() {
        cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Test
    void from_a_page_that_asks_to_signing_in_and_back_to_where_one_was() throws Exception {
        var login = get("/work/mine?year=2566");
        assertThat(login.uri().toString()).startsWith(identity.issuer() + "/login");
        assertThat(login.body()).contains("<html lang=\"th\"", "เข้าสู่ระบบสำหรับเจ้าหน้าที่");

        var back = signIn(login, "officer-krut", "demo");
        assertThat(back.uri().toString()).isEqualTo(gateway.origin() + "/work/mine?year=2566");
        assertThat(back.statusCode()).isEqualTo(200);
        var claims = claims(back.body());
        assertThat(claims.getSubject()).isEqualTo("officer-krut");
        assertThat(claims.getClaim("memberships"))
                .isEqualTo(List.of(Map.of("agency", "krut", "roles", List.of("OFFICER"))));
        assertThat(claims.getBooleanClaim("person")).isTrue();
        assertThat(claims.getStringClaim("name")).isEqualTo("เจ้าหน้าที่ เทศบาลตำบลกรูด (สาธิต)");

        // our own pages greet the person, and a citizen's page does not
        assertThat(get("/nowhere").body()).contains("เจ้าหน้าที่ เทศบาลตำบลกรูด (สาธิต)", "action=\"/logout\"");
        service.answers("/file/krut", 404);
        service.forget();
        get("/file/other");
        assertThat(service.next().headers()).doesNotContainKeys("Authorization", "Cookie");
    }

    @Test
    void whoever_files_while_signed_in_leaves_no_trace_in_the_session() throws Exception {
        signIn(get("/work/mine"), "officer-krut", "demo");
        var sessions = JdbcClient.create(gateway.bean(DataSource.class));
        var used = sessions.sql("SELECT max(last_access_time) FROM spring_session");
        long before = used.query(Long.class).single();
        Thread.sleep(20);
        get("/file/krut");
        service.answers("/mailbox/refused", 500);
        get("/mailbox/refused");
        // refused by the gateway itself, on a page of its own
        browser.send(
                HttpRequest.newBuilder(URI.create(gateway.origin() + "/file/krut"))
                        .header("Accept", HTML)
                        .POST(HttpRequest.BodyPublishers.ofString("x".repeat(2_000_000)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(used.query(Long.class).single()).isEqualTo(before);
        get("/work/mine");
        assertThat(used.query(Long.class).single()).as("it would be seen").isGreaterThan(before);
    }

    @Test
    void a_wrong_password_says_so_and_lets_one_try_again() throws Exception {
        var again = signIn(get("/work/mine"), "officer-krut", "guess");
        assertThat(again.uri().toString()).startsWith(identity.issuer() + "/login?error");
        assertThat(again.body()).contains("รหัสผ่านไม่ถูกต้อง");
        assertThat(signIn(again, "officer-krut", "demo").statusCode()).isEqualTo(200);
    }

    @Test
    void tokens_are_renewed_silently_and_once_for_many_requests_of_a_page() throws Exception {
        String first = signIn(get("/work/mine"), "executive-krut", "demo").body();
        assertThat(get("/work/mine").body()).as("still fresh").isEqualTo(first);
        Thread.sleep(5_500);
        Set<String> tokens = ConcurrentHashMap.newKeySet();
        try (var page = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                page.submit(() -> tokens.add(get("/work/mine").body()));
            }
        }
        assertThat(tokens).hasSize(1).doesNotContain(first);
        assertThat(claims(tokens.iterator().next()).getSubject()).isEqualTo("executive-krut");
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() throws Exception {
        signIn(get("/work/mine"), "analyst", "demo");
        var out = browser.send(
                HttpRequest.newBuilder(URI.create(gateway.origin() + "/logout"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Accept", HTML)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(out.uri().toString()).startsWith(gateway.origin());
        assertThat(get("/work/mine").uri().toString())
                .as("the provider asks for the password again")
                .startsWith(identity.issuer() + "/login");
    }

    @Test
    void a_session_outlives_a_restart_of_the_identity_provider_as_far_as_its_token_does() throws Exception {
        signIn(get("/work/mine"), "inspector", "demo");
        identity.restart();
        // the provider has forgotten the session: the person signs in again, and is not left with an error
        Thread.sleep(5_500);
        var login = get("/work/mine");
        assertThat(login.uri().toString()).startsWith(identity.issuer() + "/login");
        assertThat(signIn(login, "inspector", "demo").statusCode()).isEqualTo(200);
    }

    @Test
    void while_postgresql_is_away_whoever_is_signed_in_is_asked_to_come_again_and_citizens_go_on() throws Exception {
        signIn(get("/work/mine"), "officer-krut", "demo");
        try (var _ = gateway.pausedPostgres()) {
            for (var word :
                    Map.of("th", "โปรดลองอีกครั้ง", "en", "Please try again").entrySet()) {
                var page = get("/work/mine?lang=" + word.getKey());
                assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
                assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(page.body()).contains("<html lang=\"" + word.getKey() + "\"", word.getValue());
            }
            assertThat(get("/login?again=yes").statusCode()).as("signing in").isEqualTo(503);
            service.on("/file/krut", exchange -> Backend.respond(exchange, 200, "a form"));
            assertThat(get("/file/krut").body())
                    .as("with the cookie of a session")
                    .isEqualTo("a form");
            service.on("/agencies", exchange -> Backend.respond(exchange, 200, "for everyone"));
            assertThat(gateway.get("/agencies").body()).as("without one").isEqualTo("for everyone");
            assertThat(gateway.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(gateway.get("/actuator/health").body()).contains("\"gateway\":{\"status\":\"DOWN\"}");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get("/work/mine").body()).startsWith("Bearer "));
    }

    @Test
    void a_script_brings_its_token_itself() throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(identity.issuer() + "/oauth2/token"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString("officer-krut:demo".getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        String token = answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        assertThat(gateway.get("/work/mine", "Authorization", "Bearer " + token).body())
                .isEqualTo("Bearer " + token);
        assertThat(claims(token).getBooleanClaim("person")).isFalse();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(gateway.origin() + path))
                        .header("Accept", HTML)
                        .build(),
                BodyHandlers.ofString());
    }

    /** Fills in the form of the page as a browser would. */
    private HttpResponse<String> signIn(HttpResponse<String> page, String account, String password) throws Exception {
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).as("a sign-in form at " + page.uri()).isTrue();
        String form = "username=" + account + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(URI.create(identity.issuer() + "/login"))
                        .header("Accept", HTML)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token.replace("Bearer ", "")).getJWTClaimsSet();
    }
}
