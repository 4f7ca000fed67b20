package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The token a request goes on with: the one it brought, else the one of its session, renewed in time. Only the tokens are kept in
 * the session, never the secret they were got with.
 */
@Component
class Tokens {

    private static final Logger log = LoggerFactory.getLogger(Tokens.class);

    static final String ATTRIBUTE = Tokens.class.getName() + ".KEPT";
    private static final int RENEWED_REMEMBERED = 2_000;
    private static final int LOCKS = 64;

    /** What stands in a session. */
    record Kept(String access, Instant until, @Nullable String refresh) implements Serializable {

        static Kept of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
            Instant until = access.getExpiresAt();
            return new Kept(
                    access.getTokenValue(),
                    until == null ? Instant.now().plus(Duration.ofMinutes(5)) : until,
                    refresh == null ? null : refresh.getTokenValue());
        }
    }

    private final IdentityProvider provider;
    private final Duration early;
    private final RestClientRefreshTokenTokenResponseClient renewal = new RestClientRefreshTokenTokenResponseClient();
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    /** Several requests of one page find the same old token at once; only the first renews it. */
    private final Map<String, Kept> renewed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > RENEWED_REMEMBERED;
        }
    };

    Tokens(IdentityProvider provider, GatewaySettings settings) {
        this.provider = provider;
        this.early = settings.signIn().refreshBefore();
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    static boolean bearer(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null && given.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** Who is signed in with this session. */
    static Optional<OAuth2AuthenticationToken> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object context = session == null
                ? null
                : session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        Authentication authentication = context instanceof SecurityContext known ? known.getAuthentication() : null;
        return authentication instanceof OAuth2AuthenticationToken person ? Optional.of(person) : Optional.empty();
    }

    /** The access token for a service; empty for the public. */
    Optional<String> of(HttpServletRequest request) {
        if (bearer(request)) {
            return Optional.of(
                    request.getHeader(HttpHeaders.AUTHORIZATION).substring(7).strip());
        }
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Kept kept)) {
            return Optional.empty();
        }
        return Optional.ofNullable(valid(session, kept)).map(Kept::access);
    }

    private @Nullable Kept valid(HttpSession session, Kept kept) {
        if (lasts(kept) || kept.refresh() == null) {
            return kept;
        }
        ReentrantLock lock = locks[Math.floorMod(session.getId().hashCode(), LOCKS)];
        lock.lock();
        try {
            Kept newer = recall(session.getId());
            if (newer == null || !lasts(newer)) {
                newer = renew(kept, kept.refresh());
                if (newer != null) {
                    remember(session.getId(), newer);
                }
            }
            if (newer == null) {
                session.invalidate();
            } else if (!newer.equals(kept)) {
                session.setAttribute(ATTRIBUTE, newer);
            }
            return newer;
        } finally {
            lock.unlock();
        }
    }

    private boolean lasts(Kept kept) {
        return kept.until().minus(early).isAfter(Instant.now());
    }

    /** Null when the provider does not know the session any more; the old token while it does not answer. */
    private @Nullable Kept renew(Kept kept, String refresh) {
        try {
            var access = new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER, kept.access(), Instant.EPOCH, kept.until(), Set.of());
            OAuth2AccessTokenResponse answer = renewal.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    provider.registration(), access, new OAuth2RefreshToken(refresh, Instant.EPOCH)));
            OAuth2RefreshToken next = answer.getRefreshToken();
            return Kept.of(answer.getAccessToken(), next == null ? new OAuth2RefreshToken(refresh, null) : next);
        } catch (OAuth2AuthorizationException refused) {
            if (refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                return null;
            }
            log.warn(
                    "The identity provider did not renew a token: {}",
                    refused.getError().getErrorCode());
            return kept;
        } catch (IdentityProvider.Away away) {
            log.warn("The identity provider does not answer");
            return kept;
        }
    }

    private @Nullable Kept recall(String session) {
        synchronized (renewed) {
            return renewed.get(session);
        }
    }

    private void remember(String session, Kept kept) {
        synchronized (renewed) {
            renewed.put(session, kept);
        }
    }
}
