package org.sucharit.pagekit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.web.servlet.IServletWebRequest;

/**
 * {@code #assets}, {@code #when}, {@code #faults} and {@code #frame} in templates. Beans may no longer be named in links and
 * attributes, and a model attribute would be missing where a handler fails.
 */
final class PageWords implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Map<String, Object> words;
    private final BiFunction<HttpServletRequest, Locale, Frame> frames;

    PageWords(Assets assets, Dates dates, Faults faults, BiFunction<HttpServletRequest, Locale, Frame> frames) {
        words = Map.of("assets", assets, "when", dates, "faults", faults);
        this.frames = frames;
    }

    @Override
    public String getName() {
        return "sucharit";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("assets", "when", "faults", "frame");
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        if (!name.equals("frame")) {
            return words.get(name);
        }
        return context instanceof IWebContext web
                        && web.getExchange().getRequest() instanceof IServletWebRequest known
                        && known.getNativeRequestObject() instanceof HttpServletRequest request
                ? frames.apply(request, context.getLocale())
                : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
