package org.sucharit.pagekit;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** {@code #assets}, {@code #when} and {@code #faults} in templates: beans may not be named in links and attributes any more. */
final class PageWords implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Map<String, Object> words;

    PageWords(Assets assets, Dates dates, Faults faults) {
        words = Map.of("assets", assets, "when", dates, "faults", faults);
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
        return words.keySet();
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return words.get(name);
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
