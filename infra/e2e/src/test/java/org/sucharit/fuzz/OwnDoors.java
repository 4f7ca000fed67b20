package org.sucharit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sucharit.kit.test.fuzz.Shot;

/** What no document and no page leads to: signing in and out, files of the look, and what is there for those who run it. */
final class OwnDoors {

    private static final String FORM = "application/x-www-form-urlencoded";

    private OwnDoors() {}

    static List<Shot> ofGateway() {
        return Stream.concat(
                        Stream.of(
                                        "/login?to=/work",
                                        "/oauth2/authorization/sucharit",
                                        "/login/oauth2/code/sucharit?code=a&state=b",
                                        "/actuator/health",
                                        "/actuator/health/readiness",
                                        "/actuator/health/liveness",
                                        "/actuator/prometheus",
                                        "/assets/sucharit.css",
                                        "/api-docs/measures.json",
                                        "/api-docs/asyncapi.yaml",
                                        "/api-docs/sucharit.agency.registered/v1.schema.json",
                                        "/robots.txt",
                                        "/favicon.ico",
                                        "/nowhere")
                                .flatMap(path -> Stream.of(
                                        shot("GET", path, Map.of("Accept", "text/html"), ""),
                                        shot("GET", path, Map.of("Cookie", "sucharit_session=YWJj; lang=en"), ""))),
                        Stream.of(
                                shot("POST", "/logout", Map.of("Sec-Fetch-Site", "same-origin"), ""),
                                shot("POST", "/login", Map.of("Sec-Fetch-Site", "same-origin"), "to=/work")))
                .toList();
    }

    static List<Shot> ofService() {
        var admin = Card.account("admin").headers();
        var told = Stream.of(
                        "",
                        "/health",
                        "/health/readiness",
                        "/info",
                        "/metrics",
                        "/metrics/jvm.memory.max",
                        "/periodic",
                        "/periodic/nothing",
                        "/projections",
                        "/projections/nothing",
                        "/publishers",
                        "/publishers/nothing",
                        "/prometheus")
                .map(path -> shot("GET", "/actuator" + path, admin, ""));
        var done = Stream.of("/projections/nothing/retry", "/publishers/nothing/retry")
                .map(path -> shot("POST", "/actuator" + path, json(admin), "{}"));
        return Stream.concat(
                        Stream.concat(told, done),
                        Stream.of(
                                shot("GET", "/v3/api-docs", Map.of(), ""),
                                shot("GET", "/v3/api-docs.yaml", Map.of(), "")))
                .toList();
    }

    static List<Shot> ofIdentity() {
        var stranger = new TreeMap<>(Card.guessed("officer-krut").headers());
        stranger.put("Content-Type", FORM);
        return List.of(
                shot("GET", "/.well-known/openid-configuration", Map.of(), ""),
                shot("GET", "/oauth2/jwks", Map.of(), ""),
                shot("GET", "/login", Map.of("Accept", "text/html"), ""),
                shot("POST", "/login", Map.of("Content-Type", FORM), "username=admin&password=guessed&_csrf=a"),
                shot(
                        "GET",
                        "/oauth2/authorize?response_type=code&client_id=sucharit-gateway&scope=openid&state=a&nonce=b"
                                + "&redirect_uri=http://localhost:8080/login/oauth2/code/sucharit",
                        Map.of("Accept", "text/html"),
                        ""),
                shot("POST", "/oauth2/token", stranger, "grant_type=client_credentials"),
                shot("POST", "/oauth2/introspect", stranger, "token=a"),
                shot("POST", "/oauth2/revoke", stranger, "token=a"),
                shot("GET", "/userinfo", Map.of("Authorization", "Bearer a.b.c"), ""),
                shot("GET", "/connect/logout?id_token_hint=a.b.c", Map.of(), ""),
                shot("GET", "/actuator/health", Map.of(), ""));
    }

    private static Map<String, String> json(Map<String, String> headers) {
        var more = new TreeMap<>(headers);
        more.put("Content-Type", "application/json");
        return more;
    }

    private static Shot shot(String method, String path, Map<String, String> headers, String body) {
        return new Shot(method + " " + path.replaceFirst("\\?.*", ""), method, path, headers, body.getBytes(UTF_8));
    }
}
