package org.sucharit.complaints.attachment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.kit.files.FileReferences;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {

    /** A file stays as long as a key opens it: of an erased case nothing stays. */
    @Bean
    FileReferences sealedFiles(CaseKeys keys) {
        return keys::opens;
    }

    /** 2: apart from everything; 1: without network; 0: as the service itself. */
    @Bean
    MeterBinder rebuildingIsolation(Rebuilder rebuilder) {
        return registry -> Gauge.builder(
                        "sucharit.rebuilding.isolation",
                        () -> rebuilder.isolation().ordinal())
                .register(registry);
    }

    @Bean
    VirusScanner virusScanner(Environment environment) {
        return VirusScanner.at(environment.getProperty("sucharit.clamav.address", ""));
    }
}
