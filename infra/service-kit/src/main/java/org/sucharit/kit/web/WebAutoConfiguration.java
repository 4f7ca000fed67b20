package org.sucharit.kit.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.sucharit.kit.problem.ProblemAutoConfiguration;
import org.sucharit.kit.problem.ProblemWriter;

/** Requests have a body that is bounded and there to be compared, and a name in the log. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class WebAutoConfiguration {

    /** Behind security: nobody's body is read who may not send one. */
    private static final int ORDER = 0;

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(
            ProblemWriter problems, @Value("${sucharit.web.max-body:5MB}") DataSize max) {
        var filter = new FilterRegistrationBean<>(new BodyFilter(max, problems));
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    WebMvcRegistrations mappingByShape() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new ShapedMapping();
            }
        };
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        var filter = new FilterRegistrationBean<>(new RequestIdFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return filter;
    }
}
