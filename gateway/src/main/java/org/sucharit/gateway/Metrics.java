package org.sucharit.gateway;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.watch.ScrapeToken;

/**
 * The gateway's metrics, for whoever shows the token; for anybody else they are not there. What moves with every request, as processor
 * time and fresh memory do, is left out: when nobody else is counted, it would tell that a citizen was here.
 */
@Configuration(proxyBeanMethods = false)
class Metrics {

    private static final Set<String> OF_THE_MACHINE =
            Set.of("jvm.memory.max", "jvm.memory.usage.after.gc", "jvm.gc.overhead", "process.uptime");

    @Bean
    static PrometheusMeterRegistry meterRegistry() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config()
                .meterFilter(MeterFilter.denyUnless(
                        id -> id.getName().startsWith("sucharit.") || OF_THE_MACHINE.contains(id.getName())));
        new JvmMemoryMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return registry;
    }

    @Bean
    static JvmHeapPressureMetrics heapPressure(PrometheusMeterRegistry registry) {
        var pressure = new JvmHeapPressureMetrics();
        pressure.bindTo(registry);
        return pressure;
    }

    @RestController
    static class Endpoint {

        private final PrometheusMeterRegistry registry;
        private final ScrapeToken token;

        Endpoint(
                PrometheusMeterRegistry registry, Health health, @Value("${sucharit.metrics.token-file}") String file) {
            this.registry = registry;
            this.token = ScrapeToken.in(file);
            Gauge.builder("sucharit.ready", health, it -> it.database() ? 1 : 0).register(registry);
        }

        @GetMapping(ScrapeToken.PATH)
        void metrics(
                @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String proof, HttpServletResponse to)
                throws IOException {
            if (!token.isIn(proof)) {
                to.sendError(HttpStatus.NOT_FOUND.value());
                return;
            }
            to.setContentType("text/plain; version=0.0.4; charset=utf-8");
            to.setHeader("Cache-Control", "no-store");
            registry.scrape(to.getOutputStream());
        }
    }
}
