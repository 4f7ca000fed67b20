package org.sucharit.complaints.retention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * @param periods YAML file with the period of every kind of case
 * @param warningDays how long before the day a case is shown as about to be erased
 * @param backupDays how long backups and write-ahead logs are kept
 */
@ConfigurationProperties("sucharit.retention")
record RetentionSettings(
        @DefaultValue("classpath:retention/periods.yaml") Resource periods,
        @DefaultValue("30") int warningDays,
        @DefaultValue("35") int backupDays) {}
