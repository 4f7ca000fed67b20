package org.sucharit.kit.test.fuzz;

import java.util.HashMap;
import java.util.Map;

/**
 * A request, to begin with one that somebody might send.
 *
 * @param name of the endpoint
 * @param path with its query, as it stands in the request line
 */
public record Shot(String name, String method, String path, Map<String, String> headers, byte[] body) {

    /** An {@code Idempotency-Key} that is another one each time it is sent. */
    public static final String FRESH = "fresh";

    public Shot {
        headers = Map.copyOf(headers);
    }

    Shot called(String other) {
        return new Shot(other, method, path, headers, body);
    }

    Shot method(String other) {
        return new Shot(name, other, path, headers, body);
    }

    Shot path(String other) {
        return new Shot(name, method, other, headers, body);
    }

    /** The same with another value of a header. */
    public Shot with(String header, String value) {
        var more = new HashMap<>(headers);
        more.keySet().removeIf(header::equalsIgnoreCase);
        more.put(header, value);
        return new Shot(name, method, path, more, body);
    }

    Shot body(byte[] other) {
        return new Shot(name, method, path, headers, other);
    }

    String type() {
        return headers.getOrDefault("Content-Type", "");
    }
}
