package org.sucharit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Spring Boot jar, laid out as an ordinary jar beside its libraries: that starts sooner than from jars inside a jar.
 */
final class BootJar {

    private final Path source;
    private final Path laidOut;

    private BootJar(Path source, Path laidOut) {
        this.source = source;
        this.laidOut = laidOut;
    }

    static BootJar of(Place place, Service.Kind kind) throws IOException {
        var target = place.root().resolve(kind.module).resolve("target");
        return new BootJar(
                built(target, kind.artifact), place.built().resolve("apps").resolve(kind.artifact));
    }

    private static Path built(Path target, String artifact) throws IOException {
        if (Files.isDirectory(target)) {
            try (var jars = Files.list(target)) {
                var found = jars.filter(
                                jar -> jar.getFileName().toString().matches(artifact + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new CannotStart(
                "ยังไม่ได้สร้าง %s กรุณาเรียก ./start ซึ่งจะสร้างให้".formatted(artifact),
                "%s is not built: run ./start, which builds it.".formatted(artifact));
    }

    /** What follows {@code java}: laid out anew when the jar was built anew. */
    synchronized List<String> options() throws IOException {
        var stamp = laidOut.resolve(".from");
        var wanted = Files.getLastModifiedTime(source) + " " + Files.size(source);
        if (Files.notExists(stamp) || !Files.readString(stamp).equals(wanted)) {
            layOut();
            Files.writeString(stamp, wanted);
        }
        return List.of("-jar", laidOut.resolve(source.getFileName()).toString());
    }

    private void layOut() throws IOException {
        if (Files.exists(laidOut)) {
            Place.deleteTree(laidOut, null);
        }
        Files.createDirectories(laidOut);
        var command = new java.util.ArrayList<>(Commands.java("96m", "-Djarmode=tools"));
        command.addAll(List.of("-jar", source.toString(), "extract", "--force", "--destination", laidOut.toString()));
        Commands.run(command);
    }
}
