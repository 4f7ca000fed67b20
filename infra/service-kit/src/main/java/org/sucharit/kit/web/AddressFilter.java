package org.sucharit.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.problem.ProblemWriter;

/**
 * Refuses a request whose address is none: a path that can't stand in one, a forwarding header that names no host. What writes
 * answers needs an address, and fails without when the command is done already.
 */
final class AddressFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    AddressFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasAddress(request)) chain.doFilter(request, response);
        else problems.write(new Problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST"), request, response);
    }

    /** As Spring reads it, which has no other way of saying that it can't. */
    private static boolean hasAddress(HttpServletRequest request) {
        try {
            return new ServletServerHttpRequest(request).getURI().getRawPath() != null;
        } catch (IllegalStateException none) {
            return false;
        }
    }
}
