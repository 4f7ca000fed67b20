package org.sucharit.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * LibreOffice without a window, as an office would use it on a file that came by mail. Where it is not installed a test
 * is skipped and says so; with {@code CI=true} it fails.
 */
final class WordProcessor {

    private static final long PATIENCE = 300;

    private final Path program;
    private final Path folder;

    /** @param folder where it may keep its settings and what it writes */
    WordProcessor(Path folder) {
        this.program = installed().orElseThrow(() -> missing("LibreOffice (soffice) is not on the PATH"));
        this.folder = folder;
    }

    /** Every file opened and saved again as DOCX, under its name; it is started once for all of them. */
    Map<String, byte[]> openedAndSaved(Map<String, byte[]> files) throws IOException, InterruptedException {
        return converted(files, "docx:MS Word 2007 XML", "docx");
    }

    private Map<String, byte[]> converted(Map<String, byte[]> files, String format, String extension)
            throws IOException, InterruptedException {
        Path given = Files.createDirectories(folder.resolve("given"));
        Path written = Files.createDirectories(folder.resolve("written"));
        var command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                format,
                "--outdir",
                written.toString()));
        for (var file : files.entrySet()) {
            command.add(Files.write(given.resolve(file.getKey() + ".docx"), file.getValue())
                    .toString());
        }
        run(command);
        Map<String, byte[]> saved = new TreeMap<>();
        for (String name : files.keySet()) saved.put(name, Files.readAllBytes(written.resolve(name + "." + extension)));
        return saved;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("LibreOffice did not finish: " + Files.readString(log));
        }
        if (process.exitValue() != 0) throw new AssertionError("LibreOffice failed: " + Files.readString(log));
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static RuntimeException missing(String reason) {
        System.out.println("SKIPPED " + reason);
        if ("true".equals(System.getenv("CI"))) throw new AssertionError(reason);
        Assumptions.abort(reason);
        return new IllegalStateException(reason);
    }
}
