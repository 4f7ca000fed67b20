package org.sucharit.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Someone without an account who fills in pages, up to the point from where the load goes on. */
final class Citizen {

    static final String START = "/file/krut";
    static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private static final Pattern CARRIED = Pattern.compile("name=\"carried\" value=\"([^\"]*)\"");
    private static final Pattern RECEIPT = Pattern.compile("<p class=\"receipt\">(.*?)</p>", Pattern.DOTALL);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Citizen() {}

    /** What choosing the kind of matter on the first page sends. */
    static byte[] firstStep() throws IOException, InterruptedException {
        return bytes(form(get(START), "kind:SERVICE"));
    }

    /** What the button of the last page sends: a complaint that nobody has filed yet. */
    static byte[] lastStep() throws IOException, InterruptedException {
        var written = post(START, form(get(START), "kind:SERVICE"));
        var named = post(START, form(written, "next") + "&title=" + thai(20) + "&description=" + thai(700));
        return bytes(form(post(START, form(named, "next")), "send"));
    }

    /** Header that opens the mailbox of a complaint just filed. */
    static String mailbox() throws IOException, InterruptedException {
        var page = post(START, new String(lastStep(), StandardCharsets.US_ASCII));
        var receipt = find(RECEIPT, page).replaceAll("\\D", "");
        var opened = send("/mailbox", "receipt=" + receipt);
        var cookie = opened.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IOException("The mailbox did not open: " + opened.statusCode()));
        return "Cookie: " + cookie.substring(0, cookie.indexOf(';')) + "\r\n";
    }

    private static String form(String page, String button) throws IOException {
        return "carried=" + encoded(find(CARRIED, page)) + "&go=" + encoded(button) + "&lang=th";
    }

    private static String find(Pattern what, String page) throws IOException {
        var found = what.matcher(page);
        if (!found.find()) throw new IOException("Not on the page: " + what + "\n" + page);
        return found.group(1);
    }

    private static String thai(int letters) {
        return encoded("ก".repeat(letters));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String form) {
        return form.getBytes(StandardCharsets.US_ASCII);
    }

    private static String get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(Platform.GATEWAY + path)).build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static String post(String path, String form) throws IOException, InterruptedException {
        var answer = send(path, form);
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + ": " + answer.body());
        return answer.body();
    }

    private static HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Platform.GATEWAY + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", Platform.GATEWAY)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
