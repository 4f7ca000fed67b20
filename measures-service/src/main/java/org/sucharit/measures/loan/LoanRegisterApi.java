package org.sucharit.measures.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;

/** The register of a fiscal year as a file; as everywhere, who borrowed is in it for the agency's own staff only. */
@RestController
@RequestMapping("/api/property-loans")
class LoanRegisterApi {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Loans loans;
    private final AgencyRegistry agencies;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    LoanRegisterApi(Loans loans, AgencyRegistry agencies, Access access, MessageSource messages, Clock clock) {
        this.loans = loans;
        this.agencies = agencies;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/register.csv")
    ResponseEntity<byte[]> csv(
            @Nullable Actor actor,
            @RequestParam AgencyId agency,
            @RequestParam @BuddhistYear Integer fiscalYear,
            Locale language) {
        return file(register(actor, agency, fiscalYear, language).csv(), CSV, agency, fiscalYear, "csv");
    }

    @GetMapping("/register.xlsx")
    ResponseEntity<byte[]> xlsx(
            @Nullable Actor actor,
            @RequestParam AgencyId agency,
            @RequestParam @BuddhistYear Integer fiscalYear,
            Locale language) {
        return file(register(actor, agency, fiscalYear, language).xlsx(), XLSX, agency, fiscalYear, "xlsx");
    }

    private LoanRegisterFile register(@Nullable Actor actor, AgencyId agency, int year, Locale language) {
        agencies.requireKnown(agency);
        var today = LocalDate.now(clock);
        boolean informed = actor != null && access.allows(actor, agency, LoanDesk.KEEPERS);
        var search = new Loans.Search(agency, null, null, null, null, new FiscalYear(year));
        var all = loans.find(search, today, 0, 0).stream()
                .map(row -> LoanView.of(row, today, informed))
                .toList();
        return LoanRegisterFile.of(all, messages, language);
    }

    private static ResponseEntity<byte[]> file(
            byte[] content, MediaType type, AgencyId agency, int year, String ending) {
        var name = "loans-%s-%d.%s".formatted(agency, year, ending);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
