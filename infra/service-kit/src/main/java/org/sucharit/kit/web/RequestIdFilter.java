package org.sucharit.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** What is logged in a request bears the name the gateway gave it. Requests of citizens have none. */
final class RequestIdFilter extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String IN_LOG = "requestId";

    /** Nothing else gets into the log: services may be asked past the gateway. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]{8}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = request.getHeader(HEADER);
        if (id == null || !PLAIN.matcher(id).matches()) {
            chain.doFilter(request, response);
            return;
        }
        try (var _ = MDC.putCloseable(IN_LOG, id)) {
            chain.doFilter(request, response);
        }
    }

    /** Failures are shown, and logged, in a dispatch of their own. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
