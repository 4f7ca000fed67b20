package org.sucharit.measures.reminder;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** What became of the mails. */
@RestController
@RequestMapping("/api/reminders/mail")
class MailApi {

    private final Outbox outbox;
    private final Access access;
    private final Clock clock;

    MailApi(Outbox outbox, Access access, Clock clock) {
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
    }

    /** The newest first. @param agency whose; an administrator may leave it out */
    @GetMapping
    Listing<Mail> list(
            Actor actor,
            @RequestParam @Nullable AgencyId agency,
            @RequestParam Mail.@Nullable State state,
            @Valid PageWish page) {
        if (agency == null) access.requireAdmin(actor);
        else access.require(actor, agency, Role.OFFICER, Role.EXECUTIVE);
        return outbox.find(agency, state, page);
    }

    /** Has a mail tried again. @throws Problem 404; {@code MAIL_SENT}, 409, for one that was sent */
    @PostMapping("/{id}/retry")
    Mail retry(Actor actor, @PathVariable UUID id) {
        access.requireAdmin(actor);
        var before = outbox.retry(id, clock.instant()).orElseThrow(Problem::notFound);
        if (before == Mail.State.SENT) throw new Problem(HttpStatus.CONFLICT, "MAIL_SENT");
        return outbox.find(id).orElseThrow(Problem::notFound);
    }
}
