package org.sucharit.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While PostgreSQL is away nobody can be told who is signed in: whoever comes with a session is asked to come again, instead of being
 * taken for the public. Whoever has none, and every citizen, does not notice.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionsAway extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SessionsAway.class);
    private static final String ATTRIBUTE = SessionsAway.class.getName();

    /** Whether that was found out: the page that says so is shown without looking again. */
    static boolean known(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (!away(failure)) {
                throw failure;
            }
            log.warn("Request {} comes with a session, and PostgreSQL is away", RequestId.of(request));
            request.setAttribute(ATTRIBUTE, true);
            Refusal.UNAVAILABLE.answer(request, response);
        }
    }

    /** The gateway has nothing else in PostgreSQL. */
    private static boolean away(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }
}
