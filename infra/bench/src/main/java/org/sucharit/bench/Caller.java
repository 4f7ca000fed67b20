package org.sucharit.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Someone with an account who sends requests, through the gateway unless said otherwise. */
final class Caller {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Tokens are good for a quarter of an hour. */
    private static final Duration GOOD = Duration.ofMinutes(10);

    private final String account;
    private final String base;
    private String token = "";
    private long since;

    Caller(String account) throws IOException, InterruptedException {
        this(account, Platform.GATEWAY);
    }

    /** @param base where its requests go */
    Caller(String account, String base) throws IOException, InterruptedException {
        this.account = account;
        this.base = base;
        token();
    }

    /** Good for another five minutes at least. */
    synchronized String token() throws IOException, InterruptedException {
        if (token.isEmpty() || System.nanoTime() - since > GOOD.toNanos()) {
            token = signIn();
            since = System.nanoTime();
        }
        return token;
    }

    private String signIn() throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(Platform.IDENTITY + "/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(account + " was not let in: " + answer.body());
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    /** The header that says who it is, with its end of line. */
    String authorization() throws IOException, InterruptedException {
        return "Authorization: Bearer " + token() + "\r\n";
    }

    HttpResponse<String> upload(String agency, int fiscalYear, String name, String content)
            throws IOException, InterruptedException {
        var body = """
                --b\r
                Content-Disposition: form-data; name="agency"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="fiscalYear"\r
                \r
                %d\r
                --b\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                %s\r
                --b--\r
                """.formatted(agency, fiscalYear, name, content);
        return send("/api/imports", "multipart/form-data; boundary=b", body);
    }

    HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
