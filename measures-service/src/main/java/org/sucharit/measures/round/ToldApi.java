package org.sucharit.measures.round;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.round.RoundBodies.*;
import org.sucharit.measures.round.RoundCommand.*;

/** What units tell in a round: the links they do it by, and what an officer makes of it. */
@RestController
@RequestMapping("/api/rounds")
class ToldApi {

    private final RoundDoor door;
    private final CommandDesk desk;
    private final Rounds rounds;
    private final Schedules schedules;
    private final ContributionLinks links;
    private final Deciding deciding;
    private final Clock clock;

    ToldApi(
            RoundDoor door,
            CommandDesk desk,
            Rounds rounds,
            Schedules schedules,
            ContributionLinks links,
            Deciding deciding,
            Clock clock) {
        this.door = door;
        this.desk = desk;
        this.rounds = rounds;
        this.schedules = schedules;
        this.links = links;
        this.deciding = deciding;
        this.clock = clock;
    }

    @PostMapping("/{agency}/{month}/parts/{part}/renew")
    ResponseEntity<Answer> renew(
            Caller caller, @PathVariable AgencyId agency, @PathVariable String month, @PathVariable int part) {
        return send(caller, agency, month, id -> {
            var expiry = schedules.timing(agency).linkExpiry(LocalDate.now(clock));
            return new RenewContributionLink(id, links.issue(part, expiry));
        });
    }

    @PostMapping("/{agency}/{month}/parts/{part}/revoke")
    ResponseEntity<Answer> revoke(
            Caller caller, @PathVariable AgencyId agency, @PathVariable String month, @PathVariable int part) {
        return send(caller, agency, month, id -> new RevokeContributionLink(id, part));
    }

    @PostMapping("/{agency}/{month}/contributions/{contribution}/accept")
    ResponseEntity<Answer> accept(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable String month,
            @PathVariable UUID contribution,
            @Valid @RequestBody(required = false) @Nullable AcceptBody body) {
        var id = door.existing(caller, agency, month, Role.OFFICER);
        return Answers.ok(deciding.accept(caller, id, contribution, wording(id, contribution, body)));
    }

    @PostMapping("/{agency}/{month}/contributions/{contribution}/return")
    ResponseEntity<Answer> giveBack(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable String month,
            @PathVariable UUID contribution,
            @Valid @RequestBody WhyBody body) {
        return send(caller, agency, month, id -> new ReturnContribution(id, contribution, body.reason()));
    }

    @PostMapping("/{agency}/{month}/contributions/{contribution}/discard")
    ResponseEntity<Answer> discard(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable String month,
            @PathVariable UUID contribution,
            @Valid @RequestBody WhyBody body) {
        return send(caller, agency, month, id -> new DiscardContribution(id, contribution, body.reason()));
    }

    @PostMapping("/{agency}/{month}/accept-all")
    Deciding.Accepted acceptAll(Caller caller, @PathVariable AgencyId agency, @PathVariable String month) {
        return deciding.acceptAll(caller, door.existing(caller, agency, month, Role.OFFICER));
    }

    private ResponseEntity<Answer> send(
            Caller caller, AgencyId agency, String month, Function<RoundId, RoundCommand> command) {
        var id = door.existing(caller, agency, month, Role.OFFICER);
        return Answers.ok(desk.send(caller, agency, id.toString(), command.apply(id)));
    }

    private Deciding.@Nullable Wording wording(RoundId id, UUID contribution, @Nullable AcceptBody body) {
        if (body == null || (body.text() == null && body.date() == null)) return null;
        var said = rounds.require(id).contribution(contribution).map(RoundFacts.Told::said);
        var text =
                body.text() != null ? body.text() : said.map(Contribution::text).orElse("");
        var date =
                body.date() != null ? body.date() : said.map(Contribution::date).orElse(null);
        return new Deciding.Wording(text, date);
    }
}
