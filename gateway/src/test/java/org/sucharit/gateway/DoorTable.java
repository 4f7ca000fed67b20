package org.sucharit.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gateway's own doors and what becomes of whom there. A handler without a line here fails the test. */
final class DoorTable {

    private DoorTable() {}

    /** Who comes. */
    enum Visitor {
        NOBODY,
        SIGNED_IN,
        /** Signed in, and led here by a page of somebody else. */
        LED_HERE,
        /** A script with the token of an administrator. */
        SCRIPT,
        /** With a token that nobody signed, and a session that nobody began. */
        FORGER,
        /** Who collects metrics. */
        COLLECTOR
    }

    /**
     * A line.
     *
     * @param mapping method and path, as the gateway knows them
     * @param status of HTTP, usually
     * @param others what it is for some
     */
    record Line(String mapping, String at, int status, Map<Visitor, Integer> others) {

        Line at(String path) {
            return new Line(mapping, path, status, others);
        }

        Line but(Visitor visitor, int other) {
            return new Line(mapping, at, status, Map.of(visitor, other));
        }

        String method() {
            return mapping.split(" ")[0];
        }

        int of(Visitor visitor) {
            return others.getOrDefault(visitor, status);
        }
    }

    static final List<Line> HANDLERS = List.of(
            line("GET /api-docs", 200),
            line("GET /api-docs/{service:measures|complaints|reporting}", 200).at("/api-docs/measures"),
            line("GET /api-docs/events", 200),
            line("GET /api-docs/asyncapi.yaml", 200),
            line("GET /api-docs/{type:sucharit\\.[a-z.-]+}/{version:v\\d+}.schema.json", 200)
                    .at("/api-docs/sucharit.agency.registered/v1.schema.json"),
            line("GET /assets/{file}", 200).at("{asset}"),
            line("GET /login", 302).at("/login?to=/work/mine"),
            line("GET /actuator/health", 200),
            line("GET /actuator/health/liveness", 200),
            line("GET /actuator/health/readiness", 200),
            line("GET /actuator/prometheus", 404).but(Visitor.COLLECTOR, 200));

    /** What is answered before any handler is looked for. The last ends a session. */
    static final List<Line> SIGNING = List.of(
            line("GET /oauth2/authorization/sucharit", 302),
            line("GET /login/oauth2/code/sucharit", 401).at("/login/oauth2/code/sucharit?code=a&state=b"),
            line("POST /logout", 302).but(Visitor.LED_HERE, 403));

    /** Where other programs of this kind have doors. */
    static final Set<String> NONE = Set.of(
            "/actuator",
            "/actuator/beans",
            "/actuator/configprops",
            "/actuator/env",
            "/actuator/gateway/routes",
            "/actuator/heapdump",
            "/actuator/httpexchanges",
            "/actuator/loggers/root",
            "/actuator/mappings",
            "/actuator/metrics",
            "/actuator/sessions",
            "/actuator/shutdown",
            "/actuator/threaddump",
            "/api",
            "/api/nothing",
            "/error",
            "/oauth2/token",
            "/v3/api-docs",
            "/v3/api-docs.yaml");

    private static Line line(String mapping, int status) {
        return new Line(mapping, mapping.split(" ")[1], status, Map.of());
    }
}
