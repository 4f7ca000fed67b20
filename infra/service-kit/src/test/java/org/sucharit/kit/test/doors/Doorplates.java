package org.sucharit.kit.test.doors;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What doors a running service has. */
public final class Doorplates {

    /** Where failures are shown; there is nothing behind it. */
    private static final Set<String> NO_DOORS = Set.of("* /error");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    private Doorplates() {}

    /** Every handler: its method, its path and, where it says so, what it takes or gives other than JSON. */
    public static Set<String> of(Collection<? extends RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Doorplates::named)
                .filter(name -> !NO_DOORS.contains(name))
                .collect(toCollection(TreeSet::new));
    }

    /** Every operation of an OpenAPI document: its method and its path. */
    public static Set<String> of(JsonNode openApi) {
        var operations = new TreeSet<String>();
        openApi.path("paths").propertyStream().forEach(path -> path.getValue()
                .propertyStream()
                .map(operation -> operation.getKey())
                .filter(METHODS::contains)
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** The operations of an interface that are among the lines of a table. @param lines as {@link #of(Collection)} */
    public static Set<String> operations(Stream<String> lines) {
        return lines.filter(line -> line.split(" ")[1].startsWith("/api/"))
                .map(Doorplates::operation)
                .collect(toCollection(TreeSet::new));
    }

    /** A document has types elsewhere, and no forms of what varies in a path. */
    private static String operation(String line) {
        var words = line.split(" ");
        return words[0] + " " + words[1].replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    private static Stream<String> named(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        boolean actuator = info.getPatternValues().toString().matches(".*/(actuator|v3)\\b.*");
        var takes = actuator
                ? ""
                : type(" ", List.copyOf(info.getConsumesCondition().getConsumableMediaTypes()));
        var gives =
                actuator ? "" : given(List.copyOf(info.getProducesCondition().getProducibleMediaTypes()));
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("* " + path)
                        : methods.stream().map(method -> method + " " + path + takes + gives));
    }

    private static String given(List<MediaType> types) {
        return types.contains(MediaType.APPLICATION_JSON) ? "" : type(" giving ", types);
    }

    private static String type(String before, List<MediaType> types) {
        if (types.isEmpty()) return "";
        return before + types.getFirst().getType() + "/" + types.getFirst().getSubtype();
    }
}
