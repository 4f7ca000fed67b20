package org.sucharit.complaints.complaint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything a complainant answered, in clear. It is sealed as one text, so that not even the number of answers shows,
 * and an answer that a later form adds needs no new event.
 */
public record Answers(
        Secret title,
        Secret description,
        List<Subject> subjects,
        @Nullable Secret happenedOn,
        Map<String, Secret> more) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Whom it concerns. */
    public record Subject(@Nullable Secret name, Position position) {}

    public Answers {
        subjects = List.copyOf(subjects);
        more = Collections.unmodifiableSortedMap(new TreeMap<>(more)); // the same answers are written the same
    }

    /** As it is sealed. */
    Secret written() {
        var json = JSON.createObjectNode();
        json.put("title", title.reveal());
        json.put("description", description.reveal());
        var list = json.putArray("subjects");
        for (var subject : subjects) {
            var one = list.addObject().put("position", subject.position().name());
            if (subject.name() != null) one.put("name", subject.name().reveal());
        }
        if (happenedOn != null) json.put("happenedOn", happenedOn.reveal());
        var others = json.putObject("more");
        more.forEach((key, answer) -> others.put(key, answer.reveal()));
        return new Secret(json.toString());
    }

    /**
     * The same with each text changed.
     *
     * @param change gets a text's field ({@code title}, {@code description}, {@code happenedOn},
     *     {@code subjects[0].name} …, {@code more.<key>}) and the text
     */
    public Answers each(BiFunction<String, Secret, Secret> change) {
        var concerned = new ArrayList<Subject>();
        for (var subject : subjects)
            concerned.add(new Subject(
                    changed("subjects[" + concerned.size() + "].name", subject.name(), change), subject.position()));
        var others = new LinkedHashMap<String, Secret>();
        more.forEach((key, answer) -> others.put(key, change.apply("more." + key, answer)));
        return new Answers(
                change.apply("title", title),
                change.apply("description", description),
                concerned,
                changed("happenedOn", happenedOn, change),
                others);
    }

    /** One of the texts by its field, see {@link #each}. */
    public Optional<Secret> text(String field) {
        var found = new ArrayList<Secret>();
        each((name, text) -> {
            if (name.equals(field)) found.add(text);
            return text;
        });
        return found.stream().findFirst();
    }

    private static @Nullable Secret changed(
            String field, @Nullable Secret text, BiFunction<String, Secret, Secret> change) {
        return text == null ? null : change.apply(field, text);
    }

    static Answers read(Secret written) {
        var json = JSON.readTree(written.reveal());
        return new Answers(
                new Secret(json.path("title").asString()),
                new Secret(json.path("description").asString()),
                json.path("subjects").valueStream().map(Answers::subject).toList(),
                optional(json.path("happenedOn")),
                json.path("more")
                        .propertyStream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new Secret(entry.getValue().asString()))));
    }

    private static Subject subject(JsonNode json) {
        return new Subject(
                optional(json.path("name")),
                Position.valueOf(json.path("position").asString()));
    }

    private static @Nullable Secret optional(JsonNode json) {
        return json.isString() ? new Secret(json.asString()) : null;
    }
}
