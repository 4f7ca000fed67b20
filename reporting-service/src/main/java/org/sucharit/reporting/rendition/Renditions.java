package org.sucharit.reporting.rendition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kit.files.FileReferences;
import org.sucharit.kit.files.FileStore;
import org.sucharit.kit.files.StoredFile;
import org.sucharit.reporting.report.MadeFiles;
import org.sucharit.reporting.report.ReportFacts;
import org.sucharit.reporting.report.ReportId;

/**
 * The files of reports. A signed report's file is made once and kept: whatever this program learns to do differently
 * later, it stays the same byte for byte.
 */
@Component
class Renditions implements FileReferences, MadeFiles {

    private static final long LARGEST = 100_000_000;

    private final Making making;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final Clock clock;

    Renditions(Making making, FileStore files, JdbcClient jdbc, Clock clock) {
        this.making = making;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The report as a file; of one that is not signed yet, as it would look now. */
    Rendition of(ReportFacts report, Format format) {
        var signed = report.signed();
        if (signed == null) return Rendition.of(making.of(report.content(), format));
        var known = find(report.id(), signed.sha256(), format);
        return known.isPresent() ? read(known.get()) : keep(report, signed.sha256(), format);
    }

    @Override
    public Map<ReportId, Set<String>> madeOf(Collection<ReportId> reports) {
        if (reports.isEmpty()) return Map.of();
        return jdbc
                .sql("SELECT report::text, sha256 FROM rendition WHERE report IN (:reports)")
                .param("reports", reports.stream().map(ReportId::value).toList())
                .query((row, _) -> Map.entry(ReportId.of(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    @Override
    public boolean names(String sha256) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM rendition WHERE sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    private Rendition keep(ReportFacts report, String content, Format format) {
        var file = files.keep(new ByteArrayInputStream(making.of(report.content(), format)), LARGEST);
        put(report.id(), content, format, file);
        // someone else may have been first
        return read(find(report.id(), content, format).orElse(file.sha256()));
    }

    private void put(ReportId report, String content, Format format, StoredFile file) {
        jdbc.sql("""
            INSERT INTO rendition (report, content, format, sha256, size, made_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
                .params(
                        report.value(),
                        content,
                        format.name(),
                        file.sha256(),
                        file.size(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<String> find(ReportId report, String content, Format format) {
        return jdbc.sql("SELECT sha256 FROM rendition WHERE report = ? AND content = ? AND format = ?")
                .params(report.value(), content, format.name())
                .query(String.class)
                .optional();
    }

    private Rendition read(String sha256) {
        try (var in = files.open(sha256)) {
            return new Rendition(in.readAllBytes(), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
