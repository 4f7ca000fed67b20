package org.sucharit.e2e;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where the pages lead. Links of one shape – the same handler and the same names in the query – are many: of each, a few are followed for
 * each account.
 */
final class Links {

    private static final int OF_A_SHAPE = 3;
    private static final int AT_ONCE = 6;

    private record Link(String account, String cookie, String from, String to) {}

    private final String home;
    private final Mappings mappings;
    private final Map<String, List<Link>> byShape = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    Links(String home, Mappings mappings) {
        this.home = home;
        this.mappings = mappings;
    }

    /** @param facts of a page, as {@link Inspection#facts()} tells them */
    synchronized void found(String account, String cookie, String page, JsonNode facts) {
        for (var found : facts.path("links")) {
            var to = found.asString();
            if (!to.startsWith(home)) continue;
            if (to.startsWith(page.replaceFirst("#.*", "") + "#")) within(page, to, facts);
            else keep(new Link(account, cookie, page, to));
        }
    }

    private void within(String page, String to, JsonNode facts) {
        var place = URI.create(to).getFragment();
        if (facts.path("ids").valueStream().noneMatch(id -> id.asString().equals(place)))
            faults.add("%s leads to a place of its own that is not there: #%s".formatted(page, place));
    }

    private void keep(Link link) {
        var some = byShape.computeIfAbsent(link.account() + " " + shape(link.to()), _ -> new ArrayList<>());
        if (some.size() < OF_A_SHAPE
                && some.stream().noneMatch(other -> other.to().equals(link.to()))) some.add(link);
    }

    private String shape(String to) {
        var address = to.replace(home, "");
        var path = address.replaceFirst("[?#].*", "");
        var query =
                address.contains("?") ? address.replaceFirst("^[^?]*\\?", "").replaceFirst("#.*", "") : "";
        var names = Stream.of(query.split("&"))
                .map(part -> part.replaceFirst("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&"));
        return mappings.at("GET", path).map(Mapping::name).orElse(path.replaceAll("[0-9a-f-]{20,}", "…")) + "?" + names;
    }

    int size() {
        return byShape.values().stream().mapToInt(List::size).sum();
    }

    /** Follows them, as those who found them. @return what is wrong */
    List<String> follow() throws InterruptedException, ExecutionException {
        var turns = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = byShape.values().stream()
                    .flatMap(List::stream)
                    .map(link -> (Callable<List<String>>) () -> {
                        turns.acquire();
                        try {
                            return follow(link);
                        } finally {
                            turns.release();
                        }
                    })
                    .toList();
            for (var one : threads.invokeAll(all)) faults.addAll(one.get());
        }
        return faults.stream().distinct().toList();
    }

    private List<String> follow(Link link) throws IOException, InterruptedException {
        var read = new Reader(home, link.cookie()).read(link.to().replaceFirst("#.*", ""));
        var where = "%s leads %s to %s, "
                .formatted(
                        link.from().replace(home, ""),
                        link.account().isEmpty() ? "anyone" : link.account(),
                        link.to().replace(home, ""));
        if (read.status() >= 400) return List.of(where + "which answers " + read.status());
        var place = URI.create(link.to()).getFragment();
        return place == null || read.body().contains("id=\"" + place + "\"")
                ? List.of()
                : List.of(where + "where there is no such place");
    }
}
