package org.sucharit.measures.loan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.sucharit.kernel.time.ThaiDates;

/**
 * The register as a file. Whatever a borrower wrote is text: a cell that a spreadsheet would take for a formula is marked
 * as text.
 */
final class LoanRegisterFile {

    /** The mark of UTF-8 at the beginning, without which Excel reads Thai wrongly. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> HEADINGS = List.of(
            "requestedOn",
            "item",
            "quantity",
            "assetNumber",
            "kind",
            "name",
            "unit",
            "organisation",
            "phone",
            "purpose",
            "neededFrom",
            "dueOn",
            "status",
            "decision",
            "handedOver",
            "returned");

    private final List<List<String>> rows;

    private LoanRegisterFile(List<List<String>> rows) {
        this.rows = rows;
    }

    static LoanRegisterFile of(List<LoanView> loans, MessageSource messages, Locale language) {
        Function<String, String> word = key -> messages.getMessage("loan." + key, null, language);
        var headings = HEADINGS.stream().map(word).toList();
        return new LoanRegisterFile(
                Stream.concat(Stream.of(headings), loans.stream().map(loan -> cells(loan, word)))
                        .toList());
    }

    /** Comma-separated, UTF-8, every cell quoted. */
    byte[] csv() {
        var text = rows.stream()
                .map(row -> row.stream().map(LoanRegisterFile::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() {
        try (Workbook book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var text = book.createCellStyle();
            text.setQuotePrefixed(true);
            fill(book.createSheet(), text);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Sheet sheet, CellStyle text) {
        for (int r = 0; r < rows.size(); r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                var cell = row.createCell(c);
                var value = rows.get(r).get(c);
                cell.setCellValue(value);
                if (isLikeFormula(value)) cell.setCellStyle(text);
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private static List<String> cells(LoanView loan, Function<String, String> word) {
        var who = loan.borrower();
        var decision = loan.decision();
        return Stream.of(
                        day(loan.requestedOn()),
                        loan.item(),
                        Integer.toString(loan.quantity()),
                        loan.assetNumber(),
                        word.apply("kind." + who.kind()),
                        who.name(),
                        who.unit(),
                        who.organisation(),
                        who.phone(),
                        loan.purpose(),
                        day(loan.neededFrom()),
                        day(loan.dueOn()),
                        word.apply("status." + (loan.overdue() ? "overdue" : loan.status())),
                        decision == null ? null : decision.by() + " " + day(decision.on()),
                        handling(loan.handedOver()),
                        handling(loan.returned()))
                .map(text -> Objects.requireNonNullElse(text, ""))
                .toList();
    }

    private static @Nullable String handling(LoanFacts.@Nullable Handling handling) {
        if (handling == null) return null;
        return (day(handling.on()) + " " + Objects.requireNonNullElse(handling.condition(), "")).strip();
    }

    private static String day(LocalDate day) {
        return ThaiDates.format(day);
    }

    private static String quoted(String cell) {
        var text = isLikeFormula(cell) ? "'" + cell : cell;
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isLikeFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    }
}
