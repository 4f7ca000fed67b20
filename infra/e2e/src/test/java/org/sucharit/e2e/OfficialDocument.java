package org.sucharit.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.agency.Unit;
import org.sucharit.measures.document.DocumentReader;
import org.sucharit.measures.document.SourceDocument;
import org.sucharit.measures.understanding.AgencyFacts;
import org.sucharit.measures.understanding.Understanding;
import org.sucharit.measures.understanding.Understood;

/**
 * Documents of the kinds that agencies write: three of an agency that doesn't exist, each with every kind of section,
 * table and figure that real ones have, and the three real ones, where {@code ../shared} has them.
 */
enum OfficialDocument {
    /** Last year's scores, their ranking and analysis, then measures with the way they are followed up. */
    PLAN("plan.txt", agency("เทศบาลตำบลทุ่งดอกไม้", "บ้านสวน", "น่าน")),
    /** Survey questions and items where other reports have titles, in tables under the instruments. */
    FIRST_HALF("first-half.txt", agency("เทศบาลตำบลทุ่งดอกไม้", "บ้านสวน", "น่าน")),
    /** Measures with their results over several pages, then a table of further points. */
    FULL_YEAR("full-year.txt", agency("เทศบาลตำบลทุ่งดอกไม้", "บ้านสวน", "น่าน")),
    REAL_PLAN("nong-muang-2566-plan.txt", agency("เทศบาลตำบลหนองม่วง", "หนองม่วง", "ลพบุรี")),
    REAL_FIRST_HALF("bo-phloi-2566-first-half.txt", agency("เทศบาลตำบลบ่อพลอย", "บ่อพลอย", "กาญจนบุรี")),
    REAL_FULL_YEAR("krut-2566.txt", agency("เทศบาลตำบลกรูด", "กาญจนดิษฐ์", "สุราษฎร์ธานี"));

    static final int FISCAL_YEAR = 2566;

    private final String file;
    private final AgencyFacts agency;

    OfficialDocument(String file, AgencyFacts agency) {
        this.file = file;
        this.agency = agency;
    }

    private static AgencyFacts agency(String name, String district, String province) {
        Unit office = new Unit(
                "สำนักปลัด",
                List.of("สำนักปลัดเทศบาล"),
                List.of(part("งานการเจ้าหน้าที่")),
                List.of(part("นักทรัพยากรบุคคล"), part("เจ้าพนักงานธุรการ")));
        Unit finance = new Unit("กองคลัง", List.of(), List.of(part("งานการเงิน")), List.of());
        return new AgencyFacts(
                name, AgencyType.SUBDISTRICT_MUNICIPALITY, district, province, List.of(), List.of(office, finance));
    }

    private static Unit.Part part(String name) {
        return new Unit.Part(name, List.of());
    }

    AgencyFacts agency() {
        return agency;
    }

    /** Those that are there: the real ones are no part of the repository. */
    static Stream<OfficialDocument> present() {
        return Stream.of(values()).filter(document -> document.path().isPresent());
    }

    private Optional<Path> path() {
        Path invented = Path.of("src/test/resources/official-documents", file);
        return Stream.of(invented, shared().resolve("agency-reports").resolve(file))
                .filter(Files::exists)
                .findFirst();
    }

    private static Path shared() {
        String given = System.getProperty("SUCHARIT_SHARED", System.getenv("SUCHARIT_SHARED"));
        return given == null ? Path.of("").toAbsolutePath().resolve("../../../shared") : Path.of(given);
    }

    String fileName() {
        return file;
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(path().orElseThrow());
    }

    SourceDocument source() {
        try {
            return new DocumentReader().read(path().orElseThrow(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Understood understood() {
        return understood(source());
    }

    /** What is understood of another document of the same agency and year. */
    Understood understood(SourceDocument document) {
        return Understanding.read(document, agency, FISCAL_YEAR);
    }
}
