package org.sucharit.measures.derive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.AgencyRenaming;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasurePlan;
import org.sucharit.measures.measure.Origin.Note;
import org.sucharit.measures.measure.Origin.Note.Kind;

/** A measure's plan made another agency's or another year's: names and units become its own, dates and years move. */
final class PlanCopy {

    /** A unit's name that goes on with the agency's is left to the agency's name. */
    private static final String NOT_GOING_ON = "(?!เทศบาล|องค์การ|อบ)";

    private static final int SHORTEST_UNIT = 5;

    /** The rules of a year, for the agency whose plan it is. */
    @FunctionalInterface
    interface Rules {
        Optional<RuleSet> of(int fiscalYear);
    }

    private final MeasureFacts measure;
    private final RegisteredAgency from;
    private final AgencyRenaming renaming;
    private final OwnUnits units;
    private final YearShift shift;
    private final Rules rules;
    private final Set<Note> notes = new LinkedHashSet<>();

    PlanCopy(MeasureFacts measure, RegisteredAgency from, RegisteredAgency to, int fiscalYear, Rules rules) {
        this.measure = measure;
        this.from = from;
        this.renaming = new AgencyRenaming(named(from), named(to), _ -> false);
        this.units = new OwnUnits(to.units());
        this.shift = new YearShift(measure.fiscalYear(), fiscalYear);
        this.rules = rules;
    }

    /** The plan as it stands, without steps that were dropped; the document's own number stays behind. */
    MeasurePlan plan() {
        var plan = measure.plan();
        return new MeasurePlan(
                null,
                plan.group() == null ? null : text(plan.group()),
                text(plan.title()),
                plan.answers().stream()
                        .flatMap(one -> answer(one).stream())
                        .distinct()
                        .toList(),
                plan.themes(),
                steps(plan),
                plan.responsible().stream().map(this::responsible).toList(),
                shift.period(plan.period()),
                plan.followUps().stream().map(this::followUp).toList());
    }

    /** What a person should look at; complete once the plan was made. */
    List<Note> notes() {
        return List.copyOf(notes);
    }

    private List<Step> steps(MeasurePlan plan) {
        return IntStream.range(0, plan.steps().size())
                .filter(index -> !isDropped(index + 1))
                .mapToObj(plan.steps()::get)
                .map(step -> new Step(text(step.text()), shift.day(step.dueOn())))
                .toList();
    }

    private boolean isDropped(int step) {
        return measure.stepChanges().stream().anyMatch(change -> change.step() == step && change.was() == null);
    }

    private FollowUpPlan followUp(FollowUpPlan plan) {
        return new FollowUpPlan(text(plan.text()), plan.by(), plan.cadence(), shift.day(plan.dueOn()));
    }

    /** The unit under its own name where the agency has it; else as written. */
    private Responsible responsible(Responsible written) {
        var name = Responsible.EVERYONE.equals(written.unit()) ? Responsible.EVERYONE : unit(written);
        if (Responsible.EVERYONE.equals(name)) return new Responsible(written.text(), name);
        if (name != null) return new Responsible(name, name);
        notes.add(new Note(Kind.UNIT_UNKNOWN, written.text()));
        return new Responsible(written.text(), null);
    }

    private @Nullable String unit(Responsible written) {
        return units.find(written.text())
                .or(() -> Optional.ofNullable(written.unit()).flatMap(this::ownNameOf))
                .orElse(null);
    }

    /** The name of the unit that is known under any of the names the other agency has for its unit. */
    private Optional<String> ownNameOf(String unit) {
        return units.find(unit).or(() -> from.units().stream()
                .filter(known -> known.name().equals(unit))
                .flatMap(OwnUnits::names)
                .flatMap(name -> units.find(name).stream())
                .findFirst());
    }

    private String text(String written) {
        var renamed = renaming.in(units(shift.text(written)));
        renamed.remaining()
                .forEach(left -> notes.add(new Note(
                        switch (left.what()) {
                            case WEBSITE -> Kind.WEBSITE_LEFT;
                            case DISTRICT -> Kind.DISTRICT_LEFT;
                            case AGENCY -> Kind.AGENCY_LEFT;
                        },
                        left.words())));
        return renamed.text();
    }

    private String units(String text) {
        var changed = text;
        for (var unit : from.units()) {
            var own = ownNameOf(unit.name());
            if (own.isEmpty() || own.get().equals(unit.name()) || unit.name().length() < SHORTEST_UNIT) continue;
            changed = Pattern.compile(Pattern.quote(unit.name()) + NOT_GOING_ON)
                    .matcher(changed)
                    .replaceAll(Matcher.quoteReplacement(own.get()));
        }
        return changed;
    }

    /** The same question or disclosure of the other year, whatever its number there. */
    private Optional<Answered> answer(Answered answered) {
        int year = shift.year(answered.fiscalYear());
        var then = rules.of(answered.fiscalYear());
        var now = rules.of(year);
        var item = answered.item();
        var part = answered.subIndicator();
        var indicator = answered.indicator();
        Optional<Answered> moved = Optional.empty();
        if (item != null) moved = item(item, answered.fiscalYear(), year, then, now);
        else if (part != null && samePart(part, then, now)) moved = Optional.of(Answered.subIndicator(year, part));
        else if (indicator != null)
            moved = now.flatMap(known -> known.indicator(indicator)).map(_ -> Answered.indicator(year, indicator));
        if (moved.isEmpty()) notes.add(new Note(Kind.ANSWER_DROPPED, said(answered)));
        return moved;
    }

    private static Optional<Answered> item(
            String code, int was, int year, Optional<RuleSet> then, Optional<RuleSet> now) {
        if (was == year) return Optional.of(Answered.item(year, code));
        return then.flatMap(known -> known.item(code))
                .flatMap(item -> now.flatMap(known -> known.itemOn(item.topic())))
                .map(item -> Answered.item(year, item.code()));
    }

    private static boolean samePart(String code, Optional<RuleSet> then, Optional<RuleSet> now) {
        var was = then.flatMap(known -> known.subIndicator(code));
        var is = now.flatMap(known -> known.subIndicator(code));
        return was.isPresent()
                && is.isPresent()
                && was.get().nameTh() != null
                && was.get().nameTh().equals(is.get().nameTh());
    }

    private static String said(Answered answered) {
        var code = answered.item() != null
                ? answered.item()
                : answered.subIndicator() != null ? answered.subIndicator() : String.valueOf(answered.indicator());
        return code + " (" + answered.fiscalYear() + ")";
    }

    private static AgencyRenaming.Agency named(RegisteredAgency agency) {
        var profile = agency.profile();
        return new AgencyRenaming.Agency(profile.nameTh(), profile.district(), profile.province(), profile.website());
    }
}
