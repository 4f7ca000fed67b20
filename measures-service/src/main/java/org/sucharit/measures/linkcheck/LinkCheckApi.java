package org.sucharit.measures.linkcheck;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.linkcheck.FrozenCopies.Frozen;
import org.sucharit.measures.linkcheck.PageHashes.DatedHash;

/** How the addresses stand that agencies name. */
@RestController
@RequestMapping("/api/link-checks")
class LinkCheckApi {

    private final LinkStates states;
    private final PageHashes hashes;
    private final WatchList list;
    private final ObjectProvider<WatchedAddresses> features;
    private final LinkWishes wishes;
    private final FrozenCopies copies;
    private final CommandDesk desk;
    private final AgencyRegistry agencies;
    private final Access access;
    private final Freshness freshness;
    private final Clock clock;

    LinkCheckApi(
            LinkStates states,
            PageHashes hashes,
            WatchList list,
            ObjectProvider<WatchedAddresses> features,
            LinkWishes wishes,
            FrozenCopies copies,
            CommandDesk desk,
            AgencyRegistry agencies,
            Access access,
            Freshness freshness,
            Clock clock) {
        this.states = states;
        this.hashes = hashes;
        this.list = list;
        this.features = features;
        this.wishes = wishes;
        this.copies = copies;
        this.desk = desk;
        this.agencies = agencies;
        this.access = access;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping
    Listing<LinkView> all(
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable Condition state,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(LinkStatesProjection.GROUP, after, response);
        return states.find(agency, state, page);
    }

    /** On which days the page behind an address was first seen to say something else, the newest first. */
    @GetMapping("/hashes")
    Hashes hashes(@RequestParam AgencyId agency, @RequestParam URI url) {
        return new Hashes(hashes.of(new LinkId(agency, url)));
    }

    /** Lets an agency's addresses be checked before all others, within about a minute. */
    @PostMapping
    ResponseEntity<Asked> checkNow(Caller caller, @Valid @RequestBody CheckNow body) {
        agencies.requireKnown(body.agency());
        access.require(caller.actor(), body.agency(), Role.OFFICER);
        var asked = desk.perform(caller, body.agency(), Asked.class, () -> hurry(body));
        return ResponseEntity.accepted().body(asked);
    }

    /** Keeps a copy of a page as evidence. */
    @PostMapping("/freeze")
    ResponseEntity<Frozen> freeze(Caller caller, @Valid @RequestBody Freeze body) {
        agencies.requireKnown(body.agency());
        access.require(caller.actor(), body.agency(), Role.OFFICER);
        wishes.take(body.agency(), LinkWishes.Kind.FREEZE);
        var frozen = copies.freeze(caller, body.agency(), body.url());
        return ResponseEntity.created(URI.create("/api/evidence/" + frozen.id()))
                .eTag("\"" + frozen.version() + "\"")
                .body(frozen);
    }

    private Asked hurry(CheckNow body) {
        var addresses = features.orderedStream()
                .flatMap(feature -> feature.of(body.agency(), body.fiscalYear()))
                .distinct()
                .toList();
        if (addresses.isEmpty()) return new Asked(0);
        wishes.take(body.agency(), LinkWishes.Kind.CHECK_NOW);
        list.watch(addresses, clock.instant());
        list.hurry(addresses, clock.instant());
        return new Asked(addresses.size());
    }

    /** @param fiscalYear (B.E.) whose addresses are meant; null for all of them */
    record CheckNow(
            @NotNull AgencyId agency,
            @Nullable @BuddhistYear Integer fiscalYear) {}

    /** @param url of any page of the public web */
    record Freeze(
            @NotNull AgencyId agency,
            @NotBlank @Size(max = 2000) String url) {}

    /** @param addresses how many will be checked */
    record Asked(int addresses) {}

    record Hashes(List<DatedHash> items) {}
}
