package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PortsTests {

    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_named_with_its_component_and_the_way_out_in_one_sentence() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var ports = new Ports(Map.of("SUCHARIT_KAFKA_PORT", "" + other.getLocalPort()), 20_000);

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port %d, which kafka needs, is taken".formatted(other.getLocalPort()))
                    .hasMessageContaining("SUCHARIT_KAFKA_PORT")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void the_usual_ports_are_those_of_the_interface_and_move_together() {
        assertThat(new Ports(Map.of(), 0).environment())
                .containsEntry("SUCHARIT_GATEWAY_PORT", "8080")
                .containsEntry("SUCHARIT_IDENTITY_PORT", "9000")
                .containsEntry("SUCHARIT_POSTGRES_PORT", "5432")
                .containsEntry("SUCHARIT_KAFKA_PORT", "9092")
                .containsEntry("SUCHARIT_MONGODB_PORT", "27017");
        assertThat(new Ports(Map.of("SUCHARIT_GATEWAY_PORT", "80"), 100).environment())
                .containsEntry("SUCHARIT_GATEWAY_PORT", "80")
                .containsEntry("SUCHARIT_IDENTITY_PORT", "9100");
    }

    @Test
    void ports_that_the_system_lends_to_others_are_named() throws IOException {
        var told = folder.resolve("ip_local_port_range");
        assertThat(new Ports(Map.of(), 25_000).lent(told)).as("nobody tells").isEmpty();
        Files.writeString(told, "32768\t60999\n");

        assertThat(new Ports(Map.of(), 5_000).lent(told)).isEmpty();
        assertThat(new Ports(Map.of(), 24_687).lent(told)).hasValueSatisfying(said -> assertThat(said)
                .contains("identity 33687", "kafka 33779", "mongodb 51704", "32768–60999", "--port-offset")
                .doesNotContain("gateway", "postgres", "\n"));
        assertThat(new Ports(Map.of(), 24_688).lent(told))
                .hasValueSatisfying(said -> assertThat(said).contains("gateway 32768"));
        assertThat(new Ports(Map.of("SUCHARIT_KAFKA_PORT", "60999"), 0).lent(told))
                .hasValueSatisfying(said -> assertThat(said).contains("kafka 60999"));

        Files.writeString(told, "3");
        assertThat(new Ports(Map.of(), 25_000).lent(told)).as("not understood").isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void what_this_system_lends_is_read() throws IOException {
        String first;
        try (var told = Files.newInputStream(Ports.LENT)) {
            first = new String(told.readNBytes(100), StandardCharsets.US_ASCII).split("\\s")[0];
        }
        assertThat(new Ports(Map.of("SUCHARIT_KAFKA_PORT", first), 0).lent(Ports.LENT))
                .hasValueSatisfying(said -> assertThat(said).contains("kafka " + first));
    }

    @Test
    void what_is_no_port_or_one_port_given_twice_is_refused() {
        for (var wrong : new String[] {"http", "0", "65536", "-1"}) {
            assertThatThrownBy(() -> new Ports(Map.of("SUCHARIT_GATEWAY_PORT", wrong), 0))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("SUCHARIT_GATEWAY_PORT");
        }
        assertThatThrownBy(() -> new Ports(Map.of("SUCHARIT_GATEWAY_PORT", "9000"), 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("9000");
    }
}
