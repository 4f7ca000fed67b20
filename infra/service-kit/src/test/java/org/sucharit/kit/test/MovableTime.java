package org.sucharit.kit.test;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives a service under test a clock that can be set. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableTime {

    @Bean
    @Primary
    static MovableClock movableClock() {
        return MovableClock.inBangkok();
    }
}
