package org.sucharit.local;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A Spring Boot jar, laid out as an ordinary jar beside its libraries: that starts sooner than from jars inside a jar.
 */
final class BootJar {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String ABOUT = "META-INF/";
    private static final String LOADER = "META-INF/services/"; // the application's own are among its classes
    private static final String LIBRARIES = "BOOT-INF/lib/";

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

    /** Where it is laid out. */
    Path folder() {
        return laidOut;
    }

    /** Another one when there is anything else in the jar, and where it is laid out elsewhere: in a clone that was moved or copied. */
    String stamp() throws IOException {
        try (var jar = new JarFile(source.toFile())) {
            var entries = jar.stream()
                    .map(entry -> "%s %d %x".formatted(entry.getName(), entry.getSize(), entry.getCrc()))
                    .collect(Collectors.joining("\n"));
            return laidOut + " " + UUID.nameUUIDFromBytes(entries.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The first two of {@link #options}. */
    List<String> classPath() throws IOException {
        return options().subList(0, 2);
    }

    /** What follows {@code java}: class path and main class; laid out anew when the jar was built anew. */
    synchronized List<String> options() throws IOException {
        var recipe = laidOut.resolve("options");
        var stamp = laidOut.resolve("made-from");
        var wanted = stamp();
        if (Files.notExists(stamp) || !Files.readString(stamp).equals(wanted)) {
            if (Files.exists(laidOut)) {
                Place.deleteTree(laidOut, null);
            }
            Files.createDirectories(laidOut);
            Files.write(recipe, layOut());
            Files.writeString(stamp, wanted);
        }
        return Files.readAllLines(recipe);
    }

    private List<String> layOut() throws IOException {
        var application = laidOut.resolve("application.jar");
        var classPath = new ArrayList<>(List.of(application.toString()));
        try (var jar = new JarFile(source.toFile());
                var classes = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(application)))) {
            classes.setLevel(Deflater.BEST_SPEED);
            for (var entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
                var name = entry.getName();
                if (name.startsWith(LIBRARIES) && name.endsWith(".jar")) {
                    var library = laidOut.resolve(name.substring(LIBRARIES.length()));
                    try (var in = jar.getInputStream(entry)) {
                        Files.copy(in, library);
                    }
                    classPath.add(library.toString());
                } else if (ownName(name) instanceof String own) { // folders too: classes are looked for in them
                    classes.putNextEntry(new ZipEntry(own));
                    try (var in = jar.getInputStream(entry)) {
                        in.transferTo(classes);
                    }
                    classes.closeEntry();
                }
            }
            var main = jar.getManifest().getMainAttributes().getValue(new Attributes.Name("Start-Class"));
            if (main == null) {
                throw new IOException(source + " is not a Spring Boot application");
            }
            return List.of("-cp", String.join(File.pathSeparator, classPath), main);
        }
    }

    /** Where a part of the application itself belongs: {@code spring.factories} and the like are not among its classes. */
    private static @Nullable String ownName(String name) {
        if (name.startsWith(CLASSES) && name.length() > CLASSES.length()) {
            return name.substring(CLASSES.length());
        }
        boolean own = name.startsWith(ABOUT) && !name.startsWith(LOADER) && !name.equals(JarFile.MANIFEST_NAME);
        return own ? name : null;
    }
}
