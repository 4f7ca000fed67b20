package org.sucharit.reporting.download;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A file that breaks off half way is ended by closing the connection: a server that is told of no failure would end it
 * properly, and half of the data would look like all of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenDownloads extends OncePerRequestFilter {

    private static final String BROKEN = BrokenDownloads.class.getName();

    static void mark(HttpServletRequest request) {
        request.setAttribute(BROKEN, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(BROKEN) != null && response.isCommitted()) throw new IOException("the file broke off");
    }
}
