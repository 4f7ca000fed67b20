package org.sucharit.complaints;

import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whoever collects metrics writes down when each of them moved. What moves with every request is therefore not measured here at all,
 * whoever asks: requests, connections, processor time, fresh memory. Our own are told by the day.
 */
@Configuration(proxyBeanMethods = false)
class WhatIsMeasured {

    private static final Set<String> OF_THE_MACHINE = Set.of(
            "jvm.info",
            "jvm.memory.max",
            "jvm.memory.usage.after.gc",
            "jvm.gc.overhead",
            "hikaricp.connections.max",
            "hikaricp.connections.pending",
            "process.uptime");

    @Bean
    static MeterFilter nothingThatMovesWithARequest() {
        return MeterFilter.denyUnless(
                id -> id.getName().startsWith("sucharit.") || OF_THE_MACHINE.contains(id.getName()));
    }
}
