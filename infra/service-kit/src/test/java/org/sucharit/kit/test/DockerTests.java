package org.sucharit.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerTests {

    @TempDir
    Path home;

    /** As one without a network of its own does. */
    @Test
    void an_engine_that_answers_and_then_fails_is_an_obstacle_like_any_other() throws Exception {
        var engine = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        engine.createContext("/", exchange -> {
            boolean known = exchange.getRequestURI().getPath().matches(".*/(_ping|info)");
            var answer = (known ? "{}" : "{\"message\":\"nothing of that kind\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 200 : 404, answer.length);
            try (exchange) {
                exchange.getResponseBody().write(answer);
            }
        });
        engine.start();
        try {
            assertThat(asked("tcp://127.0.0.1:" + engine.getAddress().getPort()))
                    .contains("obstacle: ", "nothing of that kind")
                    .doesNotContain("Exception in thread");
        } finally {
            engine.stop(0);
        }
    }

    /** In a process of its own: which engine there is, is found out once for all. */
    private String asked(String engine) throws IOException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + home,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName()))
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("DOCKER_HOST", engine, "HOME", home.toString()));
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static final class Asking {

        public static void main(String[] arguments) {
            System.out.println("obstacle: " + Docker.obstacle("postgres:17"));
        }
    }
}
