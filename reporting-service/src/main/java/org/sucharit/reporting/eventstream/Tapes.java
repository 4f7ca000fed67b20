package org.sucharit.reporting.eventstream;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A writer for each public topic. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class Tapes {

    @Bean
    TapeWriter measuresTape(JdbcTemplate jdbc) {
        return new MeasuresTape(jdbc);
    }

    @Bean
    TapeWriter complaintFiguresTape(JdbcTemplate jdbc) {
        return new TapeWriter(PublicTopic.COMPLAINT_FIGURES, jdbc);
    }

    @Bean
    TapeWriter reportsTape(JdbcTemplate jdbc) {
        return new TapeWriter(PublicTopic.REPORTS, jdbc);
    }
}
