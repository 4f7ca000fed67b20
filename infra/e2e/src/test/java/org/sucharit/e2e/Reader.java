package org.sucharit.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who follows links without looking at what they see. */
final class Reader {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\shref=\"([^\"]*)\"");
    private static final int MOST_REDIRECTS = 6;
    private static final int LONGEST = 4 << 20;

    private final String home;
    private final String cookie;

    /** @param home where addresses without a host lead @param cookie of the session; empty: none */
    Reader(String home, String cookie) {
        this.home = home;
        this.cookie = cookie;
    }

    /** @param body of a page; empty of anything else */
    record Read(String address, int status, String body) {

        List<String> links() {
            return LINK.matcher(body)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .toList();
        }
    }

    Read read(String address) throws IOException, InterruptedException {
        return read(URI.create(home).resolve(encoded(address)), MOST_REDIRECTS);
    }

    private Read read(URI address, int redirects) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(3)).header("Accept", "text/html,*/*;q=0.8");
        if (!cookie.isEmpty() && address.toString().startsWith(home)) request.header("Cookie", cookie);
        var reply = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        try (var in = reply.body()) {
            var to = reply.headers().firstValue("Location").orElse("");
            if (reply.statusCode() / 100 == 3 && redirects > 0) {
                var next = address.resolve(to);
                return next.getHost().equals(address.getHost())
                        ? read(next, redirects - 1)
                        : new Read(next.toString(), reply.statusCode(), "");
            }
            var type = reply.headers().firstValue("Content-Type").orElse("");
            var body = type.startsWith("text/html") ? new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8) : "";
            return new Read(address.toString(), reply.statusCode(), body);
        }
    }

    private static String encoded(String address) {
        return URI.create(address.replace(" ", "%20").replace("|", "%7C")).toASCIIString();
    }
}
