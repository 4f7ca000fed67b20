package org.sucharit.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.LocaleResolver;
import org.sucharit.kernel.ClaimPath;
import org.sucharit.kernel.text.HeaderText;
import org.sucharit.pagekit.ChosenLanguage;
import org.sucharit.pagekit.PageLocale;
import org.sucharit.pagekit.Visitor;
import org.sucharit.pagekit.Visitors;

/** Signing in and out with OpenID Connect. Every other path passes without: the service decides what needs a person. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    static final Duration TIME_TO_SIGN_IN = Duration.ofMinutes(10);

    /** When the person of a session signed in. */
    static final String AT = SignIn.class.getName() + ".AT";

    static final String TO_PROVIDER = "/oauth2/authorization/" + IdentityProvider.ID;

    /** Where in our pages a session that signs in goes on. */
    static final String WAY_BACK = SignIn.class.getName() + ".WAY_BACK";

    @Bean
    SecurityFilterChain signingInAndOut(
            HttpSecurity http,
            IdentityProvider provider,
            OAuth2AuthorizedClientRepository tokens,
            GatewaySettings settings,
            @Value("${sucharit.claims.memberships}") String memberships) {
        var rights = new ClaimPath(memberships);
        var users = new OidcUserService();
        users.setRetrieveUserInfo(_ -> false);
        return http.securityMatcher(TO_PROVIDER, "/login/oauth2/code/" + IdentityProvider.ID, "/logout")
                // where a request comes from is looked at in CrossSite
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> login.loginPage("/login")
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(tokens)
                        .userInfoEndpoint(info -> info.oidcUserService(users))
                        .successHandler((request, response, _) -> signedIn(request, response, settings, rights))
                        .failureHandler(SignIn::notSignedIn)
                        .withObjectPostProcessor(tellingThatItIsAway()))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"))
                        .deleteCookies(Sessions.COOKIE)
                        .logoutSuccessHandler(
                                (request, response, person) -> signedOut(request, response, person, provider)))
                .build();
    }

    /** Whoever is to be led to the identity provider while it is away is told so; of itself it would be a failure of ours. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> tellingThatItIsAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F toProvider) {
                toProvider.setAuthenticationFailureHandler(SignIn::notLedOn);
                return toProvider;
            }
        };
    }

    private static void notLedOn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (!(failure.getCause() instanceof IdentityProvider.Away away)) {
            throw failure;
        }
        notSignedIn(request, response, away);
    }

    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var refusal = failure instanceof IdentityProvider.Away ? Refusal.SIGN_IN_UNAVAILABLE : Refusal.UNAUTHENTICATED;
        refusal.answer(request, response);
    }

    /** Of a header it is the text that counts, not the bytes it came in: a receipt may be shown in Thai digits. */
    @Bean
    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(HeaderText::isWithoutControls);
        return firewall;
    }

    private static void signedIn(
            HttpServletRequest request, HttpServletResponse response, GatewaySettings settings, ClaimPath rights)
            throws IOException {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) settings.signIn().idle().toSeconds());
        session.setAttribute(AT, Instant.now());
        Object back = session.getAttribute(WAY_BACK);
        session.removeAttribute(WAY_BACK);
        redirect(
                response,
                back instanceof String path && !path.equals(Routes.START) ? path : firstPage(session, rights));
    }

    private static String firstPage(HttpSession session, ClaimPath rights) {
        return FirstPage.of(
                session.getAttribute(Tokens.ATTRIBUTE) instanceof Tokens.Kept kept ? kept.access() : "", rights);
    }

    private static void signedOut(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication person,
            IdentityProvider provider)
            throws IOException {
        try {
            var farewell = new OidcClientInitiatedLogoutSuccessHandler(provider);
            farewell.setPostLogoutRedirectUri("{baseUrl}/");
            farewell.onLogoutSuccess(request, response, person);
        } catch (IdentityProvider.Away | ServletException away) {
            redirect(response, "/");
        }
    }

    static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
    }

    /** On our own pages. Citizen routes have no visitors, whoever is signed in. */
    @Bean
    Visitors visitors() {
        return request -> Area.of(request).citizen()
                ? Optional.empty()
                : Tokens.person(request)
                        .map(person ->
                                person.getPrincipal() instanceof OidcUser user && user.getClaimAsString("name") != null
                                        ? user.getClaimAsString("name")
                                        : person.getName())
                        .map(Visitor::new);
    }

    /** Pages in the language that was chosen, problems in the one that was asked for. */
    @Bean
    LocaleResolver localeResolver() {
        return ChosenLanguage.resolver(request -> ErrorPages.wantsPage(request)
                ? ChosenLanguage.of(request)
                : PageLocale.accepted(request.getHeader("Accept-Language")));
    }
}
