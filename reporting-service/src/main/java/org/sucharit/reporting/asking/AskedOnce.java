package org.sucharit.reporting.asking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sucharit.kit.problem.Problem;

/** A question that names a parameter twice is refused: answering either half of it would look like an answer to the whole. */
@Component
class AskedOnce implements WebMvcConfigurer, HandlerInterceptor {

    /** May be given as often as wanted. */
    private static final Set<String> LISTS = Set.of("topic");

    private final MessageSource messages;

    AskedOnce(MessageSource messages) {
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
            if (values.length > 1 && !LISTS.contains(name)) throw Problem.invalid(name, sentence());
        });
        return true;
    }

    private String sentence() {
        return messages.getMessage("asking.twice", null, LocaleContextHolder.getLocale());
    }
}
