package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnOriginTests {

    @Test
    void behind_a_proxy_the_configured_origin_counts() throws Exception {
        var seen = seenAt("https://sucharit.go.th");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getRequestURL()).hasToString("https://sucharit.go.th/login");
        assertThat(seen.getServerName()).isEqualTo("sucharit.go.th");
        assertThat(seen.getServerPort()).isEqualTo(443);
        assertThat(seenAt("http://192.0.2.7:8080").getServerPort()).isEqualTo(8080);
    }

    @Test
    void without_one_the_connection_counts_whatever_headers_say() throws Exception {
        var seen = seenAt("");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getServerName()).isEqualTo("localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sucharit.go.th", "https://sucharit.go.th/", "https://sucharit.go.th/work", "ftp://a", "https:"})
    void an_origin_is_scheme_host_and_port(String origin) {
        assertThatThrownBy(() -> new OwnOrigin(settings(origin))).isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpServletRequest seenAt(String origin) throws Exception {
        var request = new MockHttpServletRequest("GET", "/login");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "elsewhere.example");
        var chain = new MockFilterChain();
        new OwnOrigin(settings(origin)).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }

    private static GatewaySettings settings(String origin) {
        var source = new MapConfigurationPropertySource(Map.of("sucharit.gateway.origin", origin));
        return new Binder(source).bindOrCreate("sucharit.gateway", Bindable.of(GatewaySettings.class));
    }
}
