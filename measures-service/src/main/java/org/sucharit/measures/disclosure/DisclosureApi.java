package org.sucharit.measures.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.History;
import org.sucharit.kit.command.RecordedEvent;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.ruleset.RuleBook;

/** What agencies disclose, item by item. */
@RestController
@RequestMapping("/api/disclosures/{agency}")
class DisclosureApi {

    private final DisclosureDesk desk;
    private final Checklists checklists;
    private final AgencyRegistry agencies;
    private final RuleBook rules;
    private final Streams streams;
    private final History history;
    private final Freshness freshness;
    private final Access access;

    DisclosureApi(
            DisclosureDesk desk,
            Checklists checklists,
            AgencyRegistry agencies,
            RuleBook rules,
            Streams streams,
            History history,
            Freshness freshness,
            Access access) {
        this.desk = desk;
        this.checklists = checklists;
        this.agencies = agencies;
        this.rules = rules;
        this.streams = streams;
        this.history = history;
        this.freshness = freshness;
        this.access = access;
    }

    /** @param revision the version with which it was answered */
    record RestoreBody(@NotNull Long revision) {}

    /** @param item code in that year, in upper or lower case */
    @PutMapping("/{fiscalYear}/{item}")
    ResponseEntity<Answer> revise(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @PathVariable String item,
            @Valid @RequestBody DisclosureBody body) {
        return Answers.ok(desk.revise(caller, id(agency, fiscalYear, item), body.content()));
    }

    /** Takes the last revision back. */
    @PostMapping("/{fiscalYear}/{item}/restore")
    ResponseEntity<Answer> restore(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @PathVariable String item,
            @Valid @RequestBody RestoreBody body) {
        return Answers.ok(desk.restore(caller, id(agency, fiscalYear, item), body.revision()));
    }

    /** Takes over last year's addresses by topic where nothing was stated yet; they wait to be confirmed by a PUT. */
    @PostMapping("/{fiscalYear}/carry-over")
    CarriedOver carryOver(
            Caller caller, @PathVariable AgencyId agency, @PathVariable @BuddhistYear Integer fiscalYear) {
        return desk.carryOver(caller, agency, fiscalYear);
    }

    /** The year's checklist, how far it is ready, and what each missing item costs. */
    @GetMapping("/{fiscalYear}")
    Checklist list(
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(DisclosuresProjection.GROUP, after, response);
        return checklists.of(agencies.require(agency), rules.require(agency, fiscalYear));
    }

    /** The ITAS sheet: also at {@code .xlsx}. */
    @GetMapping(
            path = {"/{fiscalYear}", "/{fiscalYear}.xlsx"},
            produces = ItasWorkbook.MEDIA_TYPE)
    ResponseEntity<byte[]> sheet(
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(DisclosuresProjection.GROUP, after, response);
        var registered = agencies.require(agency);
        var checklist = checklists.of(registered, rules.require(agency, fiscalYear));
        return ItasWorkbook.answer(registered, ItasSheet.of(checklist));
    }

    @GetMapping("/{fiscalYear}/{item}")
    ResponseEntity<Checklist.Item> one(
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @PathVariable String item,
            @RequestParam @Nullable Long v,
            HttpServletResponse response) {
        var id = id(agency, fiscalYear, item);
        freshness.one(DisclosureRow.COLLECTION, id.toString(), v, response);
        var found = checklists
                .item(agencies.require(agency), rules.require(agency, fiscalYear), id.item())
                .orElseThrow(Problem::notFound);
        var answer = ResponseEntity.ok();
        if (found.version() != null) answer.eTag("\"" + found.version() + "\"");
        return answer.body(found);
    }

    @GetMapping("/{fiscalYear}/{item}/history")
    Past history(
            Actor actor,
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @PathVariable String item) {
        access.requireStaff(actor);
        var id = id(agency, fiscalYear, item).toString();
        streams.require(id, "Disclosure");
        return new Past(id, history.of(id));
    }

    /** @param items every event in order, who and when */
    record Past(String id, List<RecordedEvent> items) {}

    private static DisclosureId id(AgencyId agency, int fiscalYear, String item) {
        return new DisclosureId(agency, fiscalYear, item.toUpperCase(Locale.ROOT));
    }
}
