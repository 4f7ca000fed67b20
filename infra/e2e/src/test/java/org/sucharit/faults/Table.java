package org.sucharit.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened and how it ended, one row for each fault; written anew after every one. */
final class Table {

    private static final String HEAD = """
            | # | fault | seed | in flight | recovery, s | acknowledged so far | sent again | told again | lost | doubled | else |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private final Path file;
    private final List<Row> rows = new ArrayList<>();

    /**
     * One fault.
     *
     * @param seconds until every service acknowledged something begun after it, and health said so
     * @param again requests without an answer, repeated with their keys
     * @param toldAgain records that stand on topics once more
     */
    record Row(
            String fault,
            long seed,
            long inFlight,
            double seconds,
            long acknowledged,
            long again,
            int toldAgain,
            List<Finding> findings) {

        private String line(int number) {
            long lost = count(Finding.Trouble.LOST);
            long doubled = count(Finding.Trouble.DOUBLED);
            return String.format(
                    Locale.ROOT,
                    "| %d | %s | %d | %d | %.1f | %d | %d | %d | %d | %d | %d |%n",
                    number,
                    fault,
                    seed,
                    inFlight,
                    seconds,
                    acknowledged,
                    again,
                    toldAgain,
                    lost,
                    doubled,
                    findings.size() - lost - doubled);
        }

        private long count(Finding.Trouble trouble) {
            return findings.stream()
                    .filter(finding -> finding.trouble() == trouble)
                    .count();
        }
    }

    Table(Path file) {
        this.file = file;
    }

    void add(Row row) throws IOException {
        rows.add(row);
        var text = new StringBuilder(HEAD);
        for (int i = 0; i < rows.size(); i++) text.append(rows.get(i).line(i + 1));
        var findings =
                rows.stream().flatMap(one -> one.findings().stream()).distinct().toList();
        if (!findings.isEmpty()) text.append('\n');
        for (var finding : findings) text.append("- ").append(finding).append('\n');
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        System.out.print(row.line(rows.size()));
        row.findings().forEach(System.out::println);
    }
}
