package org.sucharit.complaints.attachment;

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

    @Bean
    VirusScanner virusScanner(Environment environment) {
        return VirusScanner.at(environment.getProperty("sucharit.clamav.address", ""));
    }
}
