package org.sucharit.measures.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.History;
import org.sucharit.kit.command.RecordedEvent;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.assessment.AssessmentCommand.RecordAssessment;
import org.sucharit.measures.assessment.AssessmentCommand.SetThreshold;
import org.sucharit.measures.assessment.ShortfallDesk.Chosen;
import org.sucharit.measures.ruleset.RuleBook;

/** What the yearly assessment gave an agency, and what follows from it. */
@RestController
@RequestMapping("/api/assessments/{agency}/{fiscalYear}")
class AssessmentApi {

    private final CommandDesk desk;
    private final AssessmentBoard board;
    private final ShortfallDesk shortfalls;
    private final AgencyRegistry agencies;
    private final RuleBook rules;
    private final Streams streams;
    private final History history;
    private final Freshness freshness;
    private final Access access;

    AssessmentApi(
            CommandDesk desk,
            AssessmentBoard board,
            ShortfallDesk shortfalls,
            AgencyRegistry agencies,
            RuleBook rules,
            Streams streams,
            History history,
            Freshness freshness,
            Access access) {
        this.desk = desk;
        this.board = board;
        this.shortfalls = shortfalls;
        this.agencies = agencies;
        this.rules = rules;
        this.streams = streams;
        this.history = history;
        this.freshness = freshness;
        this.access = access;
    }

    @PutMapping
    ResponseEntity<Answer> record(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @Valid @RequestBody AssessmentBody body) {
        agencies.requireKnown(agency);
        access.require(caller.actor(), agency, Role.OFFICER);
        var id = new AssessmentId(agency, fiscalYear);
        var command = new RecordAssessment(
                id,
                body.result(),
                body.reason(),
                null,
                rules.find(agency, fiscalYear).orElse(null));
        return Answers.ok(desk.send(caller, agency, id.toString(), command));
    }

    @GetMapping
    ResponseEntity<AssessmentView> one(
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable Long v,
            HttpServletResponse response) {
        var id = new AssessmentId(agency, fiscalYear);
        freshness.one(AssessmentRow.COLLECTION, id.toString(), v, response);
        var found = board.find(id).orElseThrow(Problem::notFound);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }

    /** Every event in order, who and when; what was corrected stays here. */
    @GetMapping("/history")
    Past history(Actor actor, @PathVariable AgencyId agency, @PathVariable @BuddhistYear Integer fiscalYear) {
        access.requireStaff(actor);
        var id = new AssessmentId(agency, fiscalYear);
        streams.require(id.toString(), "Assessment");
        return new Past(agency.value(), fiscalYear, history.of(id.toString()));
    }

    /** How the result differs from that of the year before: by indicator, by instrument, in total and by topic. */
    @GetMapping("/change")
    Change change(
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(AssessmentsProjection.GROUP, after, response);
        return board.change(new AssessmentId(agency, fiscalYear)).orElseThrow(Problem::notFound);
    }

    /** @param threshold in place of the agency's own, or else the one of the year's rules */
    @GetMapping("/shortfalls")
    FellShort fellShort(
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal threshold,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(AssessmentsProjection.GROUP, after, response);
        var id = new AssessmentId(agency, fiscalYear);
        var year = board.year(id).orElseThrow(Problem::notFound);
        var used = threshold == null ? year.threshold().orElse(null) : threshold;
        return new FellShort(
                agency.value(), fiscalYear, used, board.fellShort(id, used).orElseThrow(Problem::notFound));
    }

    /** Records those that are chosen, all or none; what is recorded already stays as it is. */
    @PostMapping("/shortfalls")
    Recorded recordShortfalls(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @Valid @RequestBody ChosenBody body) {
        agencies.requireKnown(agency);
        access.require(caller.actor(), agency, Role.OFFICER);
        var id = new AssessmentId(agency, fiscalYear);
        return desk.perform(
                caller,
                agency,
                Recorded.class,
                () -> new Recorded(
                        shortfalls.recordWithin(caller, id, body.all()).stream()
                                .map(one -> one.id().toString())
                                .toList(),
                        streams.position()));
    }

    /** Sets the agency's own threshold for the shortfalls of the year. */
    @PutMapping("/threshold")
    ResponseEntity<Answer> setThreshold(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @Valid @RequestBody ThresholdBody body) {
        access.require(caller.actor(), agency, Role.OFFICER);
        var id = new AssessmentId(agency, fiscalYear);
        streams.require(id.toString(), "Assessment");
        return Answers.ok(desk.send(caller, agency, id.toString(), new SetThreshold(id, body.threshold())));
    }

    record Past(String agency, int fiscalYear, List<RecordedEvent> items) {}

    /** @param threshold the one used; null where there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FellShort(
            String agency, int fiscalYear, @Nullable BigDecimal threshold, List<ProposedShortfall> items) {}

    /** @param shortfalls ids, in the order they were chosen */
    record Recorded(List<String> shortfalls, long position) {}

    record ThresholdBody(
            @NotNull @Digits(integer = 3, fraction = 2) BigDecimal threshold) {}

    record ChosenBody(@NotEmpty @Size(max = 200) List<@NotNull @Valid OneBody> chosen) {

        List<Chosen> all() {
            return chosen.stream().map(OneBody::chosen).toList();
        }
    }

    /** @param finding left out, it is the assessor's remark, or else the score */
    record OneBody(
            @NotNull Level level,
            @NotBlank @Words(max = 20) String code,
            @Nullable @Words(max = AssessmentBody.MAX_TEXT) String finding,
            @Nullable @Words(max = AssessmentBody.MAX_TEXT) String improvement) {

        Chosen chosen() {
            return new Chosen(null, level, code.strip().toUpperCase(Locale.ROOT), finding, improvement);
        }
    }
}
