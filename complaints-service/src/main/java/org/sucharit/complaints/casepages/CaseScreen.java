package org.sucharit.complaints.casepages;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.casefile.CaseReading;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseAssigned;
import org.sucharit.complaints.disclosing.Disclosures;
import org.sucharit.kit.security.Actor;

/** The page of one case, with the forms for what the reader can do with it now. */
@Component
class CaseScreen {

    private final CaseReading reading;
    private final CaseDoor door;
    private final Disclosures disclosures;
    private final CaseParts parts;
    private final Wordings wordings;
    private final Options options;
    private final DaysLeft days;
    private final MessageSource messages;

    CaseScreen(
            CaseReading reading,
            CaseDoor door,
            Disclosures disclosures,
            CaseParts parts,
            Wordings wordings,
            Options options,
            DaysLeft days,
            MessageSource messages) {
        this.reading = reading;
        this.door = door;
        this.disclosures = disclosures;
        this.parts = parts;
        this.wordings = wordings;
        this.options = options;
        this.days = days;
        this.messages = messages;
    }

    /** Something wrong with a field or a whole form, as the page lists it. */
    record Wrong(String field, String message) {}

    ModelAndView show(Actor actor, CaseId id, @Nullable Deed done, Locale language) {
        var page = page(actor, id, language, HttpStatus.OK);
        page.addObject("done", done == null ? null : done.name());
        if (done == Deed.ASSIGN) offerToUndo(page, door.see(actor, id));
        return page;
    }

    /** Assigning is undone by assigning to whoever had the case before; to nobody it can't be given back. */
    private void offerToUndo(ModelAndView page, CaseFile file) {
        page.addObject("opened", Deed.ASSIGN.path());
        var assigned = file.all(CaseAssigned.class);
        if (assigned.size() < 2) return;
        var before = assigned.get(assigned.size() - 2).to();
        if (!door.isMarked(file, before)) page.addObject("before", before);
    }

    /** As it was typed, with what is wrong. */
    ModelAndView again(
            Actor actor, CaseId id, DeedForm form, Map<Field, String> wrong, Locale language, HttpStatus status) {
        var listed = new ArrayList<Wrong>();
        wrong.forEach((field, sentence) ->
                listed.add(new Wrong(form.place() + "-" + field.name(), sentence(sentence, language))));
        return again(actor, id, form, listed, language, status);
    }

    ModelAndView again(Actor actor, CaseId id, DeedForm form, String sentence, Locale language, HttpStatus status) {
        return again(actor, id, form, List.of(new Wrong(form.place(), sentence)), language, status);
    }

    private ModelAndView again(
            Actor actor, CaseId id, DeedForm form, List<Wrong> wrong, Locale language, HttpStatus status) {
        var page = page(actor, id, language, status);
        var typed = new LinkedHashMap<String, String>();
        for (var field : form.deed().fields()) typed.put(form.place() + "-" + field.name(), form.text(field));
        var errors = new LinkedHashMap<String, String>();
        for (var one : wrong) errors.put(one.field(), one.message());
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        page.addObject("wrong", wrong);
        page.addObject("opened", form.place());
        return page;
    }

    private ModelAndView page(Actor actor, CaseId id, Locale language, HttpStatus status) {
        var view = reading.view(actor, id);
        var file = door.see(actor, id);
        var page = parts.page("case", actor, file);
        page.setStatus(status);
        page.addObject("inside", view.opened());
        page.addObject("days", days.words(view.summary().answerDueOn(), language));
        page.addObject("soon", days.isSoon(view.summary().answerDueOn()));
        page.addObject("requests", file.standing().disclosures().isEmpty() ? List.of() : disclosures.of(actor, id));
        page.addObject("granted", granted(actor, file));
        page.addObject("deeds", byName(EnumSet.of(Deed.DECLARE, Deed.APPROVE, Deed.DENY)));
        page.addObject("key", UUID.randomUUID().toString());
        page.addObject("typed", Map.of());
        page.addObject("errors", Map.of());
        page.addObject("wrong", List.of());
        if (view.opened() != null) open(page, actor, file, language);
        return page;
    }

    private void open(ModelAndView page, Actor actor, CaseFile file, Locale language) {
        var possible = Deed.possible(file.standing(), door.isOversight(actor, file));
        page.addObject("steps", reading.steps(actor, file));
        page.addObject("mayReadLog", reading.mayReadLog(actor, file));
        page.addObject("wordings", wordings.of(file.agency(), language));
        page.addObject(
                "next",
                possible.stream().filter(deed -> !Deed.APART.contains(deed)).toList());
        var all = EnumSet.of(Deed.APPROVE, Deed.DENY);
        all.addAll(possible);
        page.addObject("deeds", byName(all));
        page.addObject("options", options.of(actor, file, language));
    }

    /** What four eyes let the reader open today, by name. */
    private Set<String> granted(Actor actor, CaseFile file) {
        if (file.standing().isErased()) return Set.of();
        return disclosures.grantedTo(actor, file).stream().map(Enum::name).collect(toSet());
    }

    private static Map<String, Deed> byName(Set<Deed> deeds) {
        return deeds.stream().collect(toMap(Deed::name, deed -> deed));
    }

    private String sentence(String given, Locale language) {
        return given.startsWith("{")
                ? messages.getMessage(given.substring(1, given.length() - 1), null, language)
                : given;
    }
}
