package org.sucharit.measures.round;

import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.files.FileStore;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;

/** What belongs to a round besides its page: the paper of its meeting, and photos told with a contribution. */
@Controller
@RequestMapping("/work/agencies/{code}/round")
class RoundPapers {

    private final AgencyRegistry agencies;
    private final Rounds rounds;
    private final Agendas agendas;
    private final FileStore files;
    private final Access access;

    RoundPapers(AgencyRegistry agencies, Rounds rounds, Agendas agendas, FileStore files, Access access) {
        this.agencies = agencies;
        this.rounds = rounds;
        this.agendas = agendas;
        this.files = files;
        this.access = access;
    }

    @GetMapping("/{month}/agenda")
    String agenda(Actor actor, @PathVariable AgencyId code, @PathVariable String month, Model model) {
        var round = round(actor, code, month);
        model.addAttribute("agency", agencies.require(code));
        model.addAttribute("round", round);
        model.addAttribute("month", round.id().monthText());
        model.addAttribute("agenda", agendas.of(round));
        return "round/agenda";
    }

    @GetMapping("/{month}/agenda.docx")
    ResponseEntity<byte[]> agendaPaper(Actor actor, @PathVariable AgencyId code, @PathVariable String month) {
        var round = round(actor, code, month);
        var paper = Papers.agenda(agencies.require(code).profile().nameTh(), agendas.of(round));
        return RoundApi.docx("agenda-" + round.id().monthText() + ".docx", paper);
    }

    /** A photo that was written anew when it came in; only the agency sees it. @param n from 1 */
    @GetMapping("/{month}/contributions/{contribution}/photos/{n}")
    ResponseEntity<InputStreamResource> photo(
            Actor actor,
            @PathVariable AgencyId code,
            @PathVariable String month,
            @PathVariable UUID contribution,
            @PathVariable int n) {
        var photos = round(actor, code, month)
                .contribution(contribution)
                .map(told -> told.said().photos())
                .orElse(List.of());
        if (n < 1 || n > photos.size()) throw Problem.notFound();
        var photo = photos.get(n - 1);
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .contentLength(photo.size())
                .body(new InputStreamResource(files.open(photo.sha256())));
    }

    private RoundFacts round(Actor actor, AgencyId code, String month) {
        agencies.requireKnown(code);
        access.require(actor, code, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
        return rounds.require(RoundId.of(code, month).orElseThrow(Rounds::unknown));
    }
}
