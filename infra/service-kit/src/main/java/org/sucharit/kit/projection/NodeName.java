package org.sucharit.kit.projection;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/**
 * Names this replica where it claims work. Stable over a restart, so that what a killed replica had claimed is taken up
 * at once: {@code sucharit.node}, else host and port, else (with a random port) host and process.
 */
public record NodeName(String value) {

    static NodeName of(Environment environment) {
        var given = environment.getProperty("sucharit.node");
        if (given != null && !given.isBlank()) return new NodeName(given);
        var port = environment.getProperty("server.port", Integer.class, 0);
        return new NodeName(
                port > 0
                        ? host() + ":" + port
                        : ManagementFactory.getRuntimeMXBean().getName());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
