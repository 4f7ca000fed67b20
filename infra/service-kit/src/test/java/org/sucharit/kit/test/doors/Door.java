package org.sucharit.kit.test.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.test.fuzz.Shot;

/**
 * One line of a table: a request, and to whom it opens.
 *
 * @param mapping as the service knows it: method, path and, where others of the same take or give something else, its type
 * @param at the path that is asked for
 * @param stage how far things are when it is tried
 * @param shown what only some of those who get in see
 * @param chosen names of fields in the body that whoever gets in may choose
 * @param isJson whether its body is an object to which more can be added
 * @param accept the form in which the answer is wanted
 * @param note what else tells it from others of the same request
 */
public record Door<S>(
        String mapping,
        String at,
        Right right,
        S stage,
        @Nullable Shown shown,
        Set<String> chosen,
        boolean isJson,
        String accept,
        String note,
        Function<Scene, Sent> body) {

    /** @param to whom @param text in the answer, filled in */
    public record Shown(Right to, String text) {}

    public static <S> Door<S> door(String mapping, Right right, S stage) {
        return new Door<>(
                mapping,
                mapping.split(" ")[1],
                right,
                stage,
                null,
                Set.of(),
                false,
                usual(mapping),
                "",
                _ -> Sent.NOTHING);
    }

    public Door<S> at(String path) {
        return new Door<>(mapping, path, right, stage, shown, chosen, isJson, accept, note, body);
    }

    public Door<S> when(S then) {
        return new Door<>(mapping, at, right, then, shown, chosen, isJson, accept, note, body);
    }

    public Door<S> showing(Right to, String text) {
        return new Door<>(mapping, at, right, stage, new Shown(to, text), chosen, isJson, accept, note, body);
    }

    public Door<S> choosing(String... fields) {
        return new Door<>(mapping, at, right, stage, shown, Set.of(fields), isJson, accept, note, body);
    }

    public Door<S> accepting(String type) {
        return new Door<>(mapping, at, right, stage, shown, chosen, isJson, type, note, body);
    }

    public Door<S> json(String json) {
        return new Door<>(
                mapping,
                at,
                right,
                stage,
                shown,
                chosen,
                true,
                accept,
                note,
                scene -> new Sent(Sent.JSON, scene.fill(json).getBytes(UTF_8)));
    }

    public Door<S> form(String fields) {
        return sending(scene ->
                new Sent("application/x-www-form-urlencoded", scene.fill(fields).getBytes(UTF_8)));
    }

    /** @param fields filled in, and of JSON where they begin so */
    public Door<S> upload(Map<String, String> fields, String part, String name, Function<Scene, byte[]> content) {
        return sending(scene -> {
            var filled = new TreeMap<String, String>();
            fields.forEach((field, value) -> filled.put(field, scene.fill(value)));
            return Sent.file(filled, part, name, content.apply(scene));
        });
    }

    public Door<S> sending(Function<Scene, Sent> what) {
        return new Door<>(mapping, at, right, stage, shown, chosen, false, accept, note, what);
    }

    /** Reading changes nothing, so that many may do it in turn. */
    boolean isReading() {
        return mapping.startsWith("GET ");
    }

    private static String usual(String mapping) {
        var path = mapping.split(" ")[1];
        boolean page = !path.startsWith("/api") && !path.startsWith("/actuator") && !path.startsWith("/v3");
        return page ? "text/html" : "*/*";
    }

    /** The same of something else, open to others. @param about what is different */
    public <T> Door<T> of(T then, Right to, String about) {
        return new Door<>(mapping, at, to, then, null, chosen, isJson, accept, about, body);
    }

    /** Its body is tried by another line. */
    public Door<S> asItIs() {
        return new Door<>(mapping, at, right, stage, shown, chosen, false, accept, note, body);
    }

    /** What somebody asks for. @param headers that they show */
    Shot shot(Map<String, String> headers, Scene scene, UnaryOperator<Sent> changed) {
        var method = mapping.split(" ")[0];
        boolean sends = !isReading() && !method.equals("DELETE");
        var sent = sends ? changed.apply(body.apply(scene)) : Sent.NOTHING;
        var all = new HashMap<>(headers);
        all.put("Accept", accept);
        if (sends) all.put("Content-Type", sent.type());
        return new Shot(toString(), method, encoded(scene.fill(at)), all, sent.bytes());
    }

    /** Thai words may stand in paths of a table. */
    private static String encoded(String path) {
        return URI.create(path).toASCIIString();
    }

    @Override
    public String toString() {
        return mapping + (mapping.contains(at) ? "" : " at " + at) + note;
    }
}
