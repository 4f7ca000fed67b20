package org.sucharit.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sucharit.pagekit.ChosenLanguage;
import org.sucharit.tracekit.Span;
import org.sucharit.tracekit.Traces;

/** What every request passes first, before sessions and signing in are looked at. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Door extends OncePerRequestFilter {

    private final GatewaySettings settings;
    private final PageHeaders headers;
    private final RateLimits limits;
    private final Turns turns;
    private final CrossSite crossSite;
    private final Traffic traffic;
    private final Traces traces;

    Door(
            GatewaySettings settings,
            PageHeaders headers,
            RateLimits limits,
            Turns turns,
            CrossSite crossSite,
            Traffic traffic,
            Traces traces) {
        this.settings = settings;
        this.headers = headers;
        this.limits = limits;
        this.turns = turns;
        this.crossSite = crossSite;
        this.traffic = traffic;
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Area area = Area.of(request);
        headers.add(area, request, response);
        long began = System.nanoTime();
        boolean ended = false;
        try {
            enter(request, response, chain, area);
            ended = true;
        } finally {
            int status = ended ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
            traffic.passed(area, request, status, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Area area)
            throws ServletException, IOException {
        if (area.citizen()) {
            pass(request, response, chain, area);
            return;
        }
        String id = RequestId.of(request);
        response.setHeader(RequestId.HEADER, id);
        try (var _ = MDC.putCloseable(RequestId.IN_LOG, id)) {
            traced(request, response, chain, area);
        }
    }

    private void traced(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Area area)
            throws ServletException, IOException {
        Span span = Tracing.enter(traces, request);
        String trace = span.traceId();
        try (var _ = trace == null ? null : MDC.putCloseable(Traces.IN_LOG, trace)) {
            pass(request, response, chain, area);
        } finally {
            Tracing.end(span, response);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Area area)
            throws ServletException, IOException {
        if (!area.citizen() && !limits.lets(request)) {
            Refusal.TOO_MANY_REQUESTS.answer(request, response);
            return;
        }
        if (!crossSite.lets(request, area)) {
            Refusal.CROSS_SITE.answer(request, response);
            return;
        }
        long limit = limit(request, area).toBytes();
        if (request.getContentLengthLong() > limit) {
            Refusal.TOO_LARGE.answer(request, response);
        } else if (area.citizen()) {
            inTurn(request, response, chain, limit);
        } else {
            var unread = new UnreadRequest(request, limit);
            if (area == Area.PAGE) {
                ChosenLanguage.remember(request, response);
                ActingAgency.remember(unread, response);
            }
            chain.doFilter(unread, response);
        }
    }

    private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long limit)
            throws ServletException, IOException {
        Optional<FairShare.Turn> turn = turns.of(request);
        if (turn.isEmpty()) {
            Refusal.OVERLOADED.answer(request, response);
            return;
        }
        try (FairShare.Turn _ = turn.get()) {
            chain.doFilter(new UnreadRequest(request, limit), response);
        }
    }

    /** Files come as multipart forms or tables, and the corrected preview of a long document is as long as a file. */
    private DataSize limit(HttpServletRequest request, Area area) {
        if (area.citizen()) {
            return Turns.upload(request)
                    ? settings.body().citizenUpload()
                    : settings.body().other();
        }
        String type = request.getContentType();
        boolean upload = type != null && (type.startsWith("multipart/") || type.startsWith("text/csv"))
                || request.getServletPath().startsWith("/api/imports/")
                || request.getServletPath().startsWith(Routes.WORK + "/imports/");
        return upload ? settings.body().upload() : settings.body().other();
    }
}
