package org.sucharit.kit.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Reads tokens of one issuer. Nothing is asked of it before the first token comes, so a service starts without it; its
 * keys are remembered, so a service also goes on while it restarts.
 */
final class Issuer implements JwtDecoder {

    private static final int TIMEOUT_MILLIS = 3000;
    private static final int MAX_KEYS_BYTES = 64 * 1024;
    private static final Duration REFRESH = Duration.ofMinutes(10);
    private static final Duration OUTAGE = Duration.ofDays(1);

    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final String issuer;
    private final String audience;
    private volatile @Nullable JwtDecoder decoder;

    /** @param audience that tokens must be meant for; empty: any, where all that the issuer knows are ours */
    Issuer(String issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    @Override
    public Jwt decode(String token) {
        var ready = decoder;
        if (ready == null) decoder = ready = discover();
        return ready.decode(token);
    }

    private JwtDecoder discover() {
        try {
            var decoder = NimbusJwtDecoder.withJwkSource(keys(jwksUri()))
                    .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
                    .build();
            decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
            return new RememberedTokens(decoder, validator(), System::nanoTime);
        } catch (RestClientException | MalformedURLException | IllegalArgumentException e) {
            throw new JwtException("the issuer of tokens does not answer", e);
        }
    }

    private OAuth2TokenValidator<Jwt> validator() {
        return audience.isEmpty()
                ? JwtValidators.createDefaultWithIssuer(issuer)
                : JwtValidators.createDefaultWithValidators(
                        List.of(new JwtIssuerValidator(issuer), new JwtAudienceValidator(audience)));
    }

    private URL jwksUri() throws MalformedURLException {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofMillis(TIMEOUT_MILLIS));
        requests.setReadTimeout(Duration.ofMillis(TIMEOUT_MILLIS));
        Map<String, Object> configuration = RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(issuer + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        var uri = configuration == null ? null : configuration.get("jwks_uri");
        if (uri == null) throw new IllegalArgumentException("no jwks_uri");
        return URI.create(Objects.toString(uri)).toURL();
    }

    private static JWKSource<SecurityContext> keys(URL url) {
        return JWKSourceBuilder.create(
                        url, new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_KEYS_BYTES))
                .cache(REFRESH.toMillis(), TIMEOUT_MILLIS * 2L)
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }
}
