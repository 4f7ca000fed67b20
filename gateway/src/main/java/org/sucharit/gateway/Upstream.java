package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.AbstractProxyExchange;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** Carries a request to a service and its answer back, both as streams and over a bounded number of connections. */
@Component
class Upstream extends AbstractProxyExchange {

    private static final Logger log = LoggerFactory.getLogger(Upstream.class);

    /** A service that refuses a token just given to us would send a browser round for ever. */
    private static final Duration JUST_SIGNED_IN = Duration.ofSeconds(30);

    private final Connections connections;

    Upstream(GatewayMvcProperties properties, Connections connections) {
        super(properties);
        this.connections = connections;
    }

    @Override
    public ServerResponse exchange(Request routed) {
        HttpServletRequest request = routed.getServerRequest().servletRequest();
        ClientHttpResponse answer;
        try {
            answer = send(routed, request);
        } catch (IOException failure) {
            return failed(failure, request);
        }
        try {
            HttpStatusCode status = answer.getStatusCode();
            if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED) && Area.of(request) == Area.PAGE) {
                ServerResponse signIn = toSignIn(request);
                if (signIn != null) {
                    answer.close();
                    return signIn;
                }
            }
            ServerResponse response = GatewayServerResponse.status(status).build((_, to) -> write(answer, to));
            routed.getResponseConsumers()
                    .forEach(consumer -> consumer.accept(new Head(status, answer.getHeaders()), response));
            return response;
        } catch (IOException failure) {
            answer.close();
            return failed(failure, request);
        }
    }

    private ClientHttpResponse send(Request routed, HttpServletRequest request) throws IOException {
        URI target = UriComponentsBuilder.fromUri(Objects.requireNonNull(routed.getUri()))
                .replaceQuery(request.getQueryString())
                .build(true)
                .toUri();
        if (stays(request)) {
            return connections.endless(target, routed.getMethod(), routed.getHeaders());
        }
        var out = connections.of(request).createRequest(target, routed.getMethod());
        out.getHeaders().putAll(routed.getHeaders());
        if (hasBody(request)) {
            // taken from the wire only while it is being sent
            ((StreamingHttpOutputMessage) out)
                    .setBody(wire -> request.getInputStream().transferTo(wire));
        }
        return out.execute();
    }

    /** Whether the answer goes on for as long as somebody reads it. */
    static boolean stays(HttpServletRequest request) {
        return request.getServletPath().equals("/api/events");
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private @Nullable ModelAndView write(ClientHttpResponse answer, HttpServletResponse to) throws IOException {
        try (answer;
                InputStream body = answer.getBody()) {
            OutputStream out = to.getOutputStream();
            copyResponseBody(answer, body, out);
        }
        return null;
    }

    /** A page that wants to know who asks: sign in, and come back. Not for forms: what was typed would be lost. */
    private static @Nullable ServerResponse toSignIn(HttpServletRequest request) {
        boolean read = request.getMethod().equals(HttpMethod.GET.name())
                || request.getMethod().equals(HttpMethod.HEAD.name());
        if (!read || Tokens.bearer(request) || justSignedIn(request)) {
            return null;
        }
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        String signIn = "/login?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            return ServerResponse.status(HttpStatus.UNAUTHORIZED)
                    .header("HX-Redirect", signIn)
                    .build();
        }
        return ErrorPages.wantsPage(request)
                ? ServerResponse.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, signIn)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : null;
    }

    private static boolean justSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(SignIn.AT) instanceof Instant at
                && at.plus(JUST_SIGNED_IN).isAfter(Instant.now());
    }

    private static ServerResponse failed(IOException failure, HttpServletRequest request) {
        if (caused(failure, UnreadRequest.TooLarge.class)) {
            return answer(Refusal.TOO_LARGE);
        }
        if (caused(failure, UnreadRequest.SenderGone.class)) {
            return ServerResponse.badRequest().build();
        }
        if (caused(failure, ConnectionRequestTimeoutException.class)) {
            return answer(Refusal.OVERLOADED);
        }
        // that a citizen asked for something just now is not written anywhere
        if (!Area.of(request).citizen()) {
            log.warn(
                    "No answer from a service for {} {}: {}",
                    request.getMethod(),
                    request.getServletPath(),
                    failure.toString());
        }
        return answer(
                failure instanceof SocketTimeoutException && !(failure instanceof ConnectTimeoutException)
                        ? Refusal.TIMEOUT
                        : Refusal.UNAVAILABLE);
    }

    private static ServerResponse answer(Refusal refusal) {
        return GatewayServerResponse.status(refusal.status).build((request, response) -> {
            refusal.answer(request, response);
            return null;
        });
    }

    private static boolean caused(@Nullable Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Status and headers of an answer, for the filters. */
    private record Head(HttpStatusCode getStatusCode, HttpHeaders getHeaders) implements Response {}
}
