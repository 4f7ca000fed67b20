package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who asks, where a proxy stands in front. */
class ProxyTests {

    private static final String[] FEW = {
        "--sucharit.gateway.limits.sign-in.burst=3", "--sucharit.gateway.limits.sign-in.per-second=1"
    };

    @Test
    void what_the_proxy_tells_counts_and_not_what_a_client_has_told_it() throws Exception {
        try (var gateway = gateway("--server.tomcat.remoteip.remote-ip-header=X-Forwarded-For")) {
            assertThat(isRefusedInTheEnd(gateway, i -> "203.0.113.7")).isTrue();
            assertThat(status(gateway, "198.51.100.9")).as("somebody else").isEqualTo(404);
            assertThat(isRefusedInTheEnd(gateway, i -> "192.0.2." + i + ", 198.51.100.9"))
                    .as("one who tells of others")
                    .isTrue();
        }
    }

    @Test
    void without_such_a_header_nothing_that_is_told_counts() throws Exception {
        try (var gateway = gateway("--server.tomcat.remoteip.remote-ip-header=")) {
            assertThat(isRefusedInTheEnd(gateway, i -> "203.0." + i + ".7")).isTrue();
        }
    }

    private interface Told {
        String by(int request);
    }

    private static Gateway gateway(String setting) throws Exception {
        var nobody = "http://127.0.0.1:9";
        return new Gateway(nobody, nobody, FEW[0], FEW[1], setting);
    }

    private static boolean isRefusedInTheEnd(Gateway gateway, Told told) throws Exception {
        for (int i = 1; i < 100; i++) if (status(gateway, told.by(i)) == 429) return true;
        return false;
    }

    private static int status(Gateway gateway, String told) throws Exception {
        return gateway.get("/login/nowhere", "Accept", "text/html", "X-Forwarded-For", told)
                .statusCode();
    }
}
