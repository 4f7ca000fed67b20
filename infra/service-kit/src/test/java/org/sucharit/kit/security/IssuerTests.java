package org.sucharit.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.sucharit.kit.test.Tokens;

class IssuerTests {

    final AtomicInteger asked = new AtomicInteger();
    int port;

    @Nullable
    HttpServer identity;

    @BeforeEach
    void choosePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    void startIdentity() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        answer(
                server,
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(issuer(), issuer()));
        answer(server, "/keys", Tokens.publicKeys().toString());
        server.start();
        identity = server;
    }

    private void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stopIdentity() {
        if (identity != null) identity.stop(0);
        identity = null;
    }

    String token(String issuer, String... audience) {
        return Tokens.signed(Tokens.claims("somsri", "สมศรี", Tokens.member("krut", Role.OFFICER))
                .issuer(issuer)
                .audience(List.of(audience))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build());
    }

    @Test
    void a_service_waits_for_its_issuer_and_remembers_its_keys_when_it_is_gone() throws IOException {
        var decoder = new Issuer(issuer(), "");
        assertThatThrownBy(() -> decoder.decode(token(issuer())))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
        startIdentity();
        assertThat(decoder.decode(token(issuer())).getSubject()).isEqualTo("somsri");
        stopIdentity();
        assertThat(decoder.decode(token(issuer())).getSubject()).isEqualTo("somsri");
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_token_of_another_issuer_is_bad() throws IOException {
        startIdentity();
        var decoder = new Issuer(issuer(), "");
        assertThatThrownBy(() -> decoder.decode(token("http://elsewhere"))).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode("nonsense")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_token_that_is_meant_for_others_is_bad_where_an_audience_is_named() throws IOException {
        startIdentity();
        var decoder = new Issuer(issuer(), "sucharit");
        assertThat(decoder.decode(token(issuer(), "account", "sucharit")).getSubject())
                .isEqualTo("somsri");
        for (var token : List.of(token(issuer()), token(issuer(), "account"), token("http://elsewhere", "sucharit")))
            assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }
}
