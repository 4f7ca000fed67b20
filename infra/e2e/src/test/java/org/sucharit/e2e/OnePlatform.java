package org.sucharit.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the test classes of this module the same running platform, with the demo: to start it takes half a minute. Classes are ordered, so
 * that those which kill most come last.
 */
public final class OnePlatform implements ParameterResolver {

    private static final Duration START = Duration.ofMinutes(15);

    /** The platform and its folder, which is gone with it. */
    private record Started(RunningPlatform platform, Path folder) implements AutoCloseable {

        static Started now() {
            try {
                var folder = Files.createTempDirectory("sucharit-e2e");
                return new Started(new RunningPlatform(folder, RunningPlatform.CHATTY, "--demo"), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws InterruptedException, IOException {
            platform.close();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            } catch (NoSuchFileException | UncheckedIOException e) {
                // whoever is still ending removes its own
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPlatform.class;
    }

    @Override
    public RunningPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var platform = context.getRoot()
                .getStore(Namespace.create(OnePlatform.class))
                .computeIfAbsent(Started.class, _ -> Started.now(), Started.class)
                .platform();
        platform.awaitReady(START);
        return platform;
    }
}
