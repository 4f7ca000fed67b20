package org.sucharit.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTests {

    private int verified;
    private long nanos;
    private boolean good = true;

    private final RememberedTokens tokens = new RememberedTokens(this::verify, _ -> validate(), () -> nanos);

    @Test
    void a_signature_is_verified_once_a_minute() {
        for (int i = 0; i < 10; i++)
            assertThat(tokens.decode("one").getTokenValue()).isEqualTo("one");
        assertThat(verified).isEqualTo(1);
        nanos += Duration.ofMinutes(1).toNanos() + 1;
        for (int i = 0; i < 10; i++) tokens.decode("one");
        assertThat(verified).isEqualTo(2);
    }

    @Test
    void a_token_is_its_own() {
        tokens.decode("one");
        assertThat(tokens.decode("two").getTokenValue()).isEqualTo("two");
        assertThat(verified).isEqualTo(2);
    }

    @Test
    void what_is_not_good_any_more_is_refused_at_once() {
        tokens.decode("one");
        good = false;
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(JwtValidationException.class);
        assertThat(verified).isEqualTo(1);
    }

    @Test
    void a_forged_one_is_refused_each_time() {
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verified).isEqualTo(2);
    }

    private Jwt verify(String token) {
        verified++;
        if (token.equals("forged")) throw new BadJwtException("not ours");
        return Jwt.withTokenValue(token).header("alg", "ES256").subject(token).build();
    }

    private OAuth2TokenValidatorResult validate() {
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }
}
