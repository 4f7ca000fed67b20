package org.sucharit.kit.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sucharit.kernel.ClaimPath;
import org.sucharit.kernel.text.HeaderText;
import org.sucharit.kernel.watch.ScrapeToken;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.problem.ProblemWriter;

/**
 * Trusts nothing but a signed token. Reading is open and the handlers decide what anyone may see; whatever changes
 * something needs a person. There are no sessions here, and what is cross-site is decided at the gateway.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(@Value("${sucharit.issuer}") String issuer, @Value("${sucharit.audience:}") String audience) {
        return new Issuer(issuer, audience.strip());
    }

    /** Each of a dozen filters would be measured and traced by itself; what a request takes is, all the same. */
    @Bean
    static SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Of a header it is the text that counts, not the bytes it came in: a receipt may be shown in Thai digits. */
    @Bean
    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(HeaderText::isWithoutControls);
        return firewall;
    }

    @Bean
    @ConditionalOnMissingBean
    Access access(ObjectProvider<Access.AgencyProvinces> provinces) {
        return new Access(provinces.getIfAvailable(() -> _ -> Optional.empty()));
    }

    /** Whoever collects metrics is no person: a token of its own opens them, and nothing else. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 20)
    SecurityFilterChain scraping(HttpSecurity http, @Value("${sucharit.metrics.token-file:}") String file) {
        var token = ScrapeToken.in(file);
        return http.securityMatcher(request -> request.getMethod().equals(HttpMethod.GET.name())
                        && request.getRequestURI().equals(ScrapeToken.PATH)
                        && token.isIn(request.getHeader(HttpHeaders.AUTHORIZATION)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * @param local whether a client's own token stands for a person, as the demo scripts need
     * @param memberships the claim that tells what rights a person has, see {@link ClaimPath}
     * @param open paths where anyone may send something without an account
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain serviceSecurity(
            HttpSecurity http,
            JwtDecoder decoder,
            ProblemWriter problems,
            @Value("${sucharit.local:false}") boolean local,
            @Value("${sucharit.claims.memberships:" + ClaimPath.MEMBERSHIPS + "}") String memberships,
            @Value("${sucharit.security.open:}") String[] open) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(tokens -> tokens.bearerTokenResolver(new BearerTokens())
                        .jwt(jwt -> jwt.decoder(decoder)
                                .jwtAuthenticationConverter(new Actors(local, new ClaimPath(memberships))))
                        .authenticationEntryPoint(
                                (request, response, _) -> problems.write(Problem.unauthenticated(), request, response))
                        .accessDeniedHandler(
                                (request, response, _) -> problems.write(Problem.accessDenied(), request, response)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, _) -> problems.write(Problem.unauthenticated(), request, response))
                        .accessDeniedHandler(
                                (request, response, _) -> problems.write(Problem.accessDenied(), request, response)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    WebMvcConfigurer actorArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }
        };
    }
}
