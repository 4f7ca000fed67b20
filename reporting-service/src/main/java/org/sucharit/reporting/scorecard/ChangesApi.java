package org.sucharit.reporting.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.reporting.download.Downloads;
import org.sucharit.reporting.history.State;
import tools.jackson.databind.json.JsonMapper;

/**
 * What changed between two instants: a JSON object on each line, of the year asked for and of what lasts longer than a
 * year. Headers say which instants were understood; whoever asks again later begins where the answer was complete.
 */
@RestController
@RequestMapping(path = "/api/scorecards", produces = ChangesApi.LINES)
class ChangesApi {

    static final String LINES = "application/x-ndjson";

    private static final String FROM = "An instant, or a date: the end of that day in Bangkok";

    private static final String NATION = "/nation/{fiscalYear}/changes";
    private static final String PROVINCE = "/provinces/{province}/{fiscalYear}/changes";
    private static final String AGENCY = "/agencies/{agency}/{fiscalYear}/changes";

    /** How a state is stored is nobody else's business: its kind stands beside it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface AsItIs {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(State.class, AsItIs.class)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final WhatChanged changed;
    private final Downloads downloads;

    ChangesApi(WhatChanged changed, Downloads downloads) {
        this.changed = changed;
        this.downloads = downloads;
    }

    @Operation(summary = "What changed of all agencies between two instants, a JSON object on each line")
    @GetMapping(NATION)
    void nation(
            @PathVariable @BuddhistYear int fiscalYear,
            @Parameter(description = FROM, required = true) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = AsOf.MEANING) @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(changed.ofNation(fiscalYear, from, to), request, response);
    }

    @Operation(summary = "What changed of a province's agencies between two instants, a JSON object on each line")
    @GetMapping(PROVINCE)
    void province(
            @PathVariable String province,
            @PathVariable @BuddhistYear int fiscalYear,
            @Parameter(description = FROM, required = true) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = AsOf.MEANING) @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(changed.ofProvince(province, fiscalYear, from, to), request, response);
    }

    @Operation(summary = "What changed of an agency between two instants, a JSON object on each line")
    @GetMapping(AGENCY)
    void agency(
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear int fiscalYear,
            @Parameter(description = FROM, required = true) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = AsOf.MEANING) @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(changed.ofAgency(agency, fiscalYear, from, to), request, response);
    }

    private void send(Changes changes, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var all = changes.all()) {
            response.setContentType(LINES + ";charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Sucharit-From", changes.from().toString());
            response.setHeader("Sucharit-To", changes.to().toString());
            response.setHeader(
                    "Sucharit-Complete-Until", changes.completeUntil().toString());
            if (request.getMethod().equals("HEAD")) return;
            downloads.send(
                    out -> {
                        for (var one = all.iterator(); one.hasNext(); ) line(one.next(), out);
                    },
                    true,
                    request,
                    response);
        }
    }

    private static void line(Changes.Changed change, OutputStream out) throws IOException {
        out.write(JSON.writeValueAsBytes(change));
        out.write('\n');
    }
}
