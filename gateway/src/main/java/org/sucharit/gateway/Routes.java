package org.sucharit.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers what. */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** The start page, whose path is the beginning of every other. */
    static final String START = "/";

    /** The first of an agency's own pages, whose path is the beginning of those that measures-service has. */
    static final String WORK = "/work";

    private static final String UNTRACED = "complaints";

    /** Beginnings of paths, by service. */
    static final Map<String, List<String>> PREFIXES = Map.of(
            "measures",
            List.of(
                    WORK,
                    "/api/agencies",
                    "/api/rulesets",
                    "/api/assessments",
                    "/api/shortfalls",
                    "/api/surveys",
                    "/api/imports",
                    "/api/measures",
                    "/api/evidence",
                    "/api/disclosures",
                    "/api/link-checks",
                    "/api/property-loans",
                    "/api/campaigns",
                    "/api/follow-ups",
                    "/api/rounds",
                    "/api/contributions",
                    "/api/obstacles",
                    "/api/reminders"),
            UNTRACED,
            List.of(
                    "/file",
                    "/mailbox",
                    "/cases",
                    "/api/complaints",
                    "/api/mailbox",
                    "/api/cases",
                    "/api/clocks",
                    "/api/case-reminders",
                    "/api/complaint-questions",
                    "/api/complaint-statistics"),
            "reporting",
            List.of(
                    START,
                    "/agencies",
                    "/nation",
                    "/reports",
                    "/open-data",
                    "/streams",
                    "/api/scorecards",
                    "/api/reports",
                    "/api/open-data",
                    "/api/events"));

    /** Which of these an address begins with, where the service may be traced: complaints-service never. */
    static Optional<String> traced(String path) {
        return PREFIXES.entrySet().stream()
                .filter(service -> !service.getKey().equals(UNTRACED))
                .flatMap(service -> service.getValue().stream())
                .filter(prefix -> path.equals(prefix) || !prefix.equals(START) && path.startsWith(prefix + "/"))
                .findFirst();
    }

    @Bean
    RouterFunction<ServerResponse> toServices(GatewaySettings settings) {
        return PREFIXES.entrySet().stream()
                .map(service -> toService(service.getKey(), service.getValue(), settings)
                        .and(documentation(service.getKey(), settings)))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> toService(
            String service, List<String> prefixes, GatewaySettings settings) {
        List<String> patterns = new ArrayList<>();
        prefixes.forEach(
                prefix -> patterns.addAll(prefix.equals(START) ? List.of(START) : List.of(prefix, prefix + "/**")));
        return route(service)
                .route(path(patterns.toArray(String[]::new)), http())
                .before(uri(settings.service(service)))
                .before(preserveHostHeader())
                .build();
    }

    private static RouterFunction<ServerResponse> documentation(String service, GatewaySettings settings) {
        return route(service + "-docs")
                .route(path("/api-docs/" + service + ".json"), http())
                .before(uri(settings.service(service)))
                .before(setPath("/v3/api-docs"))
                .before(preserveHostHeader())
                .build();
    }
}
