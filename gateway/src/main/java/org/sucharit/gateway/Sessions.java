package org.sucharit.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions of people who signed in, in PostgreSQL: they outlive a restart, and every replica knows them. */
@EnableJdbcHttpSession
@Configuration(proxyBeanMethods = false)
class Sessions {

    static final String COOKIE = "sucharit_session";

    /** As they are given out here; nothing else is looked for, since PostgreSQL can't even be asked for some of what may come. */
    private static final Predicate<String> GIVEN_OUT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        // Strict would be lost on the way back from the identity provider
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Citizen routes have no sessions: whoever is signed in is not even looked up there, and when they were here is not written down. */
    @Bean
    HttpSessionIdResolver sessionOfStaff(CookieSerializer cookie) {
        var cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(cookie);
        return new HttpSessionIdResolver() {
            @Override
            public List<String> resolveSessionIds(HttpServletRequest request) {
                return Area.of(request).citizen() || SessionsAway.known(request)
                        ? List.of()
                        : cookies.resolveSessionIds(request).stream()
                                .filter(GIVEN_OUT)
                                .toList();
            }

            @Override
            public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
                cookies.setSessionId(request, response, id);
            }

            @Override
            public void expireSession(HttpServletRequest request, HttpServletResponse response) {
                cookies.expireSession(request, response);
            }
        };
    }

    /** Also where a failure is shown: its page knows who is signed in. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> sessions) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(sessions);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    /** Ten minutes to sign in; whoever has gets longer. The tables are there before anything looks for them. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> keptInTables(DataSource database) {
        return sessions -> {
            new ResourceDatabasePopulator(new ClassPathResource("sessions.sql")).execute(database);
            sessions.setDefaultMaxInactiveInterval(SignIn.TIME_TO_SIGN_IN);
        };
    }
}
