package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: sends along what the form carries, and keeps the mailbox's cookie. */
final class PageVisit {

    private static final Pattern CARRIED = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]* action=\"([^\"]*)\".*?>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern RECEIPT = Pattern.compile("<p class=\"receipt\">(.*?)</p>", Pattern.DOTALL);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    private final String base;
    private final String path;
    private final String bearer;
    private String cookie = "";
    private String page = "";

    /** Opens a page. */
    PageVisit(String base, String path) throws IOException, InterruptedException {
        this(base, path, "");
    }

    /** Opens a page. @param bearer of whoever looks; empty for anyone */
    PageVisit(String base, String path, String bearer) throws IOException, InterruptedException {
        this.base = base;
        this.path = path;
        this.bearer = bearer;
        open(path);
    }

    PageVisit open(String to) throws IOException, InterruptedException {
        send(to, HttpRequest.newBuilder().GET());
        return this;
    }

    String page() {
        return page;
    }

    /** The one that this page shows. */
    String receipt() {
        var found = RECEIPT.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1).replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").strip();
    }

    /** @param button value of the button {@code go} @param typed names and values, in turn */
    PageVisit press(String button, String... typed) throws IOException, InterruptedException {
        return post(path, fields(button, typed));
    }

    /** @param to path of the form */
    PageVisit post(String to, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return post(to, "application/x-www-form-urlencoded", body.getBytes(UTF_8));
    }

    PageVisit upload(String to, Map<String, String> fields, String name, byte[] content)
            throws IOException, InterruptedException {
        var body = new Multipart();
        fields.forEach(body::field);
        body.file("attachment", name, content);
        return post(to, body.type(), body.whole());
    }

    PageVisit post(String to, String type, byte[] body) throws IOException, InterruptedException {
        send(
                to,
                HttpRequest.newBuilder()
                        .header("Content-Type", type)
                        .header("Origin", base)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofByteArray(body)));
        return this;
    }

    /** What a form of this page sends. */
    Map<String, String> fields(String button, String... typed) {
        var fields = carried(page);
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        if (!button.isEmpty()) fields.put("go", button);
        return fields;
    }

    /** What each form of this page sends to an address. */
    List<Map<String, String>> forms(String to) {
        return FORM.matcher(page)
                .results()
                .filter(form -> form.group(1).equals(to))
                .map(form -> carried(form.group(2)))
                .toList();
    }

    private static Map<String, String> carried(String html) {
        var fields = new LinkedHashMap<String, String>();
        var carried = CARRIED.matcher(html);
        while (carried.find()) fields.putIfAbsent(carried.group(1), carried.group(2));
        return fields;
    }

    private void send(String to, HttpRequest.Builder request) throws IOException, InterruptedException {
        request.uri(URI.create(base + to))
                .timeout(Duration.ofMinutes(3))
                .header("Accept", "text/html")
                .header("Accept-Language", "th");
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        if (!bearer.isEmpty()) request.header("Authorization", bearer);
        var reply = HTTP.send(request.build(), BodyHandlers.ofString());
        reply.headers()
                .firstValue("Set-Cookie")
                .ifPresent(set -> cookie = set.contains("Max-Age=0") ? "" : set.substring(0, set.indexOf(';')));
        assertThat(reply.statusCode()).as("%s: %s", to, reply.body()).isIn(200, 302, 303);
        page = reply.body();
        if (reply.statusCode() != 200)
            send(
                    reply.headers().firstValue("Location").orElseThrow(),
                    HttpRequest.newBuilder().GET());
    }
}
