package org.sucharit.measures.evidence;

import static org.sucharit.kit.security.Role.EXECUTIVE;
import static org.sucharit.kit.security.Role.OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.agency.AgencyRegistry;

/** What stands on the pages of an agency's evidence. */
@Component
class EvidenceScreens {

    static final PageWish FIRST = new PageWish(0, null);

    private final EvidenceBoard board;
    private final KeptEvidence kept;
    private final Streams streams;
    private final AgencyRegistry agencies;
    private final Access access;

    EvidenceScreens(EvidenceBoard board, KeptEvidence kept, Streams streams, AgencyRegistry agencies, Access access) {
        this.board = board;
        this.kept = kept;
        this.streams = streams;
        this.agencies = agencies;
        this.access = access;
    }

    /** A page that is being made: whose evidence, for whom. */
    record Screen(AgencyId code, @Nullable Actor actor, HttpServletResponse response, Model model) {

        EvidenceBoard.Search everything() {
            return new EvidenceBoard.Search(code, null, null, null);
        }
    }

    /** A list of evidence, and the form that hands more in. */
    String list(EvidenceBoard.Search search, PageWish page, Screen screen) {
        var found = board.find(search, page, new EvidenceReader(access, screen.actor()));
        screen.model().addAttribute("found", found);
        screen.model().addAttribute("alone", false);
        return shown(screen);
    }

    /** One piece of evidence. */
    String alone(EvidenceId id, Screen screen) {
        var reader = new EvidenceReader(access, screen.actor());
        var known =
                kept.find(id).filter(one -> one.agency().equals(screen.code())).orElseThrow(Problem::notFound);
        reader.requireSight(known);
        var version = streams.require(id.toString(), "Evidence").version();
        screen.model().addAttribute("found", FIRST.of(List.of(known), 1, one -> board.view(one, version, reader)));
        screen.model().addAttribute("alone", true);
        return shown(screen);
    }

    private String shown(Screen screen) {
        var code = screen.code();
        var actor = screen.actor();
        var model = screen.model();
        model.addAttribute("agency", agencies.require(code));
        model.addAttribute("officer", actor != null && access.allows(actor, code, OFFICER));
        model.addAttribute("executive", actor != null && access.allows(actor, code, EXECUTIVE));
        model.addAttribute("kinds", EvidenceFacts.Kind.values());
        model.addAttribute("stale", screen.response().containsHeader(Freshness.STALE));
        if (!model.containsAttribute("form"))
            model.addAttribute("form", EvidenceForm.empty(UUID.randomUUID().toString()));
        if (!model.containsAttribute("errors")) model.addAttribute("errors", new LinkedHashMap<>());
        return "evidence/list";
    }

    /** Where to go after something was done. */
    static String after(AgencyId code, Answer answer, String done) {
        return "redirect:/work/agencies/%s/evidence?after=%d&done=%s".formatted(code, answer.position(), done);
    }
}
