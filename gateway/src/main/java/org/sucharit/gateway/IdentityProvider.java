package org.sucharit.gateway;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Our registration with the OpenID Connect provider. Its addresses are asked for when first needed, so the gateway starts without it. */
@Component
class IdentityProvider implements ClientRegistrationRepository {

    static final String ID = "sucharit";

    private static final int TIMEOUT_MILLIS = 3_000;

    /** The provider can't be reached, or does not describe itself. */
    static final class Away extends AuthenticationServiceException {

        Away(Throwable cause) {
            super("the identity provider does not answer", cause);
        }
    }

    private final GatewaySettings.SignIn settings;
    private volatile @Nullable ClientRegistration known;

    IdentityProvider(GatewaySettings settings) {
        this.settings = settings.signIn();
    }

    /** @throws Away now; another call may succeed */
    ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discover();
            known = registration;
        }
        return registration;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    private ClientRegistration discover() {
        try {
            var requests = new SimpleClientHttpRequestFactory();
            requests.setConnectTimeout(TIMEOUT_MILLIS);
            requests.setReadTimeout(TIMEOUT_MILLIS);
            Map<String, Object> description = RestClient.builder()
                    .requestFactory(requests)
                    .build()
                    .get()
                    .uri(URI.create(settings.issuer() + "/.well-known/openid-configuration"))
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {});
            if (description == null) {
                throw new IllegalArgumentException("no description");
            }
            return ClientRegistrations.fromOidcConfiguration(description)
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.secret())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .redirectUri("{baseUrl}/login/oauth2/code/" + ID)
                    .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                    .userNameAttributeName("sub")
                    .build();
        } catch (RestClientException | IllegalArgumentException | IllegalStateException away) {
            throw new Away(away);
        }
    }
}
