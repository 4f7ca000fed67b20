package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody at a browser without JavaScript: it keeps cookies and goes where it is led. */
final class Browser {

    static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Gateway gateway;
    private final LocalIdentity identity;

    Browser(Gateway gateway, LocalIdentity identity) {
        this.gateway = gateway;
        this.identity = identity;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(gateway.origin() + path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.header("Accept", HTML).build(), BodyHandlers.ofString());
    }

    /** Fills in the form of the page. */
    HttpResponse<String> signIn(HttpResponse<String> page, String account, String password) throws Exception {
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).as("a sign-in form at " + page.uri()).isTrue();
        String form = "username=" + account + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(identity.issuer() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** As it is sent with every request. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                .map(HttpCookie::getValue)
                .map(value -> Sessions.COOKIE + "=" + value)
                .findFirst()
                .orElseThrow();
    }
}
