package org.sucharit.kit.trace;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.sucharit.kit.time.KeptTimes;
import org.sucharit.tracekit.Traces;

/** Goes on with the traces that the gateway begins, where a collector is named. A service that only tells days has none. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class TraceAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Traces traces(
            @Value("${sucharit.traces.endpoint:}") String endpoint,
            @Value("${spring.application.name:service}") String service,
            KeptTimes times) {
        return times.areExact() ? Traces.behind(endpoint, service) : Traces.NONE;
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter(Traces traces) {
        var filter = new FilterRegistrationBean<>(new TraceFilter(traces));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setEnabled(traces != Traces.NONE);
        return filter;
    }
}
