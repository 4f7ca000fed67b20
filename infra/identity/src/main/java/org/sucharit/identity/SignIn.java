package org.sucharit.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.LocaleResolver;
import org.sucharit.pagekit.AssetPages;
import org.sucharit.pagekit.Assets;
import org.sucharit.pagekit.ChosenLanguage;
import org.sucharit.pagekit.Navigation;

/** The page where a person signs in, and what is open to whom. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    /** Password of every person and secret of every script. */
    static final String SECRET = "demo";

    @Bean
    UserDetailsService people(IdentitySettings settings) {
        return new InMemoryUserDetailsManager(settings.people().stream()
                .map(person -> User.withUsername(person.account())
                        .password(SECRET)
                        .authorities(List.of())
                        .build())
                .toList());
    }

    @Bean
    PasswordEncoder secrets() {
        return new KnownSecrets();
    }

    @Bean
    @Order(1)
    SecurityFilterChain openIdConnect(HttpSecurity http, IdentitySettings settings) {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
        });
        return secured(http, settings)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), html))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IdentitySettings settings) {
        return secured(http, settings)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/assets/**", "/actuator/health/**", "/", "/login")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login").permitAll().defaultSuccessUrl(home(settings)))
                .build();
    }

    /** Signing in ends at the gateway: its origins are where a form of ours may lead. */
    private static HttpSecurity secured(HttpSecurity http, IdentitySettings settings) {
        String policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + String.join(" ", settings.gateway().origins());
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static String home(IdentitySettings settings) {
        return settings.gateway().origins().getFirst() + "/";
    }

    @Bean
    Navigation navigation(IdentitySettings settings) {
        return new Navigation(settings.gateway().origins().getFirst(), List.of());
    }

    @Bean
    AssetPages assetPages(Assets assets) {
        return new AssetPages(assets);
    }

    /** The language chosen on the platform's pages: their cookie comes here too, as both stand on one host. */
    @Bean
    LocaleResolver localeResolver() {
        return ChosenLanguage.resolver(ChosenLanguage::of);
    }

    @Controller
    static class Pages {

        private final IdentitySettings settings;

        Pages(IdentitySettings settings) {
            this.settings = settings;
        }

        @GetMapping("/login")
        String login(HttpServletRequest request, HttpServletResponse response, Model model) {
            ChosenLanguage.remember(request, response);
            model.addAttribute("wrong", request.getParameter("error") != null);
            model.addAttribute("people", settings.people());
            return "login";
        }

        @GetMapping("/")
        String home() {
            return "redirect:" + SignIn.home(settings);
        }

        @ResponseBody
        @GetMapping({"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
        ResponseEntity<Map<String, String>> health() {
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("status", "UP"));
        }
    }
}
