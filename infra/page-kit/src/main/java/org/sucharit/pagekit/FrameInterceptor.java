package org.sucharit.pagekit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives every rendered page its {@link Frame}. */
final class FrameInterceptor implements HandlerInterceptor {

    private final Visitors visitors;
    private final List<NavigationItem> navigation;

    FrameInterceptor(Visitors visitors, List<NavigationItem> navigation) {
        this.visitors = visitors;
        this.navigation = navigation;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || (page.getViewName() != null && page.getViewName().startsWith("redirect:"))) {
            return;
        }
        page.addObject("frame", Frame.of(request, RequestContextUtils.getLocale(request), visitors, navigation));
    }
}
