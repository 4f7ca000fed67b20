package org.sucharit.measures.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.agency.Unit;
import org.sucharit.measures.document.DocumentReader;

/**
 * The real reports beside the repository. Where they are absent a test is skipped and says so; with {@code CI=true} it
 * fails.
 */
final class AgencyReports {

    private static final Unit OFFICE = new Unit(
            "สำนักปลัด",
            List.of("สำนักปลัดเทศบาล"),
            List.of(part("งานการเจ้าหน้าที่")),
            List.of(part("นักทรัพยากรบุคคล"), part("เจ้าพนักงานธุรการ")));
    private static final Unit FINANCE = new Unit("กองคลัง", List.of(), List.of(), List.of());

    static final AgencyFacts KRUT = municipality("เทศบาลตำบลกรูด", "กาญจนดิษฐ์", "สุราษฎร์ธานี");
    static final AgencyFacts BO_PHLOI = municipality("เทศบาลตำบลบ่อพลอย", "บ่อพลอย", "กาญจนบุรี");
    static final AgencyFacts NONG_MUANG = municipality("เทศบาลตำบลหนองม่วง", "หนองม่วง", "ลพบุรี");

    private AgencyReports() {}

    static Understood read(String name, AgencyFacts agency, int fiscalYear) {
        try {
            byte[] content = Files.readAllBytes(file(name));
            return Understanding.read(new DocumentReader().read(content, name), agency, fiscalYear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        Optional<Path> file = folder().map(
                        shared -> shared.resolve("agency-reports").resolve(name))
                .filter(Files::exists);
        if (file.isEmpty()) {
            String reason = "../shared is missing: " + name + " can't be read";
            System.out.println("SKIPPED " + reason);
            if ("true".equals(System.getenv("CI"))) throw new AssertionError(reason);
            Assumptions.abort(reason);
        }
        return file.orElseThrow();
    }

    private static Optional<Path> folder() {
        String given = System.getProperty("SUCHARIT_SHARED", System.getenv("SUCHARIT_SHARED"));
        if (given != null) return Optional.of(Path.of(given));
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(".git"))) folder = folder.getParent();
        return Optional.ofNullable(folder).map(root -> root.resolveSibling("shared"));
    }

    private static AgencyFacts municipality(String name, String district, String province) {
        return new AgencyFacts(
                name, AgencyType.SUBDISTRICT_MUNICIPALITY, district, province, List.of(), List.of(OFFICE, FINANCE));
    }

    private static Unit.Part part(String name) {
        return new Unit.Part(name, List.of());
    }
}
