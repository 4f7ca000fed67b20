package org.sucharit.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.sucharit.kit.command.History;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;

/** Fills the page of one report at the desk. Everything is read from its events, so it never lags. */
@Component
class ReportPage {

    static final List<String> FORMATS = List.of("html", "pdf", "docx", "csv", "json");

    /** Which field has to be corrected: what is wrong is said beside it once more. */
    private static final Map<String, String> FIELDS =
            Map.of("desk.copy.empty", "file", "refusal.RETURN_REASON_MISSING", "reason");

    private final ReportDesk desk;
    private final ReportDoor door;
    private final ReportReview review;
    private final SinceThen sinceThen;
    private final SinceLast sinceLast;
    private final History history;
    private final Access access;
    private final MessageSource messages;

    ReportPage(
            ReportDesk desk,
            ReportDoor door,
            ReportReview review,
            SinceThen sinceThen,
            SinceLast sinceLast,
            History history,
            Access access,
            MessageSource messages) {
        this.desk = desk;
        this.door = door;
        this.review = review;
        this.sinceThen = sinceThen;
        this.sinceLast = sinceLast;
        this.history = history;
        this.access = access;
        this.messages = messages;
    }

    /** One entry of the history. */
    record Entry(
            String what, String who, Instant at, @Nullable String note) {}

    /**
     * @param done the key of what was just done; null for nothing
     * @param problem the key of what could not be done; null for nothing
     */
    String show(
            ReportId id, Actor actor, @Nullable String done, @Nullable String problem, Locale language, Model model) {
        var facts = door.see(actor, id);
        var agency = facts.agency();
        // what is published everyone may see, but not here
        if (!door.readsAll(actor, agency)) return "redirect:/reports/" + id;
        boolean officer = access.allows(actor, agency, Role.OFFICER);
        boolean staff = access.allows(actor, agency, ReportDesk.STAFF);
        model.addAttribute("facts", facts);
        model.addAttribute("report", facts.content());
        model.addAttribute("formats", FORMATS);
        model.addAttribute("done", done);
        model.addAttribute("problem", problem == null ? null : say(problem, language));
        model.addAttribute("wrong", problem == null ? "" : FIELDS.getOrDefault(problem, ""));
        model.addAttribute("drafting", officer && facts.status() == ReportStatus.DRAFT);
        model.addAttribute("attaching", staff && facts.status().isSigned());
        model.addAttribute("steps", steps(facts, actor));
        model.addAttribute("empties", EmptyField.of(facts.content()));
        model.addAttribute(
                "findings", facts.status().isSigned() ? List.of() : review.ofDraft(facts.content(), language));
        model.addAttribute(
                "last",
                facts.status().isSigned()
                        ? null
                        : sinceLast.of(facts.content(), language).orElse(null));
        model.addAttribute("changes", sinceThen.of(facts.content(), language));
        model.addAttribute("history", staff ? history(id, language) : List.of());
        return "report/one";
    }

    private List<DeskStep> steps(ReportFacts facts, Actor actor) {
        return DeskStep.possible(facts).stream()
                .filter(step -> access.allows(actor, facts.agency(), step.roles()))
                .filter(step -> step != DeskStep.ENDORSE || desk.isClerk(actor, facts.agency()))
                .toList();
    }

    private List<Entry> history(ReportId id, Locale language) {
        return history.of(id.toString()).stream()
                .map(event -> new Entry(say("event." + event.type(), language), event.name(), event.at(), null))
                .toList()
                .reversed();
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, language));
    }
}
