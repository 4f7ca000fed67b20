package org.sucharit.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind a proxy that ends TLS the connection itself does not show where the browser sees us: the configured origin does. With it
 * cookies are marked Secure, the identity provider leads people back to the right place, and browsers are told to stay with TLS.
 * Headers that claim the same are not believed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnOrigin extends OncePerRequestFilter {

    private final @Nullable URI origin;

    /** @throws IllegalArgumentException when the origin is more or less than scheme, host and port */
    OwnOrigin(GatewaySettings settings) {
        origin = settings.origin().isEmpty() ? null : parsed(settings.origin());
    }

    private static URI parsed(String text) {
        URI uri = URI.create(text);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || !text.equals(uri.getScheme() + "://" + uri.getRawAuthority())) {
            throw new IllegalArgumentException("sucharit.gateway.origin is not like https://sucharit.go.th");
        }
        return uri;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(origin == null ? request : new Seen(request, origin), response);
    }

    private static final class Seen extends HttpServletRequestWrapper {

        private final URI origin;

        Seen(HttpServletRequest request, URI origin) {
            super(request);
            this.origin = origin;
        }

        @Override
        public boolean isSecure() {
            return origin.getScheme().equals("https");
        }

        @Override
        public String getScheme() {
            return origin.getScheme();
        }

        @Override
        public String getServerName() {
            return origin.getHost();
        }

        @Override
        public int getServerPort() {
            return origin.getPort() < 0 ? isSecure() ? 443 : 80 : origin.getPort();
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(origin + getRequestURI());
        }
    }
}
