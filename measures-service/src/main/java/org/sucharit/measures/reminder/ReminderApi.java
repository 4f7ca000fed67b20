package org.sucharit.measures.reminder;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** What waits for the person who asks. */
@RestController
@RequestMapping("/api/reminders")
class ReminderApi {

    private final MyList list;
    private final Freshness freshness;
    private final Access access;

    ReminderApi(MyList list, Freshness freshness, Access access) {
        this.list = list;
        this.freshness = freshness;
        this.access = access;
    }

    /** @param agency one agency only; without it, all that the person is a member of by name */
    @GetMapping
    Listing<Reminders.Entry> mine(
            Actor actor,
            @RequestParam @Nullable AgencyId agency,
            @RequestParam DueMatter.@Nullable Kind kind,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        access.requireStaff(actor);
        freshness.list(RemindersProjection.GROUP, after, response);
        var agencies = agency == null ? actor.agencies().stream() : Stream.of(agency);
        var found = agencies.flatMap(one -> list.of(actor, one).stream())
                .filter(entry -> kind == null || entry.kind() == kind)
                .toList();
        var shown = found.stream().skip(page.skip()).limit(page.limit()).toList();
        return page.of(shown, found.size(), entry -> entry);
    }
}
