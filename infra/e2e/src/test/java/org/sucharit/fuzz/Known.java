package org.sucharit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What there is: ids and other words that stand in addresses and bodies, as answers told them. */
final class Known {

    private static final Pattern VARIABLE = Pattern.compile("([\\w-]+/)?\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final Pattern ALTERNATIVES = Pattern.compile("[\\w-]+(\\|[\\w-]+)+");
    private static final int MOST = 20;

    /** For what nobody told anything. */
    private static final String NUMBER = "1";

    private final Map<String, List<String>> words = new TreeMap<>();

    /** What a name stands for, whatever answers say. */
    private final Map<String, String> fixed = new TreeMap<>();

    Known with(String name, String word) {
        fixed.put(name, word);
        return this;
    }

    /** @param path of a list, or of one thing */
    void learn(String path, JsonNode answer) {
        var segments = path.replaceFirst("\\?.*", "").split("/");
        learn(segments[segments.length - 1], answer, 0);
    }

    private void learn(String segment, JsonNode node, int depth) {
        if (depth > 6) return;
        if (node.isArray()) node.forEach(one -> learn(segment, one, depth + 1));
        if (!node.isObject()) return;
        for (var name : List.of("id", "number", "name", "group"))
            if (node.path(name).isValueNode())
                add(segment + "/", node.path(name).asString(""));
        node.properties().forEach(property -> {
            if (property.getValue().isValueNode())
                add(property.getKey(), property.getValue().asString(""));
            else learn(property.getKey().equals("items") ? segment : property.getKey(), property.getValue(), depth + 1);
        });
    }

    private void add(String name, String word) {
        var all = words.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!word.isBlank() && word.length() < 200 && all.size() < MOST && !all.contains(word)) all.add(word);
    }

    /** The path with something that exists for each name in it. @param nth of those that are known */
    String fill(String path, int nth) {
        return VARIABLE.matcher(path).replaceAll(found -> {
            var before = found.group(1) == null ? "" : found.group(1);
            return Matcher.quoteReplacement(before + encoded(word(before, found.group(2), found.group(3), nth)));
        });
    }

    private String word(String before, String name, @Nullable String form, int nth) {
        var known = fixed.get(before + name);
        if (known != null) return known;
        if (fixed.containsKey(name)) return fixed.get(name);
        if (form != null && ALTERNATIVES.matcher(form).matches()) {
            var all = form.split("\\|");
            return all[nth % all.length];
        }
        var ofSegment = words.getOrDefault(before, List.of());
        return ofSegment.isEmpty() ? word(name, nth, NUMBER) : ofSegment.get(nth % ofSegment.size());
    }

    /** What a field of that name may hold. */
    String word(String name, int nth, String otherwise) {
        if (fixed.containsKey(name)) return fixed.get(name);
        var all = words.getOrDefault(name, List.of());
        return all.isEmpty() ? otherwise : all.get(nth % all.size());
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, UTF_8).replace("+", "%20");
    }
}
