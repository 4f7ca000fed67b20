package org.sucharit.complaints.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.sucharit.complaints.attachment.Upload;

/** A browser without JavaScript: follows a redirect after a form, and keeps one cookie. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM_KEY = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final int port;
    private final String language;
    private String cookie = "";

    Browser(int port, String language) {
        this.port = port;
        this.language = language;
    }

    /** @param body as it came @param setCookie of the first answer, before a redirect was followed */
    record Page(int status, String body, HttpResponse<String> first, String setCookie) {

        /** What a person reads. */
        String text() {
            return HtmlUtils.htmlUnescape(body.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
        }

        /** The key that the forms of the page carry. */
        String formKey() {
            var found = FORM_KEY.matcher(body);
            return found.find() ? found.group(1) : "";
        }
    }

    String cookie() {
        return cookie;
    }

    void cookie(String value) {
        cookie = value;
    }

    Page get(String path) {
        return send(request(path).GET());
    }

    Page post(String path, Map<String, String> fields) {
        return post(path, fields, Map.of());
    }

    Page post(String path, Map<String, String> fields, Map<String, String> headers) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    Page upload(String path, Upload upload) {
        return send(request(path)
                .header("Content-Type", upload.contentType())
                .POST(BodyPublishers.ofByteArray(upload.whole())));
    }

    Page open(String receipt) {
        return post("/mailbox", Map.of("receipt", receipt));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .header("Accept-Language", language);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var first = HTTP.send(request.build(), BodyHandlers.ofString());
            var set = take(first);
            var last = first;
            if (first.statusCode() == 303) {
                var location = first.headers().firstValue("Location").orElseThrow();
                if (!location.startsWith("/")) return new Page(303, "", first, set);
                last = HTTP.send(request(location).GET().build(), BodyHandlers.ofString());
                take(last);
            }
            return new Page(last.statusCode(), last.body(), first, set);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String take(HttpResponse<String> answer) {
        @Nullable String set = answer.headers().firstValue("Set-Cookie").orElse(null);
        if (set != null) {
            var pair = set.substring(0, set.indexOf(';'));
            cookie = set.contains("Max-Age=0") ? "" : pair;
        }
        return Objects.requireNonNullElse(set, "");
    }
}
