package org.sucharit.reporting.asking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sucharit.kit.problem.Problem;

/**
 * A question that names a parameter twice is refused: answering either half of it would look like an answer to the whole.
 * So is one with characters that nobody sees: without them it would be another.
 */
@Component
class PlainQuestions implements WebMvcConfigurer, HandlerInterceptor {

    /** May be given as often as wanted. */
    private static final Set<String> LISTS = Set.of("topic");

    private final MessageSource messages;

    PlainQuestions(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET")) return true;
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1 && !LISTS.contains(name)) throw Problem.invalid(name, sentence("asking.twice"));
            if (Stream.of(values).anyMatch(PlainQuestions::isUnseen))
                throw Problem.invalid(name, sentence("asking.unseen"));
        });
        return true;
    }

    private static boolean isUnseen(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }

    private String sentence(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
