package org.sucharit.kit.test;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A server of the integration tests, as an image, and the Java that our own images are made on. One switch for all of them, {@code -Dsucharit.test.servers=…} or
 * {@code SUCHARIT_TEST_SERVERS}: with {@code containers} they run in containers or fail, with {@code embedded} they never
 * do, and without it each does where a Docker engine has its image or can fetch it. Another image of the same make is named by
 * {@code -Dsucharit.test.image.postgres=…} or {@code SUCHARIT_TEST_IMAGE_POSTGRES}.
 */
public enum TestImage {
    POSTGRES("postgres:17.7"),
    KAFKA("apache/kafka:4.2.1"),
    MONGODB("mongo:8.0"),
    JAVA("eclipse-temurin:25-jre");

    /** The one of infra/compose, or of the Dockerfiles. */
    final String usual;

    private @Nullable Boolean contained;

    TestImage(String usual) {
        this.usual = usual;
    }

    public String image() {
        return setting("image." + name().toLowerCase(Locale.ROOT), usual);
    }

    /** Whether it runs in a container. */
    public synchronized boolean contained() {
        if (contained == null) contained = decide();
        return contained;
    }

    private boolean decide() {
        var wish = setting("servers", "auto");
        return switch (wish) {
            case "embedded" -> false;
            case "auto" -> Docker.mayBeHere() && without(Docker.obstacle(image()));
            case "containers" -> {
                var obstacle = Docker.obstacle(image());
                if (obstacle != null)
                    throw new IllegalStateException("tests are to run in containers, but " + image() + ": " + obstacle);
                yield true;
            }
            default -> throw new IllegalArgumentException("sucharit.test.servers is " + wish);
        };
    }

    private boolean without(@Nullable String obstacle) {
        if (obstacle != null)
            LoggerFactory.getLogger(TestImage.class)
                    .warn("{} does not run in a container of {}: {}", this, image(), obstacle);
        return obstacle == null;
    }

    private static String setting(String name, String usual) {
        var property = System.getProperty("sucharit.test." + name);
        if (property != null) return property;
        var variable =
                System.getenv("SUCHARIT_TEST_" + name.toUpperCase(Locale.ROOT).replace('.', '_'));
        return variable == null ? usual : variable;
    }
}
