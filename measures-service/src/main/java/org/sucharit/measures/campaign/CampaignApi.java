package org.sucharit.measures.campaign;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.agency.AgencyRegistry.Listed;
import org.sucharit.measures.campaign.CampaignBoard.CampaignView;
import org.sucharit.measures.campaign.CampaignBoard.InvitationView;
import org.sucharit.measures.campaign.CampaignBody.PreviewBody;
import org.sucharit.measures.campaign.CampaignBody.ReasonBody;

/** What the oversight body asks of many agencies at once, and what they answer. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignApi {

    private final CampaignDesk desk;
    private final CampaignBoard board;
    private final Freshness freshness;
    private final Access access;
    private final Clock clock;

    CampaignApi(CampaignDesk desk, CampaignBoard board, Freshness freshness, Access access, Clock clock) {
        this.desk = desk;
        this.board = board;
        this.freshness = freshness;
        this.access = access;
        this.clock = clock;
    }

    /** Whom it would reach. @param provinces how many in each */
    record Preview(int agencies, Map<String, Long> provinces) {}

    @PostMapping("/preview")
    Preview preview(Caller caller, @Valid @RequestBody PreviewBody body) {
        var chosen = desk.choose(caller, body.target());
        var provinces =
                chosen.stream().collect(Collectors.groupingBy(Listed::province, TreeMap::new, Collectors.counting()));
        return new Preview(chosen.size(), provinces);
    }

    @PostMapping
    ResponseEntity<Answer> launch(Caller caller, @Valid @RequestBody CampaignBody body) {
        var answer = desk.launch(caller, body, today());
        return Answers.created(URI.create("/api/campaigns/" + answer.id()), answer);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Answer> cancel(Caller caller, @PathVariable CampaignId id, @Valid @RequestBody ReasonBody body) {
        return Answers.ok(desk.cancel(caller, id, body.reason()));
    }

    @GetMapping
    Listing<CampaignView> list(
            Actor actor, @Valid PageWish page, @RequestParam @Nullable Long after, HttpServletResponse response) {
        access.requireStaff(actor);
        freshness.list(CampaignsProjection.GROUP, after, response);
        return board.list(page, today());
    }

    @GetMapping("/{id}")
    ResponseEntity<CampaignView> one(
            Actor actor,
            @PathVariable CampaignId id,
            @RequestParam @Nullable Long v,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        access.requireStaff(actor);
        freshness.one(CampaignRow.COLLECTION, id.toString(), v, response);
        freshness.list(CampaignsProjection.GROUP, after, response);
        var found = board.find(id, today()).orElseThrow(Problem::notFound);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }

    /** One by one for who oversees them: of a province for its inspector. */
    @GetMapping("/{id}/agencies")
    Listing<InvitationView> agencies(
            Actor actor,
            @PathVariable CampaignId id,
            @RequestParam @Nullable InvitationState state,
            @RequestParam @Nullable String province,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        var oversight = Oversight.require(actor);
        if (province != null) oversight.require(List.of(province));
        desk.require(id);
        freshness.list(CampaignsProjection.GROUP, after, response);
        return board.agencies(id, state, provinces(oversight, province), page, today());
    }

    /** What is asked of one agency, the most urgent first. */
    @GetMapping("/invitations")
    Invitations invitations(
            Actor actor,
            @RequestParam AgencyId agency,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        access.require(actor, agency, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
        freshness.list(CampaignsProjection.GROUP, after, response);
        return new Invitations(board.of(agency, today()));
    }

    record Invitations(List<InvitationView> items) {}

    @PostMapping("/{id}/agencies/{agency}/accept")
    ResponseEntity<Answer> accept(Caller caller, @PathVariable CampaignId id, @PathVariable AgencyId agency) {
        return Answers.ok(desk.accept(caller, new InvitationId(id, agency)));
    }

    @PostMapping("/{id}/agencies/{agency}/decline")
    ResponseEntity<Answer> decline(
            Caller caller,
            @PathVariable CampaignId id,
            @PathVariable AgencyId agency,
            @Valid @RequestBody ReasonBody body) {
        return Answers.ok(desk.decline(caller, new InvitationId(id, agency), body.reason()));
    }

    /** @return null for all */
    static @Nullable Set<String> provinces(Oversight oversight, @Nullable String province) {
        if (province != null) return Set.of(province);
        return oversight.nation() ? null : oversight.provinces();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
