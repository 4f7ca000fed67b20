package org.sucharit.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sucharit.pagekit.ChosenLanguage;

/** What every request passes first, before sessions and signing in are looked at. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Door extends OncePerRequestFilter {

    private final GatewaySettings settings;
    private final PageHeaders headers;
    private final RateLimits limits;
    private final CrossSite crossSite;

    Door(GatewaySettings settings, PageHeaders headers, RateLimits limits, CrossSite crossSite) {
        this.settings = settings;
        this.headers = headers;
        this.limits = limits;
        this.crossSite = crossSite;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Area area = Area.of(request);
        headers.add(area, request, response);
        if (!limits.lets(request)) {
            (area.citizen() ? Refusal.OVERLOADED : Refusal.TOO_MANY_REQUESTS).answer(request, response);
        } else if (!crossSite.lets(request, area)) {
            Refusal.CROSS_SITE.answer(request, response);
        } else {
            long limit = limit(request).toBytes();
            if (request.getContentLengthLong() > limit) {
                Refusal.TOO_LARGE.answer(request, response);
                return;
            }
            if (area == Area.PAGE) {
                ChosenLanguage.remember(request, response);
            }
            chain.doFilter(new UnreadRequest(request, limit), response);
        }
    }

    /** Files come as multipart forms or tables, and the corrected preview of a long document is as long as a file. */
    private DataSize limit(HttpServletRequest request) {
        String type = request.getContentType();
        boolean upload = type != null && (type.startsWith("multipart/") || type.startsWith("text/csv"))
                || request.getServletPath().startsWith("/api/imports/")
                || request.getServletPath().startsWith("/work/imports/");
        return upload ? settings.body().upload() : settings.body().other();
    }
}
