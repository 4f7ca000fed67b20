package org.sucharit.kit.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param servers {@code host:port}, comma-separated */
@ConfigurationProperties("sucharit.kafka")
record KafkaSettings(@DefaultValue("127.0.0.1:9092") String servers) {}
