package org.sucharit.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class BearerTokensTests {

    private final BearerTokens tokens = new BearerTokens();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc.def.ghi", "bearer abc.def.ghi", "BEARER  abc.def.ghi "})
    void the_token_follows_the_scheme(String header) {
        assertThat(tokens.resolve(asking(header))).isEqualTo("abc.def.ghi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YTpi", "Bear abc"})
    void other_schemes_bear_none(String header) {
        assertThat(tokens.resolve(asking(header))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer   ", "Bearerabc"})
    void a_scheme_without_a_token_is_refused(String header) {
        assertThatThrownBy(() -> tokens.resolve(asking(header))).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void a_token_in_the_address_is_none() {
        var request = asking(null);
        request.setParameter("access_token", "abc.def.ghi");
        assertThat(tokens.resolve(request)).isNull();
    }

    private static MockHttpServletRequest asking(@Nullable String header) {
        var request = new MockHttpServletRequest();
        if (header != null) request.addHeader("Authorization", header);
        return request;
    }
}
