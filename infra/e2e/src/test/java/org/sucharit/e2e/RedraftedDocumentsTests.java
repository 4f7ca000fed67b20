package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.measures.document.Cell;
import org.sucharit.measures.document.DocumentReader;
import org.sucharit.measures.document.Line;
import org.sucharit.measures.document.SourceDocument;
import org.sucharit.measures.document.Table;
import org.sucharit.reporting.docx.DocxRendition;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.paper.Papers;
import org.sucharit.reporting.report.Redraft;

/** An agency's document is imported and drafted again: what of its body is missing then? */
class RedraftedDocumentsTests {

    private static final Pattern LIST_NUMBER = Pattern.compile("(?<![^\\s])\\(?[0-9๐-๙]{1,2}[.)]+(?![0-9๐-๙])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static Stream<OfficialDocument> documents() {
        return OfficialDocument.present();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_word_and_figure_of_its_tables_stands_in_the_new_document(OfficialDocument document) {
        SourceDocument drafted = drafted(document);

        assertThat(missing(cells(document.source()), drafted)).isEmpty();
    }

    /** Running text is not imported: it is the office that writes it anew. The test says which. */
    @ParameterizedTest
    @MethodSource("documents")
    void running_text_that_is_missing_is_listed(OfficialDocument document) {
        List<String> lines = document.source().lines().stream().map(Line::text).toList();
        Set<String> missing = missing(lines, drafted(document));

        missing.forEach(text -> System.out.println(document + " lacks: " + text));
        assertThat(missing)
                .allSatisfy(text -> assertThat(ThaiText.fold(text)).doesNotContainPattern("\\d{2}\\.?\\d{2}คะแนน"));
    }

    private static SourceDocument drafted(OfficialDocument document) {
        Look look = new Look(layout(document), Digits.THAI);
        var report = Redraft.of(document.understood(), document.agency(), look);
        return new DocumentReader().read(DocxRendition.of(Papers.of(report)), "report.docx");
    }

    private static ColumnLayout layout(OfficialDocument document) {
        return switch (document) {
            case PLAN, REAL_PLAN -> ColumnLayout.FOLLOW_UP;
            case FIRST_HALF, REAL_FIRST_HALF -> ColumnLayout.ISSUES;
            case FULL_YEAR, REAL_FULL_YEAR -> ColumnLayout.RESULTS;
        };
    }

    private static List<String> cells(SourceDocument document) {
        return document.tables().stream()
                .map(Table::rows)
                .flatMap(List::stream)
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .toList();
    }

    /** The words that stand nowhere in the document, however it breaks lines, numbers lists or writes digits. */
    private static Set<String> missing(List<String> texts, SourceDocument document) {
        List<String> there = new ArrayList<>(cells(document));
        document.lines().forEach(line -> there.add(line.text()));
        List<String> folded =
                there.stream().map(RedraftedDocumentsTests::folded).toList();
        Set<String> missing = new LinkedHashSet<>();
        for (String text : texts) {
            String unnumbered = LIST_NUMBER.matcher(text).replaceAll(" ");
            for (String word : BLANKS.split(unnumbered)) {
                String letters = folded(word);
                if (folded.stream().noneMatch(known -> known.contains(letters))) missing.add(word);
            }
        }
        return missing;
    }

    private static String folded(String text) {
        return ThaiText.fold(LIST_NUMBER.matcher(text).replaceAll(" "));
    }
}
