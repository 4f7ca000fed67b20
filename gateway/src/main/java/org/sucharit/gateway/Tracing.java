package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sucharit.tracekit.Span;
import org.sucharit.tracekit.Traces;
import org.sucharit.tracekit.Traces.Kind;

/**
 * Where traces begin: with requests for measures-service and reporting-service. What is asked of complaints-service leaves none, whoever
 * asks; nor does an event stream, which ends when its reader goes.
 */
@Configuration(proxyBeanMethods = false)
class Tracing {

    @Bean
    static Traces traces(
            @Value("${sucharit.traces.endpoint}") String endpoint,
            @Value("${sucharit.traces.share}") double share,
            @Value("${spring.application.name}") String service) {
        return Traces.atTheDoor(endpoint, service, share);
    }

    /** Named by the beginning of the address that the routes name, not by the address. */
    static Span enter(Traces traces, HttpServletRequest request) {
        Optional<String> prefix = Upstream.stays(request) ? Optional.empty() : Routes.traced(request.getServletPath());
        return prefix.map(beginning -> traces.enter(
                        Kind.SERVER, request.getMethod() + " " + beginning, request.getHeader(Traces.PARENT)))
                .orElse(Span.NONE);
    }

    static void end(Span span, HttpServletResponse response) {
        span.answered(response.getStatus());
        span.close();
    }
}
