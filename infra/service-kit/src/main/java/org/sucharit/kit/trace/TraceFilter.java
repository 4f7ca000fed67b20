package org.sucharit.kit.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.sucharit.tracekit.Traces;
import org.sucharit.tracekit.Traces.Kind;

/** A request that the gateway traces, under the pattern of its address and never under the address. */
final class TraceFilter extends OncePerRequestFilter {

    private final Traces traces;

    TraceFilter(Traces traces) {
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var span = traces.enter(Kind.SERVER, request.getMethod(), request.getHeader(Traces.PARENT))) {
            var id = span.traceId();
            if (id == null) {
                chain.doFilter(request, response);
                return;
            }
            try (var _ = MDC.putCloseable(Traces.IN_LOG, id)) {
                chain.doFilter(request, response);
            } finally {
                if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)
                    span.rename(request.getMethod() + " " + pattern);
                span.answered(response.getStatus());
            }
        }
    }
}
