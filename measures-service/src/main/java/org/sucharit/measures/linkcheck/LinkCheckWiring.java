package org.sucharit.measures.linkcheck;

import java.net.InetAddress;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way out to the pages of others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkCheckSettings.class)
class LinkCheckWiring {

    private static final Logger log = LoggerFactory.getLogger(LinkCheckWiring.class);
    private static final Duration LOOKUP = Duration.ofSeconds(10);

    @Bean
    static Doorman.Names names() {
        return InetAddress::getAllByName;
    }

    /** @throws IllegalStateException when this machine's own addresses are let in outside local mode */
    @Bean
    static Doorman doorman(
            Doorman.Names names, LinkCheckSettings settings, @Value("${sucharit.local:false}") boolean local) {
        if (settings.allowLoopback() && !local)
            throw new IllegalStateException("sucharit.linkcheck.allow-loopback lets anyone who names an address reach"
                    + " this machine's own servers; it is for tests, in local mode only");
        if (settings.allowLoopback()) log.warn("The link checker reaches this very machine: for tests only");
        if (settings.contact().isBlank() && !local)
            log.warn("sucharit.linkcheck.contact is not set: servers that are checked do not learn whom to ask");
        return new Doorman(
                names, settings.allowLoopback() ? PublicInternet::servesOrIsHere : PublicInternet::serves, LOOKUP);
    }

    @Bean
    static HostGate hostGate(LinkCheckSettings settings) {
        return new HostGate(settings.apart(), Pace.real());
    }

    @Bean
    static PageReader pageReader(Doorman doorman, HostGate gate, LinkCheckSettings settings) {
        return new PageReader(
                doorman,
                gate,
                userAgent(settings.contact()),
                settings.atOnce() + settings.frozenAtOnce(),
                settings.slowAfter());
    }

    private static String userAgent(String contact) {
        return contact.isBlank() ? "SucharitLinkCheck/1.0" : "SucharitLinkCheck/1.0 (+" + contact.strip() + ")";
    }
}
