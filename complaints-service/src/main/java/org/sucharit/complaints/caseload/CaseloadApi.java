package org.sucharit.complaints.caseload;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.Written;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.PageWish;

/** The list of cases over HTTP, for those who work on them. */
@RestController
@RequestMapping("/api/cases")
class CaseloadApi {

    private static final int LONGEST_QUERY = 200;

    private final Caseload caseload;
    private final Freshness freshness;
    private final Clock clock;

    CaseloadApi(Caseload caseload, Freshness freshness, Clock clock) {
        this.caseload = caseload;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * @param overdue on the day {@code on}
     * @param assigned {@code me} for those that the caller looks into
     * @param asked whether a request waits for a second person
     * @param on the day it is looked at from; today in Bangkok when left out
     */
    @GetMapping
    CaseList list(
            Actor actor,
            @RequestParam @Nullable CaseStatus status,
            @RequestParam @Nullable Boolean overdue,
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable @Pattern(regexp = "me") String assigned,
            @RequestParam @Nullable Boolean asked,
            @RequestParam @Nullable LocalDate on,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(CaseloadProjection.GROUP, after, response);
        return caseload.find(actor, search(actor, status, overdue, agency, kind, assigned, asked), day(on), page);
    }

    /** @param query words in the text of cases in which the caller has declared to have no interest */
    record WordsBody(
            @NotNull @Written(required = true, max = LONGEST_QUERY)
            Secret query) {}

    /** As the list, of the cases in which words stand; the words travel in the body: an address is written down in many places. */
    @PostMapping("/search")
    CaseList search(
            Actor actor,
            @RequestParam @Nullable CaseStatus status,
            @RequestParam @Nullable Boolean overdue,
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable @Pattern(regexp = "me") String assigned,
            @RequestParam @Nullable Boolean asked,
            @RequestParam @Nullable LocalDate on,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            @Valid @RequestBody WordsBody words,
            HttpServletResponse response) {
        freshness.list(CaseloadProjection.GROUP, after, response);
        var search = search(actor, status, overdue, agency, kind, assigned, asked);
        return caseload.find(actor, search, day(on), page, words.query());
    }

    private static CaseSearch search(
            Actor actor,
            @Nullable CaseStatus status,
            @Nullable Boolean overdue,
            @Nullable AgencyId agency,
            @Nullable Kind kind,
            @Nullable String assigned,
            @Nullable Boolean asked) {
        return new CaseSearch(status, overdue, agency, kind, assigned == null ? null : actor.subject(), asked);
    }

    private LocalDate day(@Nullable LocalDate on) {
        return Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
    }
}
