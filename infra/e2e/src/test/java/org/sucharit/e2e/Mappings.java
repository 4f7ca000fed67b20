package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything that the running services answer. */
public final class Mappings {

    private static final Map<String, String> SERVICES =
            Map.of("measures", "MEASURES", "complaints", "COMPLAINTS", "reporting", "REPORTING");

    private final List<Mapping> pages;

    private Mappings(List<Mapping> pages) {
        this.pages = pages;
    }

    /** As the services themselves tell an administrator; the gateway, which tells nobody, by the classes that it runs. */
    public static Mappings of(RunningPlatform platform, Door door) throws IOException, InterruptedException {
        Stream<Mapping> all = GatewayPages.all().stream();
        for (var service : SERVICES.entrySet()) {
            var reply = door.send(
                    platform.address(service.getValue()),
                    "GET",
                    "/actuator/mappings",
                    new byte[0],
                    "Authorization",
                    door.bearer("admin"));
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            all = Stream.concat(all, told(service.getKey(), reply.json()));
        }
        return new Mappings(all.filter(Mapping::isPage).toList());
    }

    private static Stream<Mapping> told(String service, JsonNode told) {
        return told.path("contexts")
                .valueStream()
                .flatMap(context -> context.at("/mappings/dispatcherServlets/dispatcherServlet")
                        .valueStream())
                .map(mapping -> mapping.path("details"))
                .filter(details -> details.has("handlerMethod") && details.has("requestMappingConditions"))
                .map(details -> mapping(service, details));
    }

    private static Mapping mapping(String service, JsonNode details) {
        var conditions = details.path("requestMappingConditions");
        var handler = details.path("handlerMethod");
        return new Mapping(
                service,
                texts(conditions.path("methods")),
                texts(conditions.path("patterns")),
                handler.path("className").asString() + "#"
                        + handler.path("name").asString());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** Whatever answers this method of HTTP outside the programs' interface. */
    public List<Mapping> taking(String method) {
        return pages.stream().filter(page -> page.takes(method)).toList();
    }

    /** Which of them answers at an address of ours. @param address path, and query if any */
    public Optional<Mapping> at(String method, String address) {
        var path = address.replaceFirst("[?#].*", "");
        return taking(method).stream().filter(page -> page.matches(path)).min(Comparator.comparing(Mapping::vagueness));
    }
}
