package org.sucharit.reporting.asking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sucharit.kit.projection.Freshness;

/** Figures that are behind say so: answers by {@code Sucharit-Stale: true}, pages by a sentence too. */
@Component
class DelayedFigures implements WebMvcConfigurer, HandlerInterceptor {

    private static final String SENTENCE = "delayed";

    private final Delay delay;

    DelayedFigures(Delay delay) {
        this.delay = delay;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/api/events", "/api-docs/**", "/v3/**", "/assets/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET") && delay.isThere()) {
            request.setAttribute(SENTENCE, true);
            Freshness.markStale(response);
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || request.getAttribute(SENTENCE) == null) return;
        boolean said = Boolean.TRUE.equals(page.getModel().get("stale"));
        page.addObject(SENTENCE, !said);
    }
}
