package org.sucharit.measures.round;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kernel.Refusal;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.evidence.KeptFile;
import org.sucharit.measures.form.TypedDate;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.round.Contribution.Kind;
import org.sucharit.measures.round.ContributionLinks.Opened;

/** What a unit sees on its phone: its measures, and a few lines to fill in. No account, no JavaScript needed. */
@Controller
@RequestMapping(ContributionPages.PATH + "/{token}")
class ContributionPages {

    static final String PATH = "/work/contribute";

    private final ContributionLinks links;
    private final Contributing contributing;
    private final Photos photos;
    private final AgencyRegistry agencies;
    private final MessageSource messages;
    private final Clock clock;

    ContributionPages(
            ContributionLinks links,
            Contributing contributing,
            Photos photos,
            AgencyRegistry agencies,
            MessageSource messages,
            Clock clock) {
        this.links = links;
        this.contributing = contributing;
        this.photos = photos;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was typed. @param kept photos that are safe already, as the form carries them */
    record Typed(
            @Nullable String text,
            @Nullable String date,
            @Nullable String obstacle,
            @Nullable String by,
            @Nullable List<String> kept) {

        public List<String> photos() {
            return kept == null ? List.of() : kept;
        }
    }

    /** What is wrong with it, beside the fields. */
    record Wrong(
            @Nullable String text,
            @Nullable String date,
            @Nullable String obstacle,
            @Nullable String photo,
            @Nullable String by) {

        static final Wrong NOTHING = new Wrong(null, null, null, null, null);

        public boolean anything() {
            return !equals(NOTHING);
        }
    }

    /** Neither the browser nor anything on the way keeps these pages, and no other site learns their address. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "strict-origin");
    }

    @GetMapping
    String list(@PathVariable String token, @RequestParam @Nullable String told, Model model) {
        var opened = links.require(token);
        tell(token, opened, model);
        model.addAttribute("saved", told);
        return "round/contribute";
    }

    @GetMapping("/{measure}")
    String form(@PathVariable String token, @PathVariable MeasureId measure, Model model) {
        var opened = links.require(token);
        var today = ThaiDates.format(LocalDate.now(clock));
        return form(token, opened, measure, new Typed(null, today, null, null, null), Wrong.NOTHING, model);
    }

    @PostMapping("/{measure}/no-progress")
    String noProgress(@PathVariable String token, @PathVariable MeasureId measure) {
        var said = new Contribution(measure, Kind.NO_PROGRESS, null, null, List.of(), null);
        contributing.receive(links.require(token), said, null, "");
        return saved(token, "NO_PROGRESS", measure);
    }

    @PostMapping("/{measure}")
    String contribute(
            @PathVariable String token,
            @PathVariable MeasureId measure,
            Typed typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var opened = links.require(token);
        var kept = new ArrayList<KeptFile>();
        typed.photos().forEach(one -> photos.opened(opened.link(), one).ifPresent(kept::add));
        @Nullable String photoWrong = null;
        try {
            kept.addAll(photos.keep(photo));
        } catch (Refusal e) {
            photoWrong = messages.getMessage("refusal." + e.code(), null, language);
        } catch (Problem e) {
            if (e.status().is5xxServerError()) throw e;
            photoWrong = messages.getMessage("round.photo.too-large", null, language);
        }
        var wrong = wrong(typed, kept, photoWrong, language);
        if (!wrong.anything())
            try {
                send(opened, measure, typed, kept);
                return saved(token, "PROGRESS", measure);
            } catch (RoundRejected e) {
                wrong = new Wrong(messages.getMessage("refusal." + e.code(), null, language), null, null, null, null);
            }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var carried =
                kept.stream().map(one -> photos.sealed(opened.link(), one)).toList();
        var again = new Typed(typed.text(), typed.date(), typed.obstacle(), typed.by(), carried);
        return form(token, opened, measure, again, wrong, model);
    }

    private void send(Opened opened, MeasureId measure, Typed typed, List<KeptFile> kept) {
        var text = RoundBodies.strip(typed.text());
        var obstacle = RoundBodies.strip(typed.obstacle());
        var by = RoundBodies.strip(typed.by());
        if (text != null)
            contributing.receive(
                    opened,
                    new Contribution(measure, Kind.PROGRESS, text, date(typed).orElse(null), kept, by),
                    null,
                    "");
        if (obstacle != null) {
            var shown = text == null ? kept : List.<KeptFile>of();
            contributing.receive(opened, new Contribution(measure, Kind.OBSTACLE, obstacle, null, shown, by), null, "");
        }
    }

    private Wrong wrong(Typed typed, List<KeptFile> kept, @Nullable String photoWrong, Locale language) {
        boolean silent = RoundBodies.strip(typed.text()) == null && RoundBodies.strip(typed.obstacle()) == null;
        var date = date(typed);
        boolean future = date.filter(day -> day.isAfter(LocalDate.now(clock))).isPresent();
        boolean dated = RoundBodies.strip(typed.text()) != null;
        var tooMany = kept.size() > MonthlyRound.MOST_PHOTOS;
        return new Wrong(
                silent ? say("round.text.missing", language) : tooLong(typed.text(), RoundBodies.MAX_TEXT, language),
                !dated
                        ? null
                        : date.isEmpty()
                                ? say("round.date.unclear", language)
                                : future ? say("refusal.CONTRIBUTION_IN_FUTURE", language) : null,
                tooLong(typed.obstacle(), RoundBodies.MAX_TEXT, language),
                tooMany ? say("refusal.TOO_MANY_PHOTOS", language) : photoWrong,
                tooLong(typed.by(), RoundBodies.MAX_NAME, language));
    }

    private @Nullable String tooLong(@Nullable String text, int most, Locale language) {
        return text != null && text.length() > most
                ? messages.getMessage("round.text.too-long", new Object[] {most}, language)
                : null;
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    /** Left empty it was today. */
    private Optional<LocalDate> date(Typed typed) {
        var text = RoundBodies.strip(typed.date());
        return text == null ? Optional.of(LocalDate.now(clock)) : TypedDate.read(text);
    }

    private String form(String token, Opened opened, MeasureId measure, Typed typed, Wrong wrong, Model model) {
        boolean own = opened.part().measures().contains(measure);
        if (!own) throw new RoundRejected(RoundRejected.Reason.CONTRIBUTION_LINK_FOREIGN);
        tell(token, opened, model);
        model.addAttribute(
                "due", Objects.requireNonNull(opened.round().measure(measure).orElse(null)));
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("mostPhotos", MonthlyRound.MOST_PHOTOS);
        return "round/contribute-measure";
    }

    private void tell(String token, Opened opened, Model model) {
        var round = opened.round();
        model.addAttribute("home", PATH + "/" + token);
        model.addAttribute("agency", agencies.require(round.id().agency()));
        model.addAttribute("month", round.id().month());
        model.addAttribute("asking", ContributionApi.Asking.of(opened));
    }

    private static String saved(String token, String what, MeasureId measure) {
        return "redirect:" + PATH + "/" + token + "?told=" + what + "#m-" + measure;
    }
}
