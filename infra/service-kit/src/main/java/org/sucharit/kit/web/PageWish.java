package org.sucharit.kit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: {@code ?page=} from 0 and {@code ?size=}. A handler takes it as a {@code @Valid}
 * argument.
 */
public record PageWish(
        @Nullable @Min(0) @Max(1_000_000) Integer page,
        @Nullable @Min(1) @Max(MAX_SIZE) Integer size) {

    public static final int MAX_SIZE = 200;

    private static final int USUAL_SIZE = 50;

    public int number() {
        return Objects.requireNonNullElse(page, 0);
    }

    public int limit() {
        return Objects.requireNonNullElse(size, USUAL_SIZE);
    }

    public int skip() {
        return number() * limit();
    }

    /** The page that was asked for. */
    public <S, T> Listing<T> of(List<S> found, long total, Function<S, T> shown) {
        return new Listing<>(found.stream().map(shown).toList(), number(), limit(), total);
    }
}
