package org.sucharit.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.sucharit.gateway.Backend.Arrived;
import org.sucharit.gateway.DoorTable.Line;
import org.sucharit.gateway.DoorTable.Visitor;
import org.sucharit.kit.test.doors.Doorplates;

/** Who gets in at the gateway's own doors; and that what lies behind it is asked by nobody else than who came, and its refusals stay. */
class DoorsIT {

    private static final String COLLECTORS = "a token that nobody else could know";
    private static final String REFUSED =
            "{\"type\":\"urn:sucharit:problem:ACCESS_DENIED\",\"status\":%d,\"code\":\"ACCESS_DENIED\"}";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");
    private static final List<Integer> REFUSALS = List.of(401, 403, 404);
    private static final Pattern ASSET = Pattern.compile("/assets/[\\w.-]+\\.css");

    @TempDir
    static Path data;

    private static Backend service;
    private static LocalIdentity identity;
    private static Gateway gateway;
    private static String session = "";
    private static String own = "";
    private static String administrators = "";
    private static String asset = "";

    private static final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start() throws Exception {
        service = new Backend();
        service.answers("/actuator/health/readiness", 200);
        service.answers("/actuator/health/projections", 200);
        service.on("/v3/api-docs", exchange -> Backend.respond(exchange, 200, "{\"openapi\":\"3.1.0\",\"paths\":{}}"));
        service.on(
                "/work/mine",
                exchange -> Backend.respond(
                        exchange, 200, exchange.getRequestHeaders().getFirst("Authorization")));
        int port = LocalIdentity.freePort();
        identity = new LocalIdentity(data, port);
        try {
            gateway = new Gateway(
                    service.address(),
                    identity.issuer(),
                    "--server.port=" + port,
                    "--sucharit.metrics.token-file=" + Files.writeString(data.resolve("collectors"), COLLECTORS));
            administrators = "Bearer " + identity.token("admin");
            var page = ASSET.matcher(gateway.get("/api-docs").body());
            assertThat(page.find()).isTrue();
            asset = page.group();
        } catch (Exception | AssertionError failure) {
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

    /** Anew, for one of the tests ends it. */
    @BeforeEach
    void signIn() throws Exception {
        var browser = new Browser(gateway, identity);
        own = browser.signIn(browser.get("/login?to=/work/mine"), "officer-krut", "demo")
                .body();
        session = browser.session();
        service.forget();
    }

    @Test
    void every_handler_stands_in_the_table() {
        var lines = DoorTable.HANDLERS.stream().map(Line::mapping).collect(toCollection(TreeSet::new));
        assertThat(lines)
                .containsExactlyElementsOf(Doorplates.of(List.of(gateway.bean(RequestMappingHandlerMapping.class))));
    }

    @TestFactory
    Stream<DynamicTest> who_gets_in() {
        return Stream.concat(DoorTable.HANDLERS.stream(), DoorTable.SIGNING.stream())
                .map(line -> dynamicTest(line.mapping(), () -> {
                    // who ends a session comes last
                    for (var visitor : Stream.of(Visitor.values())
                            .sorted((a, b) -> rank(a) - rank(b))
                            .toList())
                        assertThat(send(visitor, line.method(), line.at().replace("{asset}", asset), "*/*")
                                        .statusCode())
                                .as(visitor.name())
                                .isEqualTo(line.of(visitor));
                    assertThat(service.quiet()).as("nobody else was asked").isTrue();
                }));
    }

    private static int rank(Visitor visitor) {
        return visitor == Visitor.SIGNED_IN ? 1 : 0;
    }

    @Test
    void whoever_is_signed_in_is_led_on_and_everybody_else_to_signing_in() throws Exception {
        for (var visitor : Visitor.values()) {
            boolean known = visitor == Visitor.SIGNED_IN || visitor == Visitor.LED_HERE;
            assertThat(send(visitor, "GET", "/login?to=/work/mine", "text/html")
                            .headers()
                            .firstValue("Location"))
                    .as(visitor.name())
                    .hasValue(known ? "/work/mine" : "/oauth2/authorization/sucharit");
        }
    }

    @TestFactory
    Stream<DynamicTest> where_there_is_no_door_nobody_gets_in() {
        return DoorTable.NONE.stream()
                .sorted()
                .map(path -> dynamicTest(path, () -> {
                    for (var method : METHODS)
                        for (var visitor : Visitor.values()) {
                            var got = send(visitor, method, path, "application/json");
                            assertThat(got.statusCode())
                                    .as(visitor + " " + method)
                                    .isEqualTo(visitor == Visitor.LED_HERE && !method.equals("GET") ? 403 : 404);
                        }
                    assertThat(service.quiet()).as("nobody else was asked").isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_lies_behind_is_asked_by_whoever_came_and_refuses_as_it_likes() {
        return Routes.PREFIXES.values().stream()
                .flatMap(List::stream)
                .filter(prefix -> !prefix.equals(Routes.START))
                .sorted()
                .map(prefix -> dynamicTest(prefix, () -> {
                    for (int status : REFUSALS) refusesAs(prefix + "/" + status, status);
                }));
    }

    private void refusesAs(String path, int status) throws Exception {
        var refusal = REFUSED.formatted(status);
        service.on(path, exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            arrived.add(new Arrived(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body));
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            Backend.respond(exchange, status, refusal);
        });
        for (var method : METHODS)
            for (var visitor : Visitor.values()) {
                var who = visitor + " " + method + " " + path;
                arrived.clear();
                var got = send(visitor, method, path, "application/json");
                if (visitor == Visitor.LED_HERE && !method.equals("GET") && !mayComeFromElsewhere(path)) {
                    assertThat(got.statusCode()).as(who).isEqualTo(403);
                    assertThat(got.body()).as(who).contains("CROSS_SITE");
                    assertThat(arrived).as(who).isEmpty();
                    continue;
                }
                assertThat(got.statusCode()).as(who).isEqualTo(status);
                assertThat(got.body()).as(who).isEqualTo(refusal);
                assertThat(arrived).as(who).hasSize(1);
                asksAs(who, visitor, path, arrived.remove());
            }
    }

    private static void asksAs(String who, Visitor visitor, String path, Arrived asked) {
        assertThat(asked.header("Authorization")).as(who).isEqualTo(isOfCitizens(path) ? "" : proof(visitor));
        assertThat(asked.headers())
                .as(who)
                .doesNotContainKeys("Cookie", "Sucharit-acting-agency", "X-forwarded-user", "Sucharit-overloaded");
    }

    /** What a service learns of who asks. */
    private static String proof(Visitor visitor) {
        return switch (visitor) {
            case NOBODY -> "";
            case SIGNED_IN, LED_HERE -> own;
            case SCRIPT -> administrators;
            case FORGER -> forged();
            case COLLECTOR -> "Bearer " + COLLECTORS;
        };
    }

    private static boolean isOfCitizens(String path) {
        return Stream.of("/file/", "/mailbox/", "/api/complaints/", "/api/mailbox/")
                .anyMatch(path::startsWith);
    }

    /** Where nothing depends on a session; a mailbox is opened from our own pages alone. */
    private static boolean mayComeFromElsewhere(String path) {
        return isOfCitizens(path) && !path.startsWith("/mailbox/");
    }

    /** An administrator's claims, signed by nobody. */
    private static String forged() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var head = encoder.encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        return "Bearer " + head + "." + administrators.split("\\.")[1] + ".";
    }

    private static HttpResponse<String> send(Visitor visitor, String method, String path, String accept)
            throws Exception {
        var headers = new ArrayList<>(List.of(
                "Accept",
                accept,
                "Sucharit-Acting-Agency",
                "krut",
                "X-Forwarded-User",
                "admin",
                "Sucharit-Overloaded",
                "true"));
        var shown = visitor == Visitor.SIGNED_IN || visitor == Visitor.LED_HERE ? "" : proof(visitor);
        if (!shown.isEmpty()) headers.addAll(List.of("Authorization", shown));
        if (visitor == Visitor.FORGER) headers.addAll(List.of("Cookie", Sessions.COOKIE + "=YWRtaW4"));
        if (visitor == Visitor.SIGNED_IN) headers.addAll(List.of("Cookie", session, "Sec-Fetch-Site", "same-origin"));
        if (visitor == Visitor.LED_HERE) headers.addAll(List.of("Cookie", session, "Sec-Fetch-Site", "cross-site"));
        return gateway.send(method, path, "", headers.toArray(String[]::new));
    }
}
