package org.sucharit.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A page as a screen reader is told of it. */
final class AccessibilityTree {

    private static final Set<String> NAMED = Set.of(
            "button",
            "link",
            "textbox",
            "searchbox",
            "combobox",
            "listbox",
            "checkbox",
            "radio",
            "spinbutton",
            "slider",
            "switch",
            "image",
            "img",
            "heading",
            "DisclosureTriangle",
            "dialog",
            "progressbar",
            "meter",
            "tab",
            "menuitem");

    private record Node(String role, String name, int level) {

        @Override
        public String toString() {
            return role + (level > 0 ? " " + level : "") + " “" + name + "”";
        }
    }

    private final List<Node> nodes = new ArrayList<>();

    /** @param told nodes in any order, as the browser's protocol gives them */
    AccessibilityTree(JsonNode told) {
        Map<String, JsonNode> byId = new HashMap<>();
        told.forEach(node -> byId.put(node.path("nodeId").asString(), node));
        told.valueStream().filter(node -> !node.has("parentId")).forEach(root -> read(root, byId));
    }

    private void read(JsonNode node, Map<String, JsonNode> byId) {
        if (!node.path("ignored").asBoolean())
            nodes.add(new Node(
                    node.at("/role/value").asString(""),
                    node.at("/name/value").asString("").strip(),
                    level(node)));
        for (var child : node.path("childIds")) {
            var found = byId.get(child.asString());
            if (found != null) read(found, byId);
        }
    }

    private static int level(JsonNode node) {
        return node.path("properties")
                .valueStream()
                .filter(property -> property.path("name").asString("").equals("level"))
                .mapToInt(property -> property.at("/value/value").asInt())
                .findFirst()
                .orElse(0);
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        nodes.stream()
                .filter(node -> NAMED.contains(node.role()) && node.name().isEmpty())
                .forEach(node -> faults.add("something has no accessible name: " + node.role()));
        headings(faults);
        landmarks(faults);
        return faults;
    }

    private void headings(List<String> faults) {
        var headings = with("heading");
        long first = headings.stream().filter(heading -> heading.level() == 1).count();
        if (first != 1) faults.add("the page has %d headings of level 1".formatted(first));
        int before = 0;
        for (var heading : headings) {
            if (heading.level() > before + 1)
                faults.add("%s comes after a heading of level %d".formatted(heading, before));
            before = heading.level();
        }
    }

    private void landmarks(List<String> faults) {
        if (with("main").isEmpty()) faults.add("the page has no landmark main");
        for (var only : List.of("main", "banner", "contentinfo"))
            if (with(only).size() > 1)
                faults.add("the page has %d landmarks %s".formatted(with(only).size(), only));
        var ways = with("navigation").stream().collect(Collectors.groupingBy(Node::name, Collectors.counting()));
        ways.forEach((name, count) -> {
            if (name.isEmpty() || count > 1) faults.add("navigation “%s” is there %d times".formatted(name, count));
        });
    }

    private List<Node> with(String role) {
        return nodes.stream().filter(node -> node.role().equals(role)).toList();
    }
}
