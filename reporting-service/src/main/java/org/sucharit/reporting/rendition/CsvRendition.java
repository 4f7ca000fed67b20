package org.sucharit.reporting.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sucharit.reporting.report.ReportContent;

/**
 * The table of a report as data (RFC 4180): Arabic digits and days as ISO 8601 writes them, several entries of one cell
 * on lines of their own. A cell that a spreadsheet would take for a formula is marked as text.
 */
final class CsvRendition {

    /** The mark of UTF-8 at the beginning, without which Excel reads Thai wrongly. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private CsvRendition() {}

    static byte[] of(ReportContent report) {
        var table = CsvTable.of(report);
        var lines = new ArrayList<List<String>>();
        lines.add(joined(List.of("หน่วยงาน", "ปีงบประมาณ", "รอบ"), table.headings()));
        var about = List.of(
                report.agency().nameTh(),
                Integer.toString(report.fiscalYear()),
                report.round() == null ? "" : report.round().name());
        for (var row : table.rows()) lines.add(joined(about, row));
        return lines.stream()
                .map(cells -> cells.stream().map(CsvRendition::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"))
                .getBytes(UTF_8);
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return '"' + (formula ? "'" + cell : cell).replace("\"", "\"\"") + '"';
    }
}
