package org.sucharit.complaints.attachment;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sucharit.complaints.rebuilding.Rebuilding;

/** How a process that rebuilds is started: from this service's own code, with next to nothing of what the service has. */
record RebuildCommand(List<String> words) {

    private static final Logger log = LoggerFactory.getLogger(RebuildCommand.class);
    private static final String NESTED = "jar:nested:";
    private static final int PATIENCE = 10;

    /** Neither what it holds nor that it died is written anywhere; there is no folder it could write to. */
    private static final List<String> OPTIONS = List.of(
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:CompressedClassSpaceSize=48m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ErrorFile=/dev/null",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=/nonexistent",
            "-Duser.home=/nonexistent",
            "-Dpdfbox.fontcache=/nonexistent",
            "-Dfile.encoding=UTF-8");

    static RebuildCommand of(AttachmentSettings settings) {
        var words = new ArrayList<>(settings.network() ? List.<String>of() : withoutNetwork());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + settings.heap());
        words.addAll(OPTIONS);
        words.addAll(code());
        return new RebuildCommand(List.copyOf(words));
    }

    /** Linux gives a process a network of its own, with nobody in it; not every container may ask for that. */
    private static List<String> withoutNetwork() {
        for (var way : List.of(List.of("--net"), List.of("--map-root-user", "--net")))
            for (var unshare : programs("unshare")) {
                var prefix = Stream.concat(Stream.of(unshare), way.stream()).toList();
                if (works(prefix)) return prefix;
            }
        log.warn("Files are rebuilt by processes that have a network: unshare does not work here");
        return List.of();
    }

    private static List<String> programs(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .toList();
    }

    private static boolean works(List<String> prefix) {
        try {
            var words = new ArrayList<>(prefix);
            words.add("true");
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
            if (!ended) process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Only the libraries it needs; from a jar within a jar, the whole of it by Spring Boot's own launcher. */
    private static List<String> code() {
        var own = location(Rebuilding.class);
        if (own.startsWith(NESTED)) {
            var jar = path("file:" + own.substring(NESTED.length(), own.indexOf("/!")));
            return List.of(
                    "-cp",
                    jar,
                    "-Dloader.main=" + Rebuilding.class.getName(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher");
        }
        var path = new LinkedHashSet<String>();
        path.add(path(own));
        Stream.of(PDDocument.class, RandomAccessRead.class, FontBoxFont.class, LogFactory.class)
                .map(type -> path(location(type)))
                .forEach(path::add);
        for (var name : List.of(
                "com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi",
                "com.twelvemonkeys.imageio.ImageReaderBase",
                "com.twelvemonkeys.imageio.metadata.Entry",
                "com.twelvemonkeys.lang.StringUtil",
                "com.twelvemonkeys.io.FileUtil",
                "com.twelvemonkeys.image.ImageUtil")) path.add(path(location(type(name))));
        return List.of("-cp", String.join(File.pathSeparator, path), Rebuilding.class.getName());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, RebuildCommand.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static String path(String location) {
        try {
            return Path.of(new java.net.URI(location)).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
