package org.sucharit.measures.followup;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** What wants to be followed up. */
@RestController
@RequestMapping("/api/follow-ups")
class FollowUpApi {

    private final FollowUps followUps;
    private final Freshness freshness;
    private final Clock clock;

    FollowUpApi(FollowUps followUps, Freshness freshness, Clock clock) {
        this.followUps = followUps;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** @param on the day it is looked at from; today in Bangkok when left out */
    @GetMapping
    Listing<FollowUps.Attention> list(
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable LocalDate on,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(FollowUpProjection.GROUP, after, response);
        return followUps.find(agency, fiscalYear, Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock)), page);
    }
}
