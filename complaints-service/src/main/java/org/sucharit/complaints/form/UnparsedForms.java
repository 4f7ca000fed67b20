package org.sucharit.complaints.form;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** On citizens' pages and those of cases nobody reads parameters out of a body: only {@link TypedForm} does, where it is wanted. */
final class UnparsedForms extends OncePerRequestFilter {

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** Before everything that may ask for a parameter. */
        @Bean
        FilterRegistrationBean<UnparsedForms> unparsedForms() {
            var filter = new FilterRegistrationBean<>(new UnparsedForms());
            filter.addUrlPatterns("/file/*", "/mailbox/*", "/mailbox", "/cases/*", "/cases");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            return filter;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new QueryOnly(request), response);
    }

    /** Knows the parameters of the address alone. */
    private static final class QueryOnly extends HttpServletRequestWrapper {

        QueryOnly(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var query = getQueryString();
            var parameters = new HashMap<String, String[]>();
            if (query != null)
                TypedForm.fields(query).forEach((name, value) -> parameters.put(name, new String[] {value.reveal()}));
            return parameters;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = getParameterMap().get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return getParameterMap().get(name);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }
}
