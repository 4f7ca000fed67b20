package org.sucharit.reporting.scorecard;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Every replica looks after what is only marked. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
