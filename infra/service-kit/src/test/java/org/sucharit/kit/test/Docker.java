package org.sucharit.kit.test;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** The Docker engine of this machine, if there is one. */
final class Docker {

    private static final int FETCHED_WITHIN_MINUTES = 5;

    static {
        // each byte of every answer, where nobody has said what to log yet
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs)
            Stream.of("com.github.dockerjava", "org.testcontainers", "tc")
                    .forEach(name -> logs.getLogger(name).setLevel(Level.WARN));
    }

    private Docker() {}

    /** Looked at before anything else, since asking for one that is not there takes its time and many words. */
    static boolean mayBeHere() {
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                "/var/run",
                                System.getenv("XDG_RUNTIME_DIR"),
                                System.getProperty("user.home") + "/.docker/run")
                        .filter(Objects::nonNull)
                        .anyMatch(folder -> Files.exists(Path.of(folder, "docker.sock")));
    }

    /** What stands against a container of this image, which is fetched where it is not there; null when nothing does. */
    static @Nullable String obstacle(String image) {
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) return "no Docker engine answers";
            fetch(DockerClientFactory.instance().client(), image);
            return null;
        } catch (RuntimeException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }

    private static void fetch(DockerClient engine, String image) throws InterruptedException {
        try {
            engine.inspectImageCmd(image).exec();
        } catch (NotFoundException _) {
            var name = DockerImageName.parse(image);
            boolean fetched = engine.pullImageCmd(name.getUnversionedPart())
                    .withTag(name.getVersionPart())
                    .start()
                    .awaitCompletion(FETCHED_WITHIN_MINUTES, TimeUnit.MINUTES);
            if (!fetched) throw new IllegalStateException("not fetched within " + FETCHED_WITHIN_MINUTES + " minutes");
        }
    }

    /** Where its ports are. */
    static String host() {
        return DockerClientFactory.instance().dockerHostIpAddress();
    }
}
