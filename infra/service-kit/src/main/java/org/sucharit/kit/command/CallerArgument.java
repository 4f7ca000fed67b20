package org.sucharit.kit.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.CurrentActor;
import org.sucharit.kit.web.RequestHash;

/** {@link Caller} as an argument of a handler. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(-?\\d{1,18})\"?");
    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");
    private static final long NEVER = -1;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var actor = CurrentActor.find().orElseThrow(Problem::unauthenticated);
        return new Caller(actor, key(request), version(request), RequestHash.of(request));
    }

    private static @Nullable String key(HttpServletRequest request) {
        var key = request.getHeader(IDEMPOTENCY_KEY);
        if (key == null) return null;
        if (!VISIBLE.matcher(key).matches()) throw new Problem(HttpStatus.BAD_REQUEST, "KEY_MALFORMED");
        return key;
    }

    /** {@code *} asks for nothing that the aggregate would not find out itself; a tag of another kind never matches. */
    private static @Nullable Long version(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) return null;
        var version = VERSION.matcher(header.strip());
        if (version.matches()) return Long.valueOf(version.group(1));
        if (ENTITY_TAG.matcher(header.strip()).matches()) return NEVER;
        throw new Problem(HttpStatus.BAD_REQUEST, "IF_MATCH_MALFORMED");
    }
}
