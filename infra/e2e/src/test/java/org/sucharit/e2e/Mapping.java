package org.sucharit.e2e;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a running service answers somewhere.
 *
 * @param methods of HTTP; empty: any
 * @param handler class and method
 */
public record Mapping(String service, List<String> methods, List<String> patterns, String handler) {

    public Mapping {
        patterns = patterns.stream()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^{}]+))?}|\\*\\*|\\*");
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/actuator", "/v3/", "/assets/", "/swagger");

    /** Whether it takes requests that browsers make to show a page. Pages are what is not for programs. */
    boolean isPage() {
        return patterns.stream().noneMatch(pattern -> FOR_PROGRAMS.stream().anyMatch(pattern::startsWith));
    }

    boolean takes(String method) {
        return methods.isEmpty() || methods.contains(method);
    }

    /** By which a table names it: the shortest of its addresses; failures are shown by every service. */
    public String name() {
        return patterns.getFirst().equals("/error") ? "/error of " + service : patterns.getFirst();
    }

    boolean matches(String path) {
        return patterns.stream()
                .anyMatch(pattern -> regex(pattern).matcher(path).matches());
    }

    /** How little it leaves open: of two that match, the one that says more is meant. */
    int vagueness() {
        return (int) VARIABLE.matcher(patterns.getFirst()).results().count();
    }

    private static Pattern regex(String pattern) {
        var regex = new StringBuilder();
        int from = 0;
        for (var variable = VARIABLE.matcher(pattern); variable.find(); from = variable.end())
            regex.append(Pattern.quote(pattern.substring(from, variable.start())))
                    .append(group(variable));
        return Pattern.compile(
                regex.append(Pattern.quote(pattern.substring(from))).toString());
    }

    private static String group(Matcher variable) {
        if (variable.group().equals("**")) return ".*";
        return variable.group(2) == null ? "[^/]+" : "(?:" + variable.group(2) + ")";
    }
}
