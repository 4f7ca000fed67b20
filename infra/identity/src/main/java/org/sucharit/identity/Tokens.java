package org.sucharit.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Who gets tokens, and what stands in them. */
@Configuration(proxyBeanMethods = false)
class Tokens {

    private static final Duration ACCESS = Duration.ofMinutes(15);
    private static final Duration SESSION = Duration.ofHours(10);

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.keys())));
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(gateway(settings.gateway()));
        settings.people().forEach(person -> clients.add(script(person)));
        return new Clients(clients);
    }

    private static RegisteredClient gateway(IdentitySettings.Gateway gateway) {
        return RegisteredClient.withId(gateway.clientId())
                .clientId(gateway.clientId())
                .clientSecret(gateway.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(
                        all -> gateway.origins().forEach(origin -> all.add(origin + "/login/oauth2/code/sucharit")))
                .postLogoutRedirectUris(all -> gateway.origins().forEach(origin -> all.add(origin + "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(SESSION)
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }

    private static RegisteredClient script(IdentitySettings.Person person) {
        return RegisteredClient.withId(person.account())
                .clientId(person.account())
                .clientName(person.name())
                .clientSecret(SignIn.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }

    /** The name for people; the rights only where services look for them, in access tokens. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IdentitySettings settings) {
        Map<String, IdentitySettings.Person> people = settings.people().stream()
                .collect(Collectors.toMap(IdentitySettings.Person::account, Function.identity()));
        return token -> {
            Authentication principal = token.getPrincipal();
            AuthorizationGrantType grant = token.getAuthorizationGrantType();
            var person = principal == null ? null : people.get(principal.getName());
            if (person == null || grant == null) {
                return;
            }
            token.getClaims().claim("name", person.name());
            if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                return;
            }
            token.getClaims()
                    .claim("memberships", person.claim())
                    .claim("client_id", token.getRegisteredClient().getClientId())
                    .claim("gty", grant.getValue())
                    .claim("person", !grant.equals(AuthorizationGrantType.CLIENT_CREDENTIALS));
        };
    }
}
