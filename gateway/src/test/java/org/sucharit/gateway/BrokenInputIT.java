package org.sucharit.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to the gateway's own doors, it is the sender's fault and is answered as such: byte by byte, as no client would. */
class BrokenInputIT {

    /** Where somebody might knock. */
    private static final List<String> DOORS = Stream.concat(
                    Stream.concat(DoorTable.HANDLERS.stream(), DoorTable.SIGNING.stream())
                            .map(line -> line.at().replaceFirst("\\?.*", "")),
                    Stream.of("/oauth2/authorization/other", "/login/oauth2/code/other", "/error", "/nowhere"))
            .map(path -> path.replace("{asset}", "nothing.css"))
            .distinct()
            .toList();

    private static final String ZEROS = Base64.getEncoder().encodeToString(new byte[36]);
    private static final String NO_TEXT = Base64.getEncoder().encodeToString(new byte[] {-1, -2, -3});
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    @TempDir
    static Path data;

    private static Backend service;
    private static LocalIdentity identity;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws Exception {
        service = new Backend();
        int port = LocalIdentity.freePort();
        identity = new LocalIdentity(data, port);
        gateway = Gateway.beside(identity, service, "--server.port=" + port);
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        identity.close();
        service.close();
    }

    @TestFactory
    Stream<DynamicTest> no_method_is_our_fault() {
        return each("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "G@T")
                .with((door, method) -> new Sent(method, door, Map.of(), ""));
    }

    @TestFactory
    Stream<DynamicTest> no_end_of_an_address_is_our_fault() {
        return each(
                        "/",
                        "//",
                        "/a",
                        ";a=b",
                        ";",
                        "%00",
                        "/%00",
                        "%ff",
                        "/%2e%2e/",
                        "/..",
                        "%2f",
                        "%5c",
                        "%zz",
                        "/[",
                        "ก",
                        "/\u0001")
                .with((door, end) -> new Sent("GET", door + end, Map.of(), ""));
    }

    @TestFactory
    Stream<DynamicTest> no_query_is_our_fault() {
        return each(
                        "code=%00&state=%00",
                        "code=%ff&state=%ff",
                        "code=a&code=b&state=c&state=d",
                        "code=&state=",
                        "state=" + "a".repeat(6_000),
                        "code=" + "a".repeat(70_000),
                        "error=%00&state=b",
                        "error=access_denied&error_description=%0d%0aA:b&state=b",
                        "error=a\"b&state=%00",
                        "%00=%00",
                        "&&==&",
                        "to=%00",
                        "to=%0d%0aSet-Cookie:a=b",
                        "to=//elsewhere.example",
                        "again=%ff",
                        "lang=%00",
                        "lang=en&lang=xx",
                        "agency=%00",
                        "continue=%00",
                        "{",
                        "%zz",
                        "ก=ข")
                .with((door, query) -> new Sent("GET", door + "?" + query, Map.of(), ""));
    }

    @TestFactory
    Stream<DynamicTest> no_cookie_is_our_fault() {
        return each(
                        Sessions.COOKIE + "=" + ZEROS,
                        Sessions.COOKIE + "=" + NO_TEXT,
                        Sessions.COOKIE + "=!!!",
                        Sessions.COOKIE + "=",
                        Sessions.COOKIE + "=\"YWRt",
                        Sessions.COOKIE + "=" + "YWRt".repeat(1_500),
                        Sessions.COOKIE + "=" + Base64.getEncoder().encodeToString("' OR 1=1 --".getBytes(UTF_8)),
                        Sessions.COOKIE + "=YWRt; " + Sessions.COOKIE + "=" + ZEROS,
                        "lang=\u0001",
                        "lang=xx; acting=../..",
                        "acting=" + "a".repeat(6_000),
                        "=;;,=",
                        "$Version=9; a=b",
                        "ก=ข")
                .with((door, cookie) -> new Sent("GET", door, Map.of("Cookie", cookie), ""));
    }

    @TestFactory
    Stream<DynamicTest> no_header_is_our_fault() {
        return each(
                        "Accept: text/html;charset=x-nothing",
                        "Accept: ,,;q=x",
                        "Accept: text/html\u0001",
                        "Accept: image/png",
                        "Accept: " + "a/b,".repeat(1_500),
                        "Accept-Encoding: ;;",
                        "Accept-Language: th\u0001",
                        "Accept-Language: -;q=9,,",
                        "Accept-Language: " + "a".repeat(300),
                        "Authorization: Bearer",
                        "Authorization: Bearer ",
                        "Authorization: Bearer a\u0001b",
                        "Authorization: Bearer " + "a".repeat(6_000),
                        "Authorization: Basic !!!",
                        "Authorization: ก",
                        "If-None-Match: \"",
                        "If-Modified-Since: yesterday",
                        "If-Match: \u00ff",
                        "Range: bytes=9-1,a",
                        "Origin: {{7*7}}",
                        "Sec-Fetch-Site: ก",
                        "Expect: everything",
                        "Upgrade: websocket",
                        "Host: a b",
                        "Host: {{7*7}}",
                        "Host: localhost:abc",
                        "Host: localhost:99999999",
                        "Host: ",
                        "Transfer-Encoding: everything",
                        "Content-Length: -1",
                        "Content-Length: a",
                        "X-Forwarded-Port: abc",
                        "X-Forwarded-Host: {{7*7}}",
                        "X-Forwarded-Proto: a b",
                        "X-Forwarded-Prefix: /{{7*7}}",
                        "X-Forwarded-For: ก",
                        "Forwarded: host={{7*7}}",
                        "Forwarded: ;=,",
                        "traceparent: 00-x",
                        "X-Request-Id: \u00ff",
                        "Hx-Request: \u00ff",
                        "A b: c",
                        ": c",
                        "a" + "b".repeat(70_000) + ": c")
                .with((door, header) -> new Sent(
                        "GET",
                        door,
                        Map.of(header.substring(0, colon(header)), header.substring(colon(header) + 1)),
                        ""));
    }

    private static int colon(String header) {
        return header.indexOf(':', 1) < 0 ? 0 : header.indexOf(':', 1);
    }

    @TestFactory
    Stream<DynamicTest> no_body_is_our_fault() {
        return each(
                        "",
                        "a/b/c;;",
                        "text/html;charset=x-nothing",
                        "application/x-www-form-urlencoded;charset=x-nothing",
                        "application/x-www-form-urlencoded",
                        "application/json",
                        "multipart/form-data",
                        "multipart/form-data;boundary=\"")
                .with((door, type) -> new Sent("POST", door, Map.of("Content-Type", type), "code=%zz&state=\0{\"a\":"));
    }

    @Test
    void an_answer_of_the_identity_provider_that_it_never_gave_is_refused_in_the_language_of_the_page()
            throws Exception {
        for (var code : List.of("%00", "a".repeat(5_000), "%ff", "a&code=b", "%0d%0aA:b")) {
            var browser = new Browser(gateway, identity);
            browser.get("/login?to=/work/mine");
            var begun =
                    answer(new Sent("GET", "/oauth2/authorization/sucharit", Map.of("Cookie", browser.session()), ""));
            var state = STATE.matcher(header(begun, "Location"));
            assertThat(state.find()).isTrue();
            var back = "/login/oauth2/code/sucharit?state=" + state.group(1) + "&code=" + code + "&lang=en";
            var refused = answer(new Sent("GET", back, Map.of("Cookie", browser.session()), ""));
            assertThat(refused).as(code).startsWith("HTTP/1.1 401").contains("<html lang=\"en\"");
        }
    }

    // how it is sent, and what is no failure of ours

    private record Sent(String method, String path, Map<String, String> headers, String body) {

        byte[] bytes() {
            var lines = new LinkedHashMap<>(Map.of("Host", "localhost", "Accept", Browser.HTML));
            lines.putAll(headers);
            if (!body.isEmpty()) lines.putIfAbsent("Content-Length", "" + body.getBytes(UTF_8).length);
            var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
            lines.forEach((name, value) ->
                    text.append(name).append(": ").append(value).append("\r\n"));
            return text.append("\r\n").append(body).toString().getBytes(UTF_8);
        }
    }

    private interface Making {
        Sent of(String door, String broken);
    }

    private record Each(List<String> all) {

        Stream<DynamicTest> with(Making making) {
            return DOORS.stream()
                    .map(door -> dynamicTest(door, () -> {
                        var failures = new ArrayList<String>();
                        for (var broken : all) {
                            var sent = making.of(door, broken);
                            var fault = fault(sent, answer(sent));
                            if (!fault.isEmpty()) failures.add(shortly(broken) + " → " + shortly(fault));
                        }
                        assertThat(failures).isEmpty();
                    }));
        }
    }

    private static Each each(String... all) {
        return new Each(List.of(all));
    }

    private static String shortly(String text) {
        return text.substring(0, Math.min(text.length(), 700)).replaceAll("[\\p{Cntrl}]+", " ");
    }

    /** Empty where there is none: that nobody can decode a body is said with 501 (RFC 9112, 6.1). */
    private static String fault(Sent sent, String answer) {
        var line = Pattern.compile("HTTP/1\\.1 (\\d{3}) ").matcher(answer);
        if (!line.lookingAt()) return "no answer: " + answer;
        int status = Integer.parseInt(line.group(1));
        boolean ours = status >= 500 && !(status == 501 && sent.headers().containsKey("Transfer-Encoding"));
        if (ours) return answer;
        boolean said = status < 400
                || sent.method().equals("HEAD")
                || answer.contains("<html lang=\"th\"")
                || answer.contains("<html lang=\"en\"")
                || isProblem(answer);
        return said ? "" : "not in our words: " + answer;
    }

    private static boolean isProblem(String answer) {
        int begin = answer.indexOf('{');
        if (begin < 0 || !answer.contains("application/problem+json")) return false;
        var body = JsonMapper.shared().readTree(answer.substring(begin, answer.lastIndexOf('}') + 1));
        return body.hasNonNull("code") && body.hasNonNull("detail");
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .orElse("");
    }

    private static String answer(Sent sent) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(sent.bytes());
            } catch (SocketException refusedBeforeItsEnd) {
                // the answer may be there all the same
            }
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
