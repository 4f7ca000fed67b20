package org.sucharit.complaints.clocks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;

/** What an agency promises its complainants: everyone may read it, its investigators and the oversight body change it. */
@RestController
@RequestMapping("/api/clocks/{agency}")
class ClockApi {

    private static final int MOST = PromiseDesk.MOST;

    private final Clocks clocks;
    private final Directory directory;
    private final PromiseDesk desk;

    ClockApi(Clocks clocks, Directory directory, PromiseDesk desk) {
        this.clocks = clocks;
        this.directory = directory;
        this.desk = desk;
    }

    /** Days; what is left out is not promised. */
    record PromiseBody(
            @Nullable @Min(1) @Max(MOST) Integer answerDays,
            @Nullable @Min(1) @Max(MOST) Integer receiveDays,
            @Nullable @Min(1) @Max(MOST) Integer orderDays,
            @Nullable @Min(1) @Max(MOST) Integer actDays) {

        Promise promise() {
            return new Promise(answerDays, receiveDays, orderDays, actDays);
        }
    }

    /** @param answerDays what holds: the stricter of the two */
    record View(AgencyId agency, int answerDays, NationalClock national, Promise promise) {}

    @GetMapping
    View get(@PathVariable AgencyId agency) {
        if (directory.agency(agency).isEmpty()) throw Problem.notFound();
        var promise = clocks.promise(agency);
        var national = clocks.national();
        int days = promise.answerDays() == null ? national.answerDays() : promise.answerDays();
        return new View(agency, Math.min(days, national.answerDays()), national, promise);
    }

    /** @throws PromisesRejected {@code LOOSER_THAN_NATIONAL}, 422 */
    @PutMapping
    ResponseEntity<Answer> put(@PathVariable AgencyId agency, Caller caller, @Valid @RequestBody PromiseBody body) {
        return Answers.ok(desk.promise(caller, agency, body.promise()));
    }
}
