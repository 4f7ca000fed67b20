package org.sucharit.complaints;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Where citizens come in nobody is signed in: tokens are not even read, so that an officer who files leaves no trace. */
@Configuration(proxyBeanMethods = false)
class CitizenDoors {

    private static final String[] PATHS = {"/api/complaints/**", "/api/mailbox/**", "/file/**", "/mailbox/**"};

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
}
