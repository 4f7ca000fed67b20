package org.sucharit.measures.loan;

import static org.sucharit.measures.loan.LoanDesk.KEEPERS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
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
import org.sucharit.kernel.time.FiscalYear;
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
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.loan.LoanBodies.*;
import org.sucharit.measures.loan.LoanCommand.*;

/** Borrowing state property. The register is public without who borrowed; the agency's own staff see all of it. */
@RestController
@RequestMapping("/api/property-loans")
class LoanApi {

    private final LoanDesk desk;
    private final Loans loans;
    private final AgencyRegistry agencies;
    private final Streams streams;
    private final History history;
    private final Freshness freshness;
    private final Access access;
    private final Clock clock;

    LoanApi(
            LoanDesk desk,
            Loans loans,
            AgencyRegistry agencies,
            Streams streams,
            History history,
            Freshness freshness,
            Access access,
            Clock clock) {
        this.desk = desk;
        this.loans = loans;
        this.agencies = agencies;
        this.streams = streams;
        this.history = history;
        this.freshness = freshness;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Answer> request(Caller caller, @Valid @RequestBody WishBody body) {
        var agency = desk.requireKeeper(caller, body.agency());
        var id = desk.newId(caller, body.id());
        var terms = body.terms(LoanDesk.borrower(body.borrower(), agency));
        var answer = desk.request(caller, new RequestLoan(id, body.agency(), terms, day(body.on()), today()));
        return Answers.created(URI.create("/api/property-loans/" + answer.id()), answer);
    }

    @PostMapping("/{id}/approve")
    ResponseEntity<Answer> approve(Caller caller, @PathVariable LoanId id, @Valid @RequestBody ApprovalBody body) {
        var command = new ApproveLoan(id, body.by(), day(body.on()), today());
        return Answers.ok(desk.send(caller, command, KEEPERS));
    }

    @PostMapping("/{id}/refuse")
    ResponseEntity<Answer> refuse(Caller caller, @PathVariable LoanId id, @Valid @RequestBody RefusalBody body) {
        var command = new RefuseLoan(id, body.by(), body.reason(), day(body.on()), today());
        return Answers.ok(desk.send(caller, command, KEEPERS));
    }

    @PostMapping("/{id}/hand-over")
    ResponseEntity<Answer> handOver(Caller caller, @PathVariable LoanId id, @Valid @RequestBody HandlingBody body) {
        var command = new HandOverProperty(id, body.condition(), day(body.on()), today());
        return Answers.ok(desk.send(caller, command, Role.OFFICER));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Answer> takeBack(Caller caller, @PathVariable LoanId id, @Valid @RequestBody HandlingBody body) {
        var command = new ReturnProperty(id, body.condition(), day(body.on()), today());
        return Answers.ok(desk.send(caller, command, Role.OFFICER));
    }

    @PostMapping("/{id}/extend")
    ResponseEntity<Answer> extend(Caller caller, @PathVariable LoanId id, @Valid @RequestBody ExtensionBody body) {
        return Answers.ok(desk.send(caller, new ExtendLoan(id, body.dueOn(), body.reason()), KEEPERS));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Answer> cancel(Caller caller, @PathVariable LoanId id, @Valid @RequestBody CancellationBody body) {
        return Answers.ok(desk.send(caller, new CancelLoan(id, body.reason(), today()), Role.OFFICER));
    }

    /** @param on the day it is looked at from; today in Bangkok when left out */
    @GetMapping("/{id}")
    ResponseEntity<LoanView> one(
            @Nullable Actor actor,
            @PathVariable LoanId id,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable Long v,
            HttpServletResponse response) {
        freshness.one(LoanRow.COLLECTION, id.toString(), v, response);
        var row = loans.find(id).orElseThrow(Problem::notFound);
        var view = LoanView.of(row, day(on), informed(actor).test(row.agency()));
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }

    /**
     * @param month of the request, as {@code 2022-12}
     * @param unit of the borrower
     * @param on the day it is looked at from; today in Bangkok when left out
     */
    @GetMapping
    Listing<LoanView> list(
            @Nullable Actor actor,
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable LoanStatus status,
            @RequestParam @Nullable Boolean overdue,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable @Words(max = 500) String unit,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable LocalDate on,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(LoansProjection.GROUP, after, response);
        var year = fiscalYear == null ? null : new FiscalYear(fiscalYear);
        var search = new Loans.Search(agency, status, overdue, month, unit, year);
        var informed = informed(actor);
        var found = loans.find(search, day(on), page.skip(), page.limit());
        return page.of(
                found, loans.count(search, day(on)), row -> LoanView.of(row, day(on), informed.test(row.agency())));
    }

    /** @param asOf the last day that counts; today in Bangkok when left out */
    @GetMapping("/statistics")
    LoanStatistics statistics(
            @RequestParam AgencyId agency,
            @RequestParam @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        agencies.requireKnown(agency);
        freshness.list(LoansProjection.GROUP, after, response);
        var year = new FiscalYear(fiscalYear);
        return LoanStatistics.of(agency, year, day(asOf), loans.touching(agency, year));
    }

    /** Names who borrowed, so it is for the agency's own staff. */
    @GetMapping("/{id}/history")
    Past history(Actor actor, @PathVariable LoanId id) {
        var head = streams.require(id.toString(), "Loan");
        access.require(actor, head.agency(), KEEPERS);
        return new Past(id, history.of(id.toString()));
    }

    /** @param items every event in order, who and when */
    record Past(LoanId id, List<RecordedEvent> items) {}

    private Predicate<String> informed(@Nullable Actor actor) {
        return agency -> actor != null && access.allows(actor, new AgencyId(agency), KEEPERS);
    }

    private LocalDate day(@Nullable LocalDate given) {
        return Objects.requireNonNullElseGet(given, this::today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
