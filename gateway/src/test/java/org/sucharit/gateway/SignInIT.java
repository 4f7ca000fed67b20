package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person signs in with a browser: gateway, identity provider and session store as they are built. */
class SignInIT {

    @TempDir
    static Path data;

    private static Backend service;
    private static LocalIdentity identity;
    private static Gateway gateway;

    private Browser browser;

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
        gateway = Gateway.beside(
                identity,
                service,
                "--server.port=" + port,
                "--sucharit.gateway.sign-in.refresh-before=895s",
                "--spring.datasource.hikari.validation-timeout=1000",
                "--spring.datasource.hikari.data-source-properties.socketTimeout=3");
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        identity.close();
        service.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser(gateway, identity);
    }

    @Test
    void from_a_page_that_asks_to_signing_in_and_back_to_where_one_was() throws Exception {
        var login = browser.get("/work/mine?year=2566");
        assertThat(login.uri().toString()).startsWith(identity.issuer() + "/login");
        assertThat(login.body()).contains("<html lang=\"th\"", "เข้าสู่ระบบสำหรับเจ้าหน้าที่");

        var back = browser.signIn(login, "officer-krut", "demo");
        assertThat(back.uri().toString()).isEqualTo(gateway.origin() + "/work/mine?year=2566");
        assertThat(back.statusCode()).isEqualTo(200);
        var claims = claims(back.body());
        assertThat(claims.getSubject()).isEqualTo("officer-krut");
        assertThat(claims.getClaim("memberships"))
                .isEqualTo(List.of(Map.of("agency", "krut", "roles", List.of("OFFICER"))));
        assertThat(claims.getBooleanClaim("person")).isTrue();
        assertThat(claims.getStringClaim("name")).isEqualTo("เจ้าหน้าที่ เทศบาลตำบลกรูด (สาธิต)");

        // our own pages greet the person, and a citizen's page does not
        assertThat(browser.get("/nowhere").body()).contains("เจ้าหน้าที่ เทศบาลตำบลกรูด (สาธิต)", "action=\"/logout\"");
        service.answers("/file/krut", 404);
        service.forget();
        browser.get("/file/other");
        assertThat(service.next().headers()).doesNotContainKeys("Authorization", "Cookie");
    }

    @Test
    void whoever_files_while_signed_in_leaves_no_trace_in_the_session() throws Exception {
        browser.signIn(browser.get("/work/mine"), "officer-krut", "demo");
        var sessions = JdbcClient.create(gateway.bean(DataSource.class));
        var used = sessions.sql("SELECT max(last_access_time) FROM spring_session");
        long before = used.query(Long.class).single();
        Thread.sleep(20);
        browser.get("/file/krut");
        service.answers("/mailbox/refused", 500);
        browser.get("/mailbox/refused");
        // refused by the gateway itself, on a page of its own
        browser.send(HttpRequest.newBuilder(URI.create(gateway.origin() + "/file/krut"))
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(2_000_000))));
        assertThat(used.query(Long.class).single()).isEqualTo(before);
        browser.get("/work/mine");
        assertThat(used.query(Long.class).single()).as("it would be seen").isGreaterThan(before);
    }

    @Test
    void a_wrong_password_says_so_and_lets_one_try_again() throws Exception {
        var again = browser.signIn(browser.get("/work/mine"), "officer-krut", "guess");
        assertThat(again.uri().toString()).startsWith(identity.issuer() + "/login?error");
        assertThat(again.body()).contains("รหัสผ่านไม่ถูกต้อง");
        assertThat(browser.signIn(again, "officer-krut", "demo").statusCode()).isEqualTo(200);
    }

    @Test
    void tokens_are_renewed_silently_and_once_for_many_requests_of_a_page() throws Exception {
        String first = browser.signIn(browser.get("/work/mine"), "executive-krut", "demo")
                .body();
        assertThat(browser.get("/work/mine").body()).as("still fresh").isEqualTo(first);
        Thread.sleep(5_500);
        Set<String> tokens = ConcurrentHashMap.newKeySet();
        try (var page = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                page.submit(() -> tokens.add(browser.get("/work/mine").body()));
            }
        }
        assertThat(tokens).hasSize(1).doesNotContain(first);
        assertThat(claims(tokens.iterator().next()).getSubject()).isEqualTo("executive-krut");
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() throws Exception {
        browser.signIn(browser.get("/work/mine"), "analyst", "demo");
        var out = browser.send(HttpRequest.newBuilder(URI.create(gateway.origin() + "/logout"))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(out.uri().toString()).startsWith(gateway.origin());
        assertThat(browser.get("/work/mine").uri().toString())
                .as("the provider asks for the password again")
                .startsWith(identity.issuer() + "/login");
    }

    @Test
    void a_session_outlives_a_restart_of_the_identity_provider_as_far_as_its_token_does() throws Exception {
        browser.signIn(browser.get("/work/mine"), "inspector", "demo");
        identity.restart();
        // the provider has forgotten the session: the person signs in again, and is not left with an error
        Thread.sleep(5_500);
        var login = browser.get("/work/mine");
        assertThat(login.uri().toString()).startsWith(identity.issuer() + "/login");
        assertThat(browser.signIn(login, "inspector", "demo").statusCode()).isEqualTo(200);
    }

    @Test
    void while_postgresql_is_away_whoever_is_signed_in_is_asked_to_come_again_and_citizens_go_on() throws Exception {
        browser.signIn(browser.get("/work/mine"), "officer-krut", "demo");
        try (var _ = gateway.pausedPostgres()) {
            for (var word :
                    Map.of("th", "โปรดลองอีกครั้ง", "en", "Please try again").entrySet()) {
                var page = browser.get("/work/mine?lang=" + word.getKey());
                assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
                assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(page.body()).contains("<html lang=\"" + word.getKey() + "\"", word.getValue());
            }
            assertThat(browser.get("/login?again=yes").statusCode())
                    .as("signing in")
                    .isEqualTo(503);
            service.on("/file/krut", exchange -> Backend.respond(exchange, 200, "a form"));
            assertThat(browser.get("/file/krut").body())
                    .as("with the cookie of a session")
                    .isEqualTo("a form");
            service.on("/agencies", exchange -> Backend.respond(exchange, 200, "for everyone"));
            assertThat(gateway.get("/agencies").body()).as("without one").isEqualTo("for everyone");
            assertThat(gateway.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(gateway.get("/actuator/health").body()).contains("\"gateway\":{\"status\":\"DOWN\"}");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(browser.get("/work/mine").body()).startsWith("Bearer "));
    }

    @Test
    void a_script_brings_its_token_itself() throws Exception {
        String token = identity.token("officer-krut");
        assertThat(gateway.get("/work/mine", "Authorization", "Bearer " + token).body())
                .isEqualTo("Bearer " + token);
        assertThat(claims(token).getBooleanClaim("person")).isFalse();
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token.replace("Bearer ", "")).getJWTClaimsSet();
    }
}
