package org.sucharit.complaints.retention;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RetentionSettings.class, LedgerSettings.class})
class RetentionConfiguration {

    @Bean
    ErasureLedger erasureLedger(LedgerSettings settings) {
        return new ErasureLedger(settings.folder());
    }
}
