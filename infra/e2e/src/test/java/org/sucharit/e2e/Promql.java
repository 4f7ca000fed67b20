package org.sucharit.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a query asks Prometheus for: series, and the labels by which it chooses and groups. */
final class Promql {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern SERIES = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*(\\{[^}]*})?(?!\\s*\\()(?![\\w:])");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    private Promql() {}

    /** By the name of a series, the labels it must have. */
    static Map<String, Set<String>> asksFor(String query) {
        var rest = QUOTED.matcher(query).replaceAll("");
        var grouped = new TreeSet<String>();
        GROUPING.matcher(rest).results().forEach(found -> List.of(found.group(1).split("\\s*,\\s*"))
                .forEach(label -> grouped.add(label.strip())));
        rest = RANGE.matcher(GROUPING.matcher(rest).replaceAll("")).replaceAll("");
        var asked = new HashMap<String, Set<String>>();
        for (var found : SERIES.matcher(rest).results().toList()) {
            if (WORDS.contains(found.group(1))) continue;
            var labels = asked.computeIfAbsent(found.group(1), _ -> new TreeSet<>(grouped));
            if (found.group(2) != null)
                LABEL.matcher(found.group(2)).results().forEach(label -> labels.add(label.group(1)));
        }
        return asked;
    }

    /** What of a query nobody exports. @param exported the labels of each series */
    static List<String> unknown(String query, Map<String, Set<String>> exported) {
        var unknown = new ArrayList<String>();
        asksFor(query).forEach((series, labels) -> {
            var known = exported.get(series);
            if (known == null) unknown.add("no " + series + " for " + query);
            else
                labels.stream()
                        .filter(label -> !known.contains(label))
                        .forEach(label -> unknown.add("no " + label + " of " + series + " for " + query));
        });
        return unknown;
    }
}
