package org.sucharit.complaints;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Where citizens come in nobody is signed in: tokens are not even read, so that an officer who files leaves no trace. No metric and
 * no span counts them either.
 */
@Configuration(proxyBeanMethods = false)
class CitizenDoors {

    private static final String[] PATHS = {"/api/complaints/**", "/api/mailbox/**", "/file/**", "/mailbox/**"};

    private static final List<PathPattern> PATTERNS =
            Stream.of(PATHS).map(PathPatternParser.defaultInstance::parse).toList();

    @Bean
    @Order(1)
    SecurityFilterChain citizens(HttpSecurity http) {
        return http.securityMatcher(PATHS)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    ObservationPredicate onlyStaffIsObserved() {
        return (_, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() instanceof HttpServletRequest asked
                && leadsToCitizens(asked));
    }

    /** Also while the failure of a citizen's request is being shown. */
    static boolean leadsToCitizens(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        var path = PathContainer.parsePath(asked);
        return PATTERNS.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
