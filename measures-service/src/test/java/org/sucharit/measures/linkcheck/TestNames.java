package org.sucharit.measures.linkcheck;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The only names that a service under test can look up: its link checker never asks anyone outside. */
@TestConfiguration(proxyBeanMethods = false)
public class TestNames {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    /** From now on the name means this address. */
    public static void say(String name, String address) {
        KNOWN.put(name, address);
    }

    @Bean
    @Primary
    static Doorman.Names testNames() {
        return host -> {
            var address = KNOWN.get(host);
            if (address == null) throw new UnknownHostException(host);
            return new InetAddress[] {InetAddress.ofLiteral(address)};
        };
    }
}
