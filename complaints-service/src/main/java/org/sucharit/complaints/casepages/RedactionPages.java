package org.sucharit.complaints.casepages;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.casefile.CaseBodies;
import org.sucharit.complaints.casefile.Casework;
import org.sucharit.complaints.casepages.Passages.Place;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Redaction;
import org.sucharit.complaints.form.CheckedForm;
import org.sucharit.complaints.form.Forms;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Actor;

/** Keeping words from leaving with a case: found first, wherever they stand, and then taken out where somebody says so. */
@Controller
@RequestMapping("/cases/{id}/redactions")
class RedactionPages {

    private static final int LONGEST = 500;
    private static final String WORDS = "words";
    private static final String REASON = "reason";

    private final RedactionScreen screen;
    private final Casework work;
    private final CaseDoor door;
    private final Forms forms;

    RedactionPages(RedactionScreen screen, Casework work, CaseDoor door, Forms forms) {
        this.screen = screen;
        this.work = work;
        this.door = door;
        this.forms = forms;
    }

    /** @param done how many passages were taken out last */
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable CaseId id, @RequestParam @Nullable Integer done, Locale language) {
        var file = door.see(actor, id);
        if (!CaseParts.isOpen(actor, file)) return Forms.done(CaseParts.address(file));
        var page = screen.page(actor, screen.read(actor, file, language), List.of());
        page.addObject("done", done);
        page.addObject("ticked", Set.of());
        forms.fresh(Map.of(), language).show(page);
        return page;
    }

    /** Words that stand in a case are in no address. */
    @PostMapping
    ModelAndView send(Caller caller, @PathVariable CaseId id, HttpServletRequest request, Locale language) {
        var actor = caller.actor();
        var file = door.see(actor, id);
        if (!CaseParts.isOpen(actor, file)) return Forms.done(CaseParts.address(file));
        var form = forms.read(request, language);
        var read = screen.read(actor, file, language);
        var places = find(form, read);
        if (form.isFine() && form.text("go").equals("do")) {
            int done = redact(caller, id, form, places);
            if (form.isFine()) return Forms.done(CaseParts.address(file) + "/redactions?done=" + done);
        }
        var left = places.stream().filter(place -> !place.isGone(read.gone())).toList();
        if (form.isFine() && left.isEmpty()) form.say(WORDS, "casepages.wrong.gone");
        var page = screen.page(actor, read, left);
        page.addObject("ticked", ticked(form, left));
        if (!form.isFine()) return Forms.again(page, form);
        form.show(page);
        return page;
    }

    private static List<Place> find(CheckedForm form, RedactionScreen.Read read) {
        var words = form.required(WORDS, LONGEST, "casepages.wrong.words");
        if (!form.isFine()) return List.of();
        var places = Passages.find(words, read.pieces());
        if (places.isEmpty()) form.say(WORDS, "casepages.wrong.not-found");
        if (places.size() <= Passages.MOST) return places;
        form.say(WORDS, "casepages.wrong.too-often", Passages.MOST);
        return List.of();
    }

    /** All of them, before anybody has chosen. */
    private static Set<String> ticked(CheckedForm form, List<Place> places) {
        return places.stream()
                .map(Place::box)
                .filter(box -> !form.text("go").equals("do") || form.has(box))
                .collect(toSet());
    }

    private int redact(Caller caller, CaseId id, CheckedForm form, List<Place> places) {
        var chosen = places.stream().filter(place -> form.has(place.box())).toList();
        if (chosen.isEmpty()) form.say(WORDS, "casepages.wrong.places");
        form.required(REASON, CaseBodies.REASON, "casepages.wrong.reason");
        if (!form.isFine()) return 0;
        try {
            for (var place : chosen) work.redact(once(form, caller, place), id, redaction(form, place));
        } catch (RuntimeException e) {
            form.refused(e, WORDS);
        }
        return chosen.size();
    }

    /** Each place by itself: what was sent twice, or broke off, takes out what is left. */
    private static Caller once(CheckedForm form, Caller caller, Place place) {
        var all = form.once(caller);
        var key = all.idempotencyKey();
        return key == null
                ? all
                : new Caller(
                        all.actor(), key + "-" + Integer.toHexString(place.box().hashCode()), null, all.requestHash());
    }

    private static Redaction redaction(CheckedForm form, Place place) {
        var piece = place.piece();
        return new Redaction(piece.entry(), piece.field(), place.from(), place.to(), form.secret(REASON));
    }
}
