package org.sucharit.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A person with a browser that runs no scripts: reads a page, fills in its form, presses a button. */
final class FormVisit {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String origin;
    private final String language;
    private HttpResponse<String> response;
    private Document page;
    private String action = "";

    FormVisit(int port, String agency, String language) {
        this("http://localhost:" + port, "GET", "/file/" + agency, language);
    }

    private FormVisit(String origin, String method, String path, String language) {
        this.origin = origin;
        this.language = language;
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(method, BodyPublishers.noBody())
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .build();
        response = send(request);
        page = Jsoup.parse(response.body());
    }

    /** Another page than that of an agency. */
    static FormVisit of(int port, String method, String path, String language) {
        return new FormVisit("http://localhost:" + port, method, path, language);
    }

    Document page() {
        return page;
    }

    HttpResponse<String> response() {
        return response;
    }

    FormVisit expect(int status) {
        assertThat(response.statusCode()).as(page.text()).isEqualTo(status);
        return this;
    }

    String heading() {
        return page.select("h1").text();
    }

    /** The values that the form would send now, without a button. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (var field : page.select("form input[name], form select[name], form textarea[name]")) {
            boolean choice =
                    field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
            if (choice && !field.hasAttr("checked")) continue;
            var value = field.normalName().equals("textarea")
                    ? field.wholeText()
                    : field.normalName().equals("select")
                            ? field.select("option[selected]").attr("value")
                            : field.attr("value");
            fields.put(field.attr("name"), value);
        }
        return fields;
    }

    /** @param typed names and values, in turn */
    FormVisit press(String button, String... typed) {
        var fields = fields();
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        assertThat(page.select("button[name=go][value=" + button + "]"))
                .as("a button " + button + " on " + page.text())
                .isNotEmpty();
        fields.put("go", button);
        return post(fields);
    }

    FormVisit post(Map<String, String> fields) {
        return post(encoded(fields), "application/x-www-form-urlencoded");
    }

    FormVisit post(String body, String type) {
        return post(body, type, Map.of());
    }

    /** As {@link #press}, when the gateway has no turn for it. */
    FormVisit pressWithoutTurn(String button, String... typed) {
        var fields = fields();
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        fields.put("go", button);
        return post(encoded(fields), "application/x-www-form-urlencoded", Map.of("Sucharit-Overloaded", "true"));
    }

    private FormVisit post(String body, String type, Map<String, String> headers) {
        if (!page.select("form").isEmpty()) action = page.select("form").attr("action");
        var request = HttpRequest.newBuilder(URI.create(origin + action))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        response = send(request.build());
        page = Jsoup.parse(response.body());
        return this;
    }

    /** As the last page sends it, with a file. */
    FormVisit upload(String button, String fileName, String content) {
        var border = "----border" + System.nanoTime();
        var body = new StringBuilder();
        fields().forEach((name, value) -> {
            if (!name.equals("attachment"))
                body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(border, name, value));
        });
        body.append("--%s\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"%s\"\r\n\r\n%s\r\n"
                .formatted(border, fileName, content));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"go\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(border, button, border));
        return post(body.toString(), "multipart/form-data; boundary=" + border);
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
