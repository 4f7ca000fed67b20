package org.sucharit.kit.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;

/**
 * Signed tokens for tests, and the decoder that believes them: {@code @Import(Tokens.class)} on the test, then
 * {@code "Bearer " + Tokens.officer("krut")} in its requests.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Tokens {

    public static final String ISSUER = "http://localhost:9000";

    private static final ECKey KEY = newKey();

    @Bean
    JwtDecoder testTokenDecoder() {
        var decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(publicKeys()))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
        return decoder;
    }

    /** What an identity provider would publish. */
    public static JWKSet publicKeys() {
        return new JWKSet(KEY.toPublicJWK());
    }

    /** A person with roles at an agency. The subject is {@code officer-krut}, the name {@code OFFICER krut}. */
    public static String of(Role role, String agency) {
        return of(
                role.name().toLowerCase(java.util.Locale.ROOT) + "-" + agency,
                role + " " + agency,
                member(agency, role));
    }

    public static String officer(String agency) {
        return of(Role.OFFICER, agency);
    }

    public static String executive(String agency) {
        return of(Role.EXECUTIVE, agency);
    }

    public static String admin() {
        return of("admin", "ADMIN", member(Membership.EVERY_AGENCY, Role.ADMIN));
    }

    public static Membership member(String agency, Role... roles) {
        return new Membership(agency, null, Set.of(roles));
    }

    /** A person signed in at a web client. */
    public static String of(String subject, String name, Membership... memberships) {
        return signed(claims(subject, name, memberships)
                .audience("gateway")
                .issuer(ISSUER)
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(15))))
                .build());
    }

    /** A token that a client got for itself with its own secret. */
    public static String ofClient(String client, Membership... memberships) {
        return signed(claims(client, null, memberships)
                .audience(client)
                .issuer(ISSUER)
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(15))))
                .build());
    }

    /** Any claims, signed with the key that {@link #testTokenDecoder} believes. */
    public static String signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a person without issuer and time. */
    public static JWTClaimsSet.Builder claims(String subject, @Nullable String name, Membership... memberships) {
        var claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .issueTime(new Date())
                .claim("memberships", Stream.of(memberships).map(Tokens::json).toList());
        return name == null ? claims : claims.claim("name", name);
    }

    private static Map<String, Object> json(Membership membership) {
        var json = new HashMap<String, Object>();
        json.put("agency", membership.agency());
        json.put(
                "roles", List.copyOf(membership.roles().stream().map(Role::name).toList()));
        if (membership.province() != null) json.put("province", membership.province());
        return json;
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
