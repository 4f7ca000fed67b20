package org.sucharit.kernel.reported;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The real reports beside the repository, for tests only; where they are absent, the test is skipped and says so. */
final class SharedReports {

    private SharedReports() {}

    static String text(String name) {
        Optional<Path> report = folder().map(
                        folder -> folder.resolve("agency-reports").resolve(name))
                .filter(Files::exists);
        if (report.isEmpty()) {
            String reason = "../shared is missing: " + name + " can't be checked";
            System.out.println("SKIPPED " + reason);
            Assumptions.abort(reason);
        }
        try {
            return Files.readString(report.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of the tables that have so many columns, in order, without their headings. */
    static List<List<String>> rows(String text, int columns, String headingStem) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() == columns && !cells.getFirst().startsWith(headingStem)) {
                rows.add(cells.stream().map(SharedReports::plain).toList());
            }
        }
        return rows;
    }

    static String outsideTables(String text) {
        return String.join(
                "\n", text.lines().filter(line -> !line.contains("\t")).toList());
    }

    private static String plain(String cell) {
        return cell.replace("</p> <p>", "\n").replaceAll("</?[^>]+>", "").strip();
    }

    private static Optional<Path> folder() {
        String given = System.getenv("SUCHARIT_SHARED");
        if (given != null) return Optional.of(Path.of(given));
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(".git"))) folder = folder.getParent();
        return Optional.ofNullable(folder).map(root -> root.resolveSibling("shared"));
    }
}
