package org.sucharit.complaints.attachment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sucharit.complaints.rebuilding.Rebuilding;
import org.sucharit.kit.picture.Pictures;

/** The program that rebuilds, out of this service's own code, and the Java that runs it. */
final class RebuildCode {

    private static final String NESTED = "jar:nested:";
    private static final List<String> READERS_OF_WEBP = List.of(
            "com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi",
            "com.twelvemonkeys.imageio.ImageReaderBase",
            "com.twelvemonkeys.imageio.metadata.Entry",
            "com.twelvemonkeys.lang.StringUtil",
            "com.twelvemonkeys.io.FileUtil",
            "com.twelvemonkeys.image.ImageUtil");

    private static final Path JAVA = real(Path.of(System.getProperty("java.home")));

    private RebuildCode() {}

    static String java() {
        return JAVA.resolve("bin/java").toString();
    }

    /** Only the libraries it needs; from a jar within a jar, the whole of it by Spring Boot's own launcher. */
    static List<String> words() {
        if (isNested())
            return List.of(
                    "-cp",
                    path().iterator().next().toString(),
                    "-Dloader.main=" + Rebuilding.class.getName(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher");
        var path = path().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", path, Rebuilding.class.getName());
    }

    /** Every file and folder that it reads: itself, and Java with settings that a distribution keeps elsewhere. */
    static Set<Path> files() {
        var files = new LinkedHashSet<Path>();
        files.add(JAVA);
        for (var folder : List.of("conf", "lib")) files.addAll(linked(JAVA.resolve(folder)));
        files.addAll(path());
        return files;
    }

    private static List<Path> linked(Path folder) {
        try (var inside = Files.walk(folder, 2)) {
            return inside.filter(Files::isSymbolicLink)
                    .filter(Files::exists)
                    .map(RebuildCode::real)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> path() {
        if (isNested()) {
            var own = location(Rebuilding.class);
            return Set.of(path("file:" + own.substring(NESTED.length(), own.indexOf("/!"))));
        }
        return Stream.concat(
                        Stream.of(
                                Rebuilding.class,
                                Pictures.class,
                                PDDocument.class,
                                RandomAccessRead.class,
                                FontBoxFont.class,
                                LogFactory.class),
                        READERS_OF_WEBP.stream().map(RebuildCode::type))
                .map(type -> path(location(type)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isNested() {
        return location(Rebuilding.class).startsWith(NESTED);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, RebuildCode.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static Path path(String location) {
        try {
            return real(Path.of(new URI(location)));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
