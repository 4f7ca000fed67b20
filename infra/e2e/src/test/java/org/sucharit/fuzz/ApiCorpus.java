package org.sucharit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sucharit.fuzz.Papers.Paper;
import org.sucharit.kit.test.doors.Sent;
import org.sucharit.kit.test.fuzz.Shot;
import tools.jackson.databind.JsonNode;

/** Requests to every operation that a service's OpenAPI document names, each by somebody who is let in. */
final class ApiCorpus {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403, 404);

    /** Others of a path wait for what is not there yet. */
    private static final Set<String> WAITING = Set.of("v", "after");

    private static final int EXAMPLES = 2;
    private static final int LEARNING = 3;

    /** @param path with names in braces */
    private record Operation(String method, String path, JsonNode details) {

        String name() {
            return method + " " + path;
        }

        boolean isReading() {
            return method.equals("GET");
        }
    }

    private final String base;
    private final Asking asking;
    private final Known known;
    private final List<Card> cards;
    private final List<Paper> papers;
    private final JsonNode document;
    private final Schemas schemas;
    private final Map<String, Integer> best = new TreeMap<>();

    ApiCorpus(String base, Asking asking, Known known, List<Card> cards, List<Paper> papers)
            throws IOException, InterruptedException {
        this.base = base;
        this.asking = asking;
        this.known = known;
        this.cards = cards;
        this.papers = papers;
        this.document = asking.ask(base, new Shot("docs", "GET", "/v3/api-docs", Map.of(), new byte[0]))
                .json();
        this.schemas = new Schemas(document, known);
    }

    List<Shot> shots() throws IOException, InterruptedException {
        var all = operations();
        // what one answers stands in the path of another
        for (int i = 0; i < LEARNING; i++)
            for (var operation : all) if (operation.isReading()) byWhoIsLetIn(shot(operation, 0));
        var shots = new ArrayList<Shot>();
        for (var operation : all)
            for (int nth = 0; nth < EXAMPLES; nth++)
                for (var shot : withFiles(operation, nth)) shots.add(byWhoIsLetIn(shot));
        return shots;
    }

    /** The best that each operation answered, by its name. */
    Map<String, Integer> best() {
        return best;
    }

    private List<Operation> operations() {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(one -> {
                    if (METHODS.contains(one.getKey()))
                        all.add(new Operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()));
                }));
        return all;
    }

    private Shot byWhoIsLetIn(Shot shot) throws IOException, InterruptedException {
        Shot first = null;
        for (var card : cards) {
            var shown = new Shot(shot.name(), shot.method(), shot.path(), merged(shot, card), shot.body());
            var answer = asking.ask(base, shown);
            best.merge(shot.name(), answer.status(), Math::min);
            if (answer.isGood()) known.learn(shot.path(), answer.json());
            if (answer.isGood() || !NOT_LET_IN.contains(answer.status())) return shown;
            if (first == null) first = shown;
        }
        return first == null ? shot : first;
    }

    private static Map<String, String> merged(Shot shot, Card card) {
        var headers = new HashMap<>(shot.headers());
        headers.putAll(card.headers());
        return headers;
    }

    private Shot shot(Operation operation, int nth) {
        return withFiles(operation, nth).getFirst();
    }

    private List<Shot> withFiles(Operation operation, int nth) {
        var path = known.fill(operation.path(), nth) + query(operation, nth);
        var content = operation.details().at("/requestBody/content");
        var headers = new TreeMap<>(Map.of("Accept", "*/*"));
        if (!operation.isReading()) headers.put("Idempotency-Key", Shot.FRESH);
        var bodies = bodies(content, nth);
        if (bodies.isEmpty())
            return List.of(new Shot(operation.name(), operation.method(), path, headers, new byte[0]));
        return bodies.stream()
                .map(sent -> {
                    var typed = new TreeMap<>(headers);
                    typed.put("Content-Type", sent.type());
                    return new Shot(operation.name(), operation.method(), path, typed, sent.bytes());
                })
                .toList();
    }

    /** First without what may be left out, but whose and when. */
    private String query(Operation operation, int nth) {
        var query = new StringBuilder();
        operation.details().path("parameters").forEach(parameter -> {
            var name = parameter.path("name").asString("");
            boolean wanted = parameter.path("required").asBoolean(false)
                    || nth > 0
                    || name.equals("agency")
                    || name.equals("fiscalYear");
            if (!parameter.path("in").asString("").equals("query") || WAITING.contains(name) || !wanted) return;
            var value = schemas.example(parameter.path("schema"), name, nth);
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.isValueNode() ? value.asString("") : value.toString(), UTF_8));
        });
        return query.toString();
    }

    private List<Sent> bodies(JsonNode content, int nth) {
        var bodies = new ArrayList<Sent>();
        content.properties().forEach(one -> {
            var schema = one.getValue().path("schema");
            if (one.getKey().startsWith("multipart/")) bodies.addAll(uploads(schema, nth));
            else
                bodies.add(
                        new Sent(one.getKey(), text(one.getKey(), schema, nth).getBytes(UTF_8)));
        });
        return bodies;
    }

    private String text(String type, JsonNode schema, int nth) {
        var example = schemas.example(schema, "", nth);
        return type.contains("json") || !example.isValueNode() ? example.toString() : example.asString("");
    }

    /** As many as there are kinds of files. */
    private List<Sent> uploads(JsonNode unresolved, int nth) {
        var schema = schemas.resolved(unresolved);
        var fields = new TreeMap<String, String>();
        var files = new ArrayList<String>();
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            if (isFile(property.getValue())) files.add(name);
            else {
                var example = schemas.example(property.getValue(), name, nth);
                fields.put(name, example.isValueNode() ? example.asString("") : example.toString());
            }
        });
        var part = files.isEmpty() ? "file" : files.getFirst();
        return papers.stream()
                .map(paper -> Sent.file(fields, part, paper.name(), paper.content()))
                .toList();
    }

    private boolean isFile(JsonNode schema) {
        var one = schema.path("items").isObject() ? schema.path("items") : schema;
        return one.path("format").asString("").equals("binary");
    }
}
