package org.sucharit.reporting.scorecard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** How agencies, provinces and the nation stand, today and on any day before; open to everyone. */
@RestController
@RequestMapping("/api/scorecards")
class ScorecardApi {

    private final Scorecards scorecards;
    private final Rankings rankings;

    ScorecardApi(Scorecards scorecards, Rankings rankings) {
        this.scorecards = scorecards;
        this.rankings = rankings;
    }

    @Operation(summary = "The nation in a fiscal year, now or as it was at the end of a day")
    @GetMapping("/nation/{fiscalYear}")
    Scorecard nation(
            @PathVariable @BuddhistYear int fiscalYear,
            @Parameter(description = AsOf.MEANING) @RequestParam(required = false) @Nullable String asOf) {
        return scorecards.nation(fiscalYear, asOf);
    }

    @Operation(summary = "A province in a fiscal year, now or as it was at the end of a day")
    @GetMapping("/provinces/{province}/{fiscalYear}")
    Scorecard province(
            @PathVariable String province,
            @PathVariable @BuddhistYear int fiscalYear,
            @Parameter(description = AsOf.MEANING) @RequestParam(required = false) @Nullable String asOf) {
        return scorecards.province(province, fiscalYear, asOf);
    }

    @Operation(summary = "An agency in a fiscal year, now or as it was at the end of a day")
    @GetMapping("/agencies/{agency}/{fiscalYear}")
    Scorecard agency(
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear int fiscalYear,
            @Parameter(description = AsOf.MEANING) @RequestParam(required = false) @Nullable String asOf) {
        return scorecards.agency(agency, fiscalYear, asOf);
    }

    @Operation(summary = "All provinces of which something is known in a fiscal year, by name")
    @GetMapping("/nation/{fiscalYear}/provinces")
    List<Scorecard> provinces(
            @PathVariable @BuddhistYear int fiscalYear,
            @Parameter(description = AsOf.MEANING) @RequestParam(required = false) @Nullable String asOf) {
        return scorecards.provinces(fiscalYear, asOf);
    }

    @Operation(summary = "The agencies of a province of which something is known in a fiscal year, by name")
    @GetMapping("/provinces/{province}/{fiscalYear}/agencies")
    Listing<Scorecard> agencies(
            @PathVariable String province,
            @PathVariable @BuddhistYear int fiscalYear,
            @Parameter(description = AsOf.MEANING) @RequestParam(required = false) @Nullable String asOf,
            @Valid PageWish page) {
        var all = scorecards.agencies(province, fiscalYear, asOf);
        var wanted = all.stream().skip(page.skip()).limit(page.limit()).toList();
        return page.of(wanted, all.size(), Function.identity());
    }

    @Operation(
            summary = "Agencies of the nation, or of one province, in order",
            description = "Agencies of the nation, or of one province, in order; from ten agencies up, and by nothing "
                    + "about complaints.")
    @GetMapping("/nation/{fiscalYear}/ranking")
    Listing<RankedAgency> ranking(
            @PathVariable @BuddhistYear int fiscalYear,
            @Parameter(description = "TOTAL, FOLLOW_UPS, EVIDENCE, DISCLOSURES or COMPLETED; TOTAL without it")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @RequestParam(required = false) @Nullable String province,
            @Valid PageWish page) {
        return rankings.of(by, fiscalYear, province, page);
    }
}
