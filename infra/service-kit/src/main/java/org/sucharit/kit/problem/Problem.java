package org.sucharit.kit.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Something wrong with a request that no rule of the domain decides. The sentence the caller reads has the key
 * {@code problem.<code>} in the message bundles; it may use the arguments as {@code {0}}, {@code {1}} ….
 */
public final class Problem extends RuntimeException {

    /** A wrong place in what was sent: path such as {@code measures[2].title}, and a sentence. */
    public record FieldError(String path, String message) {}

    private final HttpStatus status;
    private final String code;
    private final transient Object[] args;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    public Problem(HttpStatus status, String code, Object... args) {
        this(status, code, List.of(), Map.of(), null, args);
    }

    private Problem(
            HttpStatus status,
            String code,
            List<FieldError> errors,
            Map<String, String> headers,
            @Nullable Throwable cause,
            Object... args) {
        super(code, cause);
        this.status = status;
        this.code = code;
        this.args = args;
        this.errors = errors;
        this.headers = headers;
    }

    /** 404: there is no such thing, or the caller may not know of it. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "NOT_FOUND");
    }

    /** 401: the request needs a signed-in person. */
    public static Problem unauthenticated() {
        return new Problem(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED").with("WWW-Authenticate", "Bearer");
    }

    /** 403: this person may not do that. */
    public static Problem accessDenied() {
        return new Problem(HttpStatus.FORBIDDEN, "ACCESS_DENIED");
    }

    /** 412: the thing has changed since the caller read it. */
    public static Problem stale() {
        return new Problem(HttpStatus.PRECONDITION_FAILED, "STALE_VERSION");
    }

    /** 413: more than the given number of bytes. */
    public static Problem tooLarge(long maxBytes) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", maxBytes / 1024 / 1024);
    }

    /** 400 with the wrong places. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, "INVALID", List.copyOf(errors), Map.of(), null);
    }

    /** 400 for one wrong place. */
    public static Problem invalid(String path, String message) {
        return invalid(List.of(new FieldError(path, message)));
    }

    /** 422 with the places that don't fit what is known here. */
    public static Problem unfit(String code, List<FieldError> errors) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, List.copyOf(errors), Map.of(), null);
    }

    /** 503: something this service needs is away; worth trying again. */
    public static Problem unavailable(@Nullable Throwable cause) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", List.of(), Map.of("Retry-After", "5"), cause);
    }

    /** 503: read models can't be read; commands go on. */
    static Problem figuresAway(Throwable cause) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, "FIGURES_AWAY", List.of(), Map.of("Retry-After", "5"), cause);
    }

    /** The same problem with a response header. */
    public Problem with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, errors, Map.copyOf(more), getCause(), args);
    }

    /** The same problem, remembering what made it one. */
    public Problem causedBy(Throwable cause) {
        return new Problem(status, code, errors, headers, cause, args);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.clone();
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
