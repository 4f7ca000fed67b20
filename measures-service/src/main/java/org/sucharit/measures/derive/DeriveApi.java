package org.sucharit.measures.derive;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.assessment.AssessmentBoard;
import org.sucharit.measures.assessment.AssessmentId;
import org.sucharit.measures.assessment.ShortfallDesk.Chosen;
import org.sucharit.measures.assessment.ShortfallId;
import org.sucharit.measures.derive.Copying.Copied;
import org.sucharit.measures.derive.Deriving.Derived;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.Measures;

/** Drafts of measures from shortfalls and from other measures; what a measure answers, and what became of it. */
@RestController
@RequestMapping("/api/measures")
class DeriveApi {

    private final Deriving deriving;
    private final Copying copying;
    private final Effects effects;
    private final Measures measures;
    private final AgencyRegistry agencies;
    private final Freshness freshness;
    private final Access access;

    DeriveApi(
            Deriving deriving,
            Copying copying,
            Effects effects,
            Measures measures,
            AgencyRegistry agencies,
            Freshness freshness,
            Access access) {
        this.deriving = deriving;
        this.copying = copying;
        this.effects = effects;
        this.measures = measures;
        this.agencies = agencies;
        this.freshness = freshness;
        this.access = access;
    }

    /** Drafts a measure of the following year for each chosen shortfall, all or none. */
    @PostMapping("/derive")
    Derived derive(Caller caller, @Valid @RequestBody DeriveBody body) {
        agencies.requireKnown(body.agency());
        access.require(caller.actor(), body.agency(), Role.OFFICER);
        var assessed = new AssessmentId(body.agency(), body.assessmentYear());
        return deriving.derive(caller, assessed, body.all(), Boolean.TRUE.equals(body.again()));
    }

    /** Drafts a copy of last year's measure, or of one that another agency has published. */
    @PostMapping("/{id}/copy")
    ResponseEntity<Copied> copy(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody CopyBody body) {
        var copied = copying.copy(caller, id, body.agency(), body.fiscalYear(), body.id());
        return ResponseEntity.created(URI.create("/api/measures/" + copied.id()))
                .eTag(copied.answer().eTag())
                .body(copied);
    }

    /** What the measure answers and, once the result of its year is there, whether that scored better. */
    @GetMapping("/{id}/effect")
    Effect effect(@PathVariable MeasureId id, @RequestParam @Nullable Long after, HttpServletResponse response) {
        freshness.list(AssessmentBoard.GROUP, after, response);
        var measure = measures.find(id).orElseThrow(Problem::notFound);
        return effects.of(
                id.toString(),
                measure.agency(),
                measure.fiscalYear(),
                measure.plan().answers(),
                measure.origin());
    }

    /** @param assessmentYear the year that fell short @param again whether what is answered gets one more draft */
    record DeriveBody(
            @NotNull AgencyId agency,
            @NotNull @BuddhistYear Integer assessmentYear,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid ChosenBody> shortfalls,
            @Nullable Boolean again) {

        List<Chosen> all() {
            return shortfalls.stream().map(ChosenBody::chosen).toList();
        }
    }

    /** A recorded shortfall by its id, or a part of the result by its level and code, which is then recorded. */
    record ChosenBody(
            @Nullable UUID id,
            @Nullable Level level,
            @Nullable @Words(max = 20) String code,
            @Nullable @Words(max = 10_000) String finding,
            @Nullable @Words(max = 10_000) String improvement) {

        @AssertTrue
        boolean isOneOrTheOther() {
            return id != null ? level == null && code == null : level != null && code != null && !code.isBlank();
        }

        Chosen chosen() {
            return new Chosen(
                    id == null ? null : new ShortfallId(id),
                    level,
                    code == null ? null : code.strip().toUpperCase(Locale.ROOT),
                    finding,
                    improvement);
        }
    }

    /** @param agency whose draft it becomes @param id chosen by the client, so that a repeat is recognised */
    record CopyBody(
            @Nullable UUID id,
            @NotNull AgencyId agency,
            @NotNull @BuddhistYear Integer fiscalYear) {}
}
