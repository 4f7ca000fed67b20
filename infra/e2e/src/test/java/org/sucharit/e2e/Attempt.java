package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** A request that can't be fulfilled. @param headers names and values in turn */
record Attempt(String method, String path, byte[] body, List<String> headers) {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    static Attempt get(String path, String... headers) {
        return new Attempt("GET", path, new byte[0], List.of(headers));
    }

    static Attempt post(String path, String type, String body, String... headers) {
        return post(path, type, body.getBytes(UTF_8), headers);
    }

    static Attempt post(String path, String type, byte[] body, String... headers) {
        return new Attempt("POST", path, body, headers(type, headers));
    }

    static Attempt put(String path, String body, String... headers) {
        return new Attempt("PUT", path, body.getBytes(UTF_8), headers(JSON, headers));
    }

    private static List<String> headers(String type, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", type));
        all.addAll(List.of(headers));
        return all;
    }

    @Override
    public String toString() {
        return method + " " + path + " " + headers;
    }
}
