package org.sucharit.measures.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against real little servers. Here 127.0.0.2 stands for the public internet and 127.0.0.1 for the inside. */
@Timeout(120)
class PageReaderTests {

    static final String OUTSIDE = "127.0.0.2";
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Duration SLOW = Duration.ofSeconds(2);
    static final int LIMIT = 100_000;

    final Map<String, List<String>> names = new ConcurrentHashMap<>();
    final List<String> lookedUp = new ArrayList<>();
    final LittleServer server = new LittleServer();
    final PageReader open = reader(PublicInternet::servesOrIsHere);

    @AfterEach
    void stop() {
        server.close();
        open.close();
    }

    // ---- what is found

    @Test
    void a_page_answers() throws InterruptedException {
        server.on("/", 200, "สวัสดี");
        var visit = visit("/");
        assertThat(finding(visit).condition()).isEqualTo(Condition.ANSWERED);
        assertThat(finding(visit).status()).isEqualTo(200);
        assertThat(visit.page().orElseThrow()).isEqualTo(new Digested(sha("สวัสดี"), true, false, List.of()));
    }

    @Test
    void it_says_who_asks_and_asks_for_nothing_packed() throws InterruptedException {
        server.on("/", 200, "x");
        visit("/");
        var asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.headers())
                .containsEntry("user-agent", "SucharitLinkCheck/1.0 (+https://sucharit.example/contact)")
                .containsEntry("accept-encoding", "identity")
                .doesNotContainKeys("upgrade", "cookie", "authorization", "referer");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 500, 503, 304, 300})
    void another_status_is_no_page(int status) throws InterruptedException {
        server.on("/", status, "");
        assertThat(finding(visit("/"))).satisfies(finding -> {
            assertThat(finding.condition()).isEqualTo(Condition.GONE);
            assertThat(finding.trouble()).isEqualTo(Trouble.STATUS);
            assertThat(finding.status()).isEqualTo(status);
        });
    }

    @Test
    void a_server_that_is_asked_too_often_says_when_to_come_back() throws InterruptedException {
        server.on("/", 429, "", "Retry-After: 120").on("/long", 429, "", "Retry-After: 999999");
        assertThat(visit("/")).satisfies(visit -> {
            assertThat(visit.finding()).isNull();
            assertThat(visit.later()).hasMinutes(2);
        });
        assertThat(visit("/long").later()).hasHours(24);
    }

    @Test
    void a_page_that_begins_late_is_slow() throws InterruptedException {
        server.on("/", (_, out) -> {
            Thread.sleep(SLOW.plusMillis(100));
            out.write(LittleServer.answer(200, "x"));
        });
        var found = finding(visit("/"));
        assertThat(found.condition()).isEqualTo(Condition.SLOW);
        assertThat(found.millis()).isGreaterThanOrEqualTo((int) SLOW.toMillis());
    }

    @Test
    void a_server_that_trickles_is_given_up() throws InterruptedException {
        server.on("/head", (_, out) -> trickle(out)).on("/body", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            trickle(out);
        });
        for (var path : List.of("/head", "/body")) {
            var visit = open.visit(server.at(path), null, Duration.ofSeconds(1), PageReaderTests::digest);
            assertThat(finding(visit).trouble()).as(path).isEqualTo(Trouble.TIMED_OUT);
        }
    }

    @Test
    void a_connection_that_breaks_off_is_no_page() throws InterruptedException {
        server.on("/nothing", (_, _) -> {}).on("/half", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(finding(visit("/nothing")).trouble()).isEqualTo(Trouble.UNREACHABLE);
        assertThat(finding(visit("/half")).trouble()).isEqualTo(Trouble.UNREACHABLE);
        assertThat(finding(open.visit(closed(), null, PATIENCE, PageReaderTests::digest))
                        .trouble())
                .isEqualTo(Trouble.UNREACHABLE);
    }

    @Test
    void what_is_not_http_is_no_page() throws InterruptedException {
        server.on("/", (_, out) -> out.write("SSH-2.0-OpenSSH\r\n".repeat(2000).getBytes(StandardCharsets.US_ASCII)))
                .on("/headers", (_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 100_000; i++)
                        out.write(("X-" + i + ": x\r\n").getBytes(StandardCharsets.US_ASCII));
                })
                .on(
                        "/line",
                        (_, out) -> out.write(("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1_000_000))
                                .getBytes(StandardCharsets.US_ASCII)));
        assertThat(finding(visit("/")).condition()).isEqualTo(Condition.GONE);
        assertThat(finding(visit("/headers")).trouble()).isEqualTo(Trouble.GARBLED);
        assertThat(finding(visit("/line")).trouble()).isEqualTo(Trouble.GARBLED);
    }

    @Test
    void broken_security_is_no_page() throws InterruptedException, IOException {
        try (var plain = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> {
                try (var client = plain.accept()) {
                    client.getOutputStream().write("no TLS here\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            var secure = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/");
            assertThat(finding(open.visit(secure, null, PATIENCE, PageReaderTests::digest))
                            .trouble())
                    .isEqualTo(Trouble.NOT_SECURE);
        }
    }

    @Test
    void a_name_that_nobody_knows_is_no_page() throws InterruptedException {
        assertThat(finding(open.visit(URI.create("http://nowhere.go.th/"), null, PATIENCE, PageReaderTests::digest))
                        .trouble())
                .isEqualTo(Trouble.NO_SUCH_HOST);
    }

    // ---- the body

    @Test
    void no_more_of_a_page_is_read_than_is_wanted() throws InterruptedException {
        var sent = new long[1];
        server.on("/", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var chunk = new byte[10_000]; sent[0] < 500_000_000L; sent[0] += chunk.length) out.write(chunk);
        });
        var page = visit("/").page().orElseThrow();
        assertThat(page.whole()).isFalse();
        assertThat(page.sha256()).isEqualTo(sha("\0".repeat(LIMIT)));
        assertThat(sent[0]).isLessThan(50_000_000L);
    }

    @Test
    void a_page_of_just_the_limit_is_whole() throws InterruptedException {
        server.on("/", 200, "a".repeat(LIMIT)).on("/more", 200, "a".repeat(LIMIT + 1));
        assertThat(visit("/").page().orElseThrow().whole()).isTrue();
        assertThat(visit("/more").page().orElseThrow().whole()).isFalse();
    }

    @Test
    void what_comes_packed_is_unpacked_as_far_as_it_is_read() throws InterruptedException, IOException {
        var small = packed("สวัสดี".getBytes(StandardCharsets.UTF_8));
        var bomb = packed(new byte[200_000_000]);
        server.on("/small", (_, out) -> gzip(out, small)).on("/bomb", (_, out) -> gzip(out, bomb));
        assertThat(visit("/small").page().orElseThrow().sha256()).isEqualTo(sha("สวัสดี"));
        assertThat(visit("/bomb").page().orElseThrow().whole()).isFalse();
    }

    @Test
    void what_is_packed_wrongly_is_no_page() throws InterruptedException {
        server.on("/", 200, "not packed", "Content-Encoding: gzip").on("/empty", 200, "", "Content-Encoding: gzip");
        assertThat(finding(visit("/")).trouble()).isEqualTo(Trouble.GARBLED);
        assertThat(finding(visit("/empty")).condition()).isEqualTo(Condition.ANSWERED);
    }

    // ---- the same page as before

    @Test
    void a_page_that_is_known_is_not_sent_again() throws InterruptedException {
        server.on(
                "/",
                (request, out) -> out.write(
                        "\"7\"".equals(request.headers().get("if-none-match"))
                                ? LittleServer.answer(304, "")
                                : LittleServer.answer(
                                        200, "x", "ETag: \"7\"", "Last-Modified: Mon, 05 Jan 2026 00:00:00 GMT")));
        var first = visit("/");
        var known = Objects.requireNonNull(first.known());
        assertThat(known.etag()).isEqualTo("\"7\"");
        var second = open.visit(server.at("/"), known, PATIENCE, PageReaderTests::digest);
        assertThat(finding(second).condition()).isEqualTo(Condition.ANSWERED);
        assertThat(second.page()).isEmpty();
        assertThat(second.known()).isEqualTo(known);
        assertThat(server.asked().getLast().headers())
                .containsEntry("if-modified-since", "Mon, 05 Jan 2026 00:00:00 GMT");
    }

    @Test
    void another_server_is_not_told_what_the_first_one_sent() throws InterruptedException {
        server.redirect("/", 302, "/there").on("/there", 200, "x");
        var known = new Known(server.at("/"), "\"7\"", null);
        open.visit(server.at("/"), known, PATIENCE, PageReaderTests::digest);
        assertThat(server.asked().getFirst().headers()).containsEntry("if-none-match", "\"7\"");
        assertThat(server.asked().getLast().headers()).doesNotContainKey("if-none-match");
    }

    // ---- redirects

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void a_page_that_moved_for_good_has_a_new_address(int status) throws InterruptedException {
        server.redirect("/old", status, "/new").on("/new", 200, "x");
        assertThat(finding(visit("/old"))).satisfies(finding -> {
            assertThat(finding.condition()).isEqualTo(Condition.MOVED);
            assertThat(finding.movedTo()).isEqualTo(server.at("/new"));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void a_page_that_is_elsewhere_today_answers(int status) throws InterruptedException {
        server.redirect("/old", status, "/new").on("/new", 200, "x");
        assertThat(finding(visit("/old")).condition()).isEqualTo(Condition.ANSWERED);
    }

    @Test
    void its_new_address_is_where_the_permanent_part_of_the_way_ends() throws InterruptedException {
        server.redirect("/1", 301, "/2")
                .redirect("/2", 308, "/3")
                .redirect("/3", 302, "/4")
                .redirect("/4", 301, "/5")
                .on("/5", 200, "x");
        assertThat(finding(visit("/1")).movedTo()).isEqualTo(server.at("/3"));
    }

    @Test
    void a_new_address_that_leads_to_no_page_is_no_new_address() throws InterruptedException {
        server.redirect("/old", 301, "/new");
        var found = finding(visit("/old"));
        assertThat(found.condition()).isEqualTo(Condition.GONE);
        assertThat(found.movedTo()).isNull();
        assertThat(found.status()).isEqualTo(404);
    }

    @Test
    void five_redirects_are_followed_and_no_more() throws InterruptedException {
        for (int i = 1; i <= 6; i++) server.redirect("/" + i, 302, "/" + (i + 1));
        server.on("/7", 200, "x");
        assertThat(finding(visit("/2")).condition()).isEqualTo(Condition.ANSWERED);
        assertThat(finding(visit("/1")).trouble()).isEqualTo(Trouble.REDIRECTS);
    }

    @Test
    void a_loop_ends() throws InterruptedException {
        server.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
        assertThat(finding(visit("/a")).trouble()).isEqualTo(Trouble.REDIRECTS);
        assertThat(server.asked()).hasSize(6);
    }

    @Test
    void a_server_that_wants_its_cookie_back_gets_it() throws InterruptedException {
        server.on(
                "/",
                (request, out) -> out.write(
                        request.headers().containsKey("cookie")
                                ? LittleServer.answer(200, "x")
                                : LittleServer.answer(302, "", "Location: /", "Set-Cookie: seen=1; Path=/")));
        assertThat(finding(visit("/")).condition()).isEqualTo(Condition.ANSWERED);
    }

    @Test
    void an_address_in_thai_letters_is_followed() throws InterruptedException {
        server.on("/", (_, out) -> out.write(LittleServer.answer(302, "", "Location: /แผน")))
                .on("/%E0%B9%81%E0%B8%9C%E0%B8%99", 200, "x");
        assertThat(finding(visit("/")).condition()).isEqualTo(Condition.ANSWERED);
    }

    // ---- nothing leads inside

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://inside.example:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://2130706433:%d/",
                "http://0x7f.1:%d/",
                "http://0177.0.0.1:%d/",
                "http://127.1:%d/",
                "http://0.0.0.0:%d/",
                "http://user@127.0.0.1:%d/",
                "http://１２７.0.0.1:%d/",
                "http://127。0。0。1:%d/",
                "ftp://127.0.0.1:%d/",
                "file:///etc/passwd",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://[fd00:ec2::254]/",
                "http://8.8.8.8:22/",
                "https://8.8.8.8:8080/"
            })
    void an_address_inside_is_never_asked(String address) throws InterruptedException {
        server.on("/", 200, "secret");
        names.put("localhost", List.of("127.0.0.1"));
        names.put("inside.example", List.of("127.0.0.1"));
        try (var closed = reader(PublicInternet::serves)) {
            var visit = closed.visit(uri(address.formatted(server.port())), null, PATIENCE, PageReaderTests::digest);
            assertThat(finding(visit).trouble()).isEqualTo(Trouble.NOT_ALLOWED);
        }
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/", "http://inside.example:%d/", "//inside.example:%d/", "http://2130706433:%d/",
                "http://[::ffff:7f00:1]:%d/", "http://169.254.169.254/", "http://10.1.2.3/", "file:///etc/passwd",
                "http://user@127.0.0.1:%d/"
            })
    void a_redirect_inside_is_not_followed(String location) throws InterruptedException {
        server.on("/", 200, "secret");
        names.put("inside.example", List.of("127.0.0.1"));
        names.put("outside.example", List.of(OUTSIDE));
        try (var outside = new LittleServer(OUTSIDE);
                var reader = reader(PageReaderTests::isOutside)) {
            outside.redirect("/", 302, location.formatted(server.port()));
            var visit = reader.visit(outside.at("outside.example", "/"), null, PATIENCE, PageReaderTests::digest);
            assertThat(finding(visit).trouble()).isEqualTo(Trouble.NOT_ALLOWED);
            assertThat(outside.asked()).hasSize(1);
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_name_that_means_both_an_outside_and_an_inside_address_is_not_asked() throws InterruptedException {
        names.put("both.example", List.of(OUTSIDE, "127.0.0.1"));
        try (var outside = new LittleServer(OUTSIDE);
                var reader = reader(PageReaderTests::isOutside)) {
            var visit = reader.visit(outside.at("both.example", "/"), null, PATIENCE, PageReaderTests::digest);
            assertThat(finding(visit).trouble()).isEqualTo(Trouble.NOT_ALLOWED);
            assertThat(outside.asked()).isEmpty();
        }
    }

    @Test
    void a_name_that_changes_its_meaning_gains_nothing() throws InterruptedException {
        var turns = new ArrayList<>(List.of(OUTSIDE, "127.0.0.1"));
        Doorman.Names changing = host -> {
            lookedUp.add(host);
            return new InetAddress[] {InetAddress.ofLiteral(turns.size() > 1 ? turns.removeFirst() : turns.getFirst())};
        };
        try (var outside = new LittleServer(OUTSIDE);
                var reader = reader(new Doorman(changing, PageReaderTests::isOutside, PATIENCE))) {
            outside.on("/", 200, "public");
            var first = reader.visit(outside.at("rebinding.example", "/"), null, PATIENCE, PageReaderTests::digest);
            assertThat(first.page().orElseThrow().sha256()).isEqualTo(sha("public"));
            assertThat(lookedUp).as("what was checked is what was connected to").hasSize(1);
            var second = reader.visit(outside.at("rebinding.example", "/"), null, PATIENCE, PageReaderTests::digest);
            assertThat(finding(second).trouble()).isEqualTo(Trouble.NOT_ALLOWED);
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_public_name_on_another_port_is_not_asked() throws InterruptedException {
        names.put("outside.example", List.of("8.8.8.8"));
        try (var reader = reader(PublicInternet::servesOrIsHere)) {
            var visit =
                    reader.visit(URI.create("http://outside.example:6379/"), null, PATIENCE, PageReaderTests::digest);
            assertThat(finding(visit).trouble()).isEqualTo(Trouble.NOT_ALLOWED);
        }
    }

    private Visit<Digested> visit(String path) throws InterruptedException {
        return open.visit(server.at(path), null, PATIENCE, PageReaderTests::digest);
    }

    private static Finding finding(Visit<?> visit) {
        return Objects.requireNonNull(visit.finding());
    }

    private PageReader reader(Predicate<InetSocketAddress> mayReach) {
        return reader(new Doorman(this::lookUp, mayReach, PATIENCE));
    }

    private static PageReader reader(Doorman doorman) {
        var gate = new HostGate(Duration.ZERO, Pace.real());
        return new PageReader(doorman, gate, "SucharitLinkCheck/1.0 (+https://sucharit.example/contact)", 8, SLOW);
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        lookedUp.add(host);
        var known = names.get(host);
        if (known == null) throw new UnknownHostException(host);
        return known.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    /** As if the little server's address were public, on any port. */
    private static boolean isOutside(InetSocketAddress place) {
        return place.getAddress().getHostAddress().equals(OUTSIDE);
    }

    private static Digested digest(InputStream page, @Nullable String mediaType) throws IOException {
        return Digested.of(page, mediaType, LIMIT);
    }

    private static String sha(String text) {
        try {
            return Digested.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null, Long.MAX_VALUE)
                    .sha256();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody listens there any more. */
    private static URI closed() {
        try (var socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI uri(String address) {
        return URI.create(address);
    }

    private static void trickle(OutputStream out) throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
        }
    }

    private static void gzip(OutputStream out, byte[] packed) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(packed);
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
