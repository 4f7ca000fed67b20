package org.sucharit.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.measures.document.Block;
import org.sucharit.measures.document.Cell;
import org.sucharit.measures.document.Line;
import org.sucharit.measures.document.Row;
import org.sucharit.measures.document.SourceDocument;
import org.sucharit.measures.document.Table;

/** All that a reader sees of a document, in reading order, whatever its digits, line ends and numbers of lists and rows. */
final class BodyText {

    private static final Pattern LIST_NUMBER = Pattern.compile("(?<![^\\s])\\(?[0-9๐-๙]{1,2}[.)]+(?![0-9๐-๙])");
    private static final Pattern ROW_NUMBER = Pattern.compile("^\\s*[0-9๐-๙]{1,2}\\s+(?=\\p{L})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Of a line its text, of a row the texts of its cells. */
    private final List<String> pieces = new ArrayList<>();

    BodyText(SourceDocument document) {
        for (Block block : document.blocks()) {
            switch (block) {
                case Line line -> pieces.add(folded(line.text()));
                case Table table -> table.rows().forEach(row -> pieces.add(folded(row)));
            }
        }
    }

    boolean says(String text) {
        return from(0, text) >= 0;
    }

    /**
     * What this document lacks of another one: every line of it has to stand here as a whole, every cell within one row,
     * lines and tables in the same order.
     */
    List<String> lacks(SourceDocument other) {
        List<String> missing = new ArrayList<>();
        int reached = 0;
        for (Block block : other.blocks()) {
            switch (block) {
                case Line line -> {
                    int at = from(reached, line.text());
                    if (at < 0) missing.add(line.text());
                    reached = Math.max(reached, at);
                }
                case Table table -> {
                    int last = reached;
                    for (Row row : table.rows()) {
                        // a table that goes on over pages has its headings once
                        boolean headings = row.equals(table.rows().getFirst());
                        last = Math.max(last, row(headings ? 0 : reached, row, missing));
                    }
                    reached = last;
                }
            }
        }
        return missing;
    }

    /** Where the row is to be found from here on; cells that are not in it are missing. */
    private int row(int reached, Row row, List<String> missing) {
        List<String> cells = row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .toList();
        List<String> lost = cells;
        int best = -1;
        for (int at = reached; at < pieces.size() && !lost.isEmpty(); at++) {
            String piece = pieces.get(at);
            List<String> without =
                    cells.stream().filter(cell -> !hasEveryWord(piece, cell)).toList();
            if (without.size() >= lost.size()) continue;
            lost = without;
            best = at;
        }
        missing.addAll(lost);
        return best;
    }

    private int from(int reached, String text) {
        String wanted = folded(text);
        for (int at = reached; at < pieces.size(); at++) if (pieces.get(at).contains(wanted)) return at;
        return -1;
    }

    private static boolean hasEveryWord(String piece, String cell) {
        String unnumbered =
                ROW_NUMBER.matcher(LIST_NUMBER.matcher(cell).replaceAll(" ")).replaceAll("");
        for (String word : BLANKS.split(unnumbered)) if (!piece.contains(folded(word))) return false;
        return true;
    }

    private static String folded(Row row) {
        return String.join(
                "\n", row.cells().stream().map(cell -> folded(cell.text())).toList());
    }

    private static String folded(String text) {
        return ThaiText.fold(LIST_NUMBER.matcher(text).replaceAll(" "));
    }
}
