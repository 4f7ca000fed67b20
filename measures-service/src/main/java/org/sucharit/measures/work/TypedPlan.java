package org.sucharit.measures.work;

import static java.util.stream.Collectors.joining;

import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiPeriods;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.agency.Unit;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.measure.MeasurePlan;
import org.sucharit.measures.measure.PlanBodies;

/**
 * A plan as a form, and back: lists are texts with a line for each entry. A line that was left as it was keeps all that
 * is known of it; a changed or new line is read anew.
 */
@Component
class TypedPlan {

    private static final int MAX_NAME = 500;
    private static final int MAX_LINES = 100_000;

    private final Validator validator;

    TypedPlan(Validator validator) {
        this.validator = validator;
    }

    private record Bounds(
            @Nullable @Words(max = MAX_NAME) String number,
            @Nullable @Words(max = PlanBodies.MAX_TITLE) String title,
            @Nullable @Words(max = MAX_LINES) String steps,
            @Nullable @Words(max = MAX_LINES) String responsible,
            @Nullable @Words(max = MAX_NAME) String period,
            @Nullable @Words(max = MAX_LINES) String followUps,
            @Nullable @Words(max = PlanBodies.MAX_TITLE) String reason) {}

    /** An empty plan. */
    static MeasurePlan blank() {
        return new MeasurePlan(null, null, "", List.of(), List.of(), List.of(), List.of(), null, List.of());
    }

    /** @param once names the form: sent twice, it is one measure */
    static Map<String, String> begin(MeasurePlan plan, UUID once) {
        var fields = new HashMap<String, String>();
        fields.put("once", once.toString());
        fields.put("number", Objects.requireNonNullElse(plan.number(), ""));
        fields.put("title", plan.title());
        fields.put("steps", shown(plan.steps(), Step::text));
        fields.put("responsible", shown(plan.responsible(), Responsible::text));
        fields.put("period", plan.period() == null ? "" : plan.period().text());
        fields.put("followUps", shown(plan.followUps(), FollowUpPlan::text));
        return fields;
    }

    /** @param was the plan that the form began with */
    MeasurePlan read(TypedForm form, MeasurePlan was, FiscalYear year, RegisteredAgency agency) {
        check(form);
        if (form.text("title") == null) form.say("title", "task.missing.title");
        var plan = new MeasurePlan(
                form.text("number"),
                was.group(),
                form.requiredText("title"),
                was.answers(),
                was.themes(),
                lines(form, "steps", was.steps(), Step::text, line -> step(line, year)),
                lines(form, "responsible", was.responsible(), Responsible::text, line -> responsible(line, agency)),
                period(form, was.period(), year),
                lines(form, "followUps", was.followUps(), FollowUpPlan::text, line -> followUp(line, form)));
        if (Stream.of(plan.steps(), plan.responsible(), plan.followUps())
                .anyMatch(list -> list.size() > PlanBodies.MAX_LIST)) form.say("steps", "plan.many");
        return plan;
    }

    private void check(TypedForm form) {
        var typed = new Bounds(
                form.text("number"),
                form.text("title"),
                form.text("steps"),
                form.text("responsible"),
                form.text("period"),
                form.text("followUps"),
                form.text("reason"));
        validator
                .validate(typed)
                .forEach(wrong -> form.wrong(wrong.getPropertyPath().toString(), wrong.getMessage()));
    }

    private static <T> List<T> lines(
            TypedForm form, String name, List<T> was, Function<T, String> words, Function<String, T> read) {
        return Objects.requireNonNullElse(form.text(name), "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> was.stream()
                        .filter(entry -> ThaiText.same(oneLine(words.apply(entry)), line))
                        .findFirst()
                        .orElseGet(() -> read.apply(line)))
                .toList();
    }

    static Step step(String line, FiscalYear year) {
        return new Step(
                line,
                ThaiPeriods.deadline(line, year).map(found -> found.date()).orElse(null));
    }

    private static Responsible responsible(String line, RegisteredAgency agency) {
        var unit = agency.units().stream()
                .filter(one -> ThaiText.same(one.name(), line)
                        || one.otherNames().stream().anyMatch(other -> ThaiText.same(other, line)))
                .map(Unit::name)
                .findFirst();
        return new Responsible(line, unit.orElse(null));
    }

    private static FollowUpPlan followUp(String line, TypedForm form) {
        return new FollowUpPlan(
                line, known(By.values(), form.text("by")), known(Cadence.values(), form.text("cadence")), null);
    }

    private static <E extends Enum<E>> @Nullable E known(E[] values, @Nullable String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Period period(TypedForm form, @Nullable Period was, FiscalYear year) {
        var text = form.text("period");
        if (text == null) return null;
        if (was != null && ThaiText.same(text, was.text())) return was;
        var days = ThaiPeriods.parse(text, year);
        if (days.isEmpty()) form.say("period", "plan.period.wrong");
        return days.map(found -> new Period(found.from(), found.to(), text)).orElse(null);
    }

    private static <T> String shown(List<T> entries, Function<T, String> words) {
        return entries.stream().map(words).map(TypedPlan::oneLine).collect(joining("\n"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
