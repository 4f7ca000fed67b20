package org.sucharit.complaints;

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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody of the staff with a browser that runs no script. */
public final class StaffVisit {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final String token;

    /** @param token empty for nobody */
    public StaffVisit(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** A page that is there. */
    public Document open(String path) {
        return page(get(path), 200);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Fills in a form of the page, sends it, and follows to where it leads. */
    public Document send(Document page, String action, Map<String, String> typed) {
        var answer = post(action, filled(page, action, typed));
        assertThat(answer.statusCode()).as(action + ": " + answer.body()).isEqualTo(303);
        return open(answer.headers().firstValue("Location").orElseThrow());
    }

    /** The same where the answer is a page itself. */
    public Document answer(Document page, String action, Map<String, String> typed, int status) {
        return page(post(action, filled(page, action, typed)), status);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What the form would send as it stands, and what is typed over it. */
    public static Map<String, String> filled(Document page, String action, Map<String, String> typed) {
        var form = Objects.requireNonNull(page.selectFirst("main form[action=" + action + "]"), action);
        var fields = new LinkedHashMap<String, String>();
        for (var input : form.select("input[type=hidden], input[type=text], input[checked]"))
            fields.put(input.attr("name"), input.attr("value"));
        for (var area : form.select("textarea")) fields.put(area.attr("name"), area.wholeText());
        for (var select : form.select("select")) fields.put(select.attr("name"), chosen(select));
        fields.putAll(typed);
        return fields;
    }

    private static String chosen(Element select) {
        var selected = select.select("option[selected]");
        return (selected.isEmpty() ? select.select("option") : selected).attr("value");
    }

    /** Every page keeps the rules that all of them have. */
    public static Document page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        assertThat(page.text()).doesNotContain("??");
        for (var input : page.select("main input:not([type=hidden]), main textarea, main select"))
            assertThat(page.select("label[for=" + input.id() + "]"))
                    .as(input.id())
                    .hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (var wrong : page.select(".problems a"))
            assertThat(page.getElementById(wrong.attr("href").substring(1)))
                    .as(wrong.text())
                    .isNotNull();
        return page;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html")
                .header("Accept-Language", "th");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
