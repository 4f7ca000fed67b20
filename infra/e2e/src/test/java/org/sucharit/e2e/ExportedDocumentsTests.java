package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.measures.document.DocumentReader;
import org.sucharit.measures.understanding.Understood;
import org.sucharit.measures.understanding.UnderstoodMeasure;
import org.sucharit.reporting.docx.DocxRendition;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.paper.Papers;
import org.sucharit.reporting.report.Redraft;

/** What one service writes, the other reads: neither may know the other, so they meet here. */
class ExportedDocumentsTests {

    private static final Map<Export, byte[]> FILES = new ConcurrentHashMap<>();
    private static final Map<Export, Understood> READ = new ConcurrentHashMap<>();
    private static final Map<OfficialDocument, Understood> ORIGINALS = new ConcurrentHashMap<>();

    /** What is understood of the document that was told, read once. */
    private static Understood original(OfficialDocument told) {
        return ORIGINALS.computeIfAbsent(told, OfficialDocument::understood);
    }

    record Export(OfficialDocument told, ColumnLayout columns, Digits digits) {

        /** Written once for all tests. */
        byte[] file() {
            return FILES.computeIfAbsent(this, Export::written);
        }

        private byte[] written() {
            Look look = new Look(columns, digits);
            return DocxRendition.of(Papers.of(Redraft.of(original(told), told.agency(), look)));
        }

        /** What is understood of it, read once for all tests. */
        Understood readAgain() {
            return READ.computeIfAbsent(this, export -> export.read(export.file()));
        }

        Understood read(byte[] file) {
            return told.understood(new DocumentReader().read(file, "report.docx"));
        }

        @Override
        public String toString() {
            return told + "-" + columns + "-" + digits;
        }
    }

    static Stream<Export> exports() {
        return OfficialDocument.present().flatMap(told -> Arrays.stream(ColumnLayout.values())
                .flatMap(columns -> Arrays.stream(Digits.values()).map(digits -> new Export(told, columns, digits))));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void an_exported_document_gives_back_the_same_measures(Export export) {
        Understood again = export.readAgain();

        assertThat(measures(again)).isEqualTo(measures(original(export.told())));
        assertThat(again.kind()).isEqualTo(original(export.told()).kind());
        assertThat(again.round()).isEqualTo(original(export.told()).round());
    }

    @ParameterizedTest
    @MethodSource("exports")
    void its_running_text_is_given_back_section_by_section(Export export) {
        Understood again = export.readAgain();

        assertThat(prose(again)).isEqualTo(prose(original(export.told())));
    }

    @Test
    void the_measures_are_the_same_after_a_word_processor_opened_and_saved_it(@TempDir Path folder) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        exports().forEach(export -> files.put(export.toString(), export.file()));

        Map<String, byte[]> saved = new WordProcessor(folder).openedAndSaved(files);

        assertThat(saved).hasSameSizeAs(files);
        exports().forEach(export -> assertThat(
                        measures(export.read(Objects.requireNonNull(saved.get(export.toString())))))
                .as(export.toString())
                .isEqualTo(measures(original(export.told()))));
    }

    /** The cover is the new one's own. */
    private static String prose(Understood understood) {
        var prose = understood.prose();
        return ThaiText.arabicDigits(prose.title() + "\n" + prose.sections());
    }

    /** Every field, whatever the digits. */
    private static List<String> measures(Understood understood) {
        return understood.measures().stream()
                .map(UnderstoodMeasure::measure)
                .map(measure -> ThaiText.arabicDigits(measure.toString()))
                .toList();
    }
}
