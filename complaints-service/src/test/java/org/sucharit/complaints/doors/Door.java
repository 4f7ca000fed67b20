package org.sucharit.complaints.doors;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.attachment.Upload;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.fuzz.Shot;

/**
 * One line of the table: a request, and to whom it opens.
 *
 * @param mapping as the service knows it: method, path and, where another of the same takes something else, its type
 * @param at the path that is asked for
 * @param onlyHidden whether it is of use for a case of the oversight body alone
 */
record Door(
        String mapping,
        String at,
        Right right,
        Stage stage,
        boolean onlyHidden,
        @Nullable Function<Scene, Sent> body) {

    /** What is sent. */
    record Sent(String type, byte[] bytes) {}

    private static final Sent NOTHING = new Sent("application/json", new byte[0]);

    static Door door(String mapping, Right right) {
        return new Door(mapping, mapping.split(" ")[1], right, Stage.RECEIVED, false, null);
    }

    Door at(String path) {
        return new Door(mapping, path, right, stage, onlyHidden, body);
    }

    Door when(Stage then) {
        return new Door(mapping, at, right, then, onlyHidden, body);
    }

    Door whenHidden() {
        return new Door(mapping, at, right, stage, true, body);
    }

    Door json(String json) {
        return sent("application/json", json);
    }

    Door form(String fields) {
        return sent("application/x-www-form-urlencoded", fields);
    }

    private Door sent(String type, String text) {
        return sending(scene -> new Sent(type, scene.fill(text).getBytes(StandardCharsets.UTF_8)));
    }

    Door upload(Function<Scene, Upload> upload) {
        return sending(scene -> {
            var sent = upload.apply(scene);
            return new Sent(sent.contentType(), sent.whole());
        });
    }

    private Door sending(Function<Scene, Sent> what) {
        return new Door(mapping, at, right, stage, onlyHidden, what);
    }

    boolean isPage() {
        return at.startsWith("/cases") || at.startsWith("/mailbox") || at.startsWith("/file");
    }

    /** Reading changes nothing, so that many may do it in turn. */
    boolean isReading() {
        return mapping.startsWith("GET ");
    }

    Got ask(Requests who, Person person, Scene shown) {
        var scene = shown.with("typed", shown.receipt(person));
        var path = scene.fill(at);
        var requests = isPage() ? who.with("Accept", "text/html") : who;
        var sent = body == null ? NOTHING : body.apply(scene);
        return switch (mapping.split(" ")[0]) {
            case "GET" -> requests.get(path);
            case "DELETE" -> requests.delete(path);
            case "PUT" -> requests.put(path, new String(sent.bytes(), StandardCharsets.UTF_8));
            default -> requests.post(path, sent.type(), sent.bytes());
        };
    }

    /** The same request as {@link #ask} sends, to be bent. */
    Shot shot(Person person, Scene shown) {
        var scene = shown.with("typed", shown.receipt(person));
        var sent = body == null ? NOTHING : body.apply(scene);
        var headers = new HashMap<>(Map.of("Content-Type", sent.type(), "Idempotency-Key", Shot.FRESH));
        if (person.isSignedIn()) headers.put("Authorization", "Bearer " + person.token());
        else if (isPage() && scene.words().containsKey("cookie"))
            headers.put("Cookie", "sucharit-mailbox=" + scene.word("cookie"));
        else headers.put("Authorization", "Receipt " + scene.receipt(person));
        return new Shot(toString(), mapping.split(" ")[0], scene.fill(at), headers, sent.bytes());
    }

    @Override
    public String toString() {
        return mapping + (mapping.contains(at) ? "" : " at " + at);
    }
}
