package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sucharit.measures.document.DocumentReader;
import org.sucharit.measures.document.Line;
import org.sucharit.measures.document.SourceDocument;
import org.sucharit.reporting.docx.DocxRendition;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.paper.Papers;
import org.sucharit.reporting.report.Redraft;

/** An agency's document is imported and drafted again: what of its body is missing then? Nothing that is not named here. */
class RedraftedDocumentsTests {

    /** The assessment names its indicators and sub-indicators; a new document has those names, with level and number. */
    private static final Map<String, String> INDICATORS = Map.of(
            "การปรับปรุงการทำงาน", "การปรับปรุงระบบการทำงาน",
            "๑ การปรับปรุงการทำงาน", "การปรับปรุงระบบการทำงาน");

    /** All that may be missing: what is written otherwise, with what is written instead. */
    private static final Map<OfficialDocument, Map<String, String>> WRITTEN_OTHERWISE = Map.of(
            OfficialDocument.PLAN,
            INDICATORS,
            OfficialDocument.REAL_PLAN,
            INDICATORS,
            OfficialDocument.FULL_YEAR,
            Map.of("ตัวชี้วัดที่ ๙.๑", "ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน"),
            OfficialDocument.REAL_FULL_YEAR,
            Map.of(
                    "ตัวชี้วัดที่ ๙.๔", "ตัวชี้วัดย่อยที่ ๙.๔",
                    "ตัวชี้วัดที่ ๙ การบริหารและ พัฒนาทรัพยากร บุคคล",
                            "ตัวชี้วัดย่อยที่ ๙.๔ การบริหารและพัฒนาทรัพยากรบุคคล",
                    "ตัวชี้วัดที่ ๙ การส่งเสริมความ โปร่งใส", "ตัวชี้วัดย่อยที่ ๙.๕ การส่งเสริมความโปร่งใส"));

    static Stream<OfficialDocument> documents() {
        return OfficialDocument.present();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_section_table_and_figure_stands_in_the_new_document(OfficialDocument document) {
        Map<String, String> otherwise = WRITTEN_OTHERWISE.getOrDefault(document, Map.of());
        BodyText redrafted = new BodyText(redrafted(document));

        List<String> missing = redrafted.lacks(document.source());

        missing.forEach(text -> System.out.println(document + " lacks: " + text));
        assertThat(missing).containsExactlyInAnyOrderElementsOf(otherwise.keySet());
        assertThat(otherwise.values()).allMatch(redrafted::says);
    }

    /** A comparison that finds nothing missing has to be able to. */
    @ParameterizedTest
    @MethodSource("documents")
    void without_its_running_text_every_paragraph_is_found_missing(OfficialDocument document) {
        SourceDocument source = document.source();
        var tables = new SourceDocument(source.fileName(), source.mediaType(), List.copyOf(source.tables()));

        assertThat(new BodyText(tables).lacks(source))
                .containsAll(source.lines().stream()
                        .map(Line::text)
                        .filter(line -> line.length() > 100)
                        .toList())
                .isNotEmpty();
    }

    private static SourceDocument redrafted(OfficialDocument document) {
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
}
