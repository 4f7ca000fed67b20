package org.sucharit.measures.work;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.agency.Unit;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.measure.MeasureCommand;
import org.sucharit.measures.measure.MeasureCommand.*;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.measure.PlanBodies;
import org.sucharit.measures.measure.PlanChange;
import org.sucharit.measures.workplan.MeasureView;

/** What was typed for a task, as the command it asks for; what can't be read is said beside its field. */
@Component
class TypedTask {

    private static final int MAX_NAME = 500;

    private final Validator validator;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    TypedTask(Validator validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
    }

    /** What was ticked. */
    record Chosen(List<String> channels, List<String> evidence, List<String> units) {

        static Chosen of(MultiValueMap<String, String> fields) {
            return new Chosen(all(fields, "channels"), all(fields, "evidence"), all(fields, "units"));
        }

        private static List<String> all(MultiValueMap<String, String> fields, String name) {
            return fields.getOrDefault(name, List.of());
        }
    }

    private record Bounds(
            @Nullable @Words(max = PlanBodies.MAX_TEXT) String text,
            @Nullable @Words(max = PlanBodies.MAX_TEXT) String order,
            @Nullable @Words(max = MAX_NAME) String document,
            @Nullable @Words(max = MAX_NAME) String others,
            @Nullable @Words(max = PlanBodies.MAX_TITLE) String reason) {}

    /** What a form begins with. @param n the entry it is about, where it is about one */
    Map<String, String> begin(MeasureTask task, MeasureView measure, int n, UUID once) {
        var fields = new HashMap<String, String>();
        fields.put("once", once.toString());
        if (task == MeasureTask.FOLLOW_UP) fields.put("on", ThaiDates.format(today()));
        if (task == MeasureTask.OUTCOME)
            fields.put("text", Objects.requireNonNullElse(measure.progress().outcome(), ""));
        if (task == MeasureTask.SUBSTITUTE_STEP)
            measure.step(n).forEach(step -> {
                fields.put("text", step.text());
                if (step.dueOn() != null) fields.put("on", ThaiDates.format(step.dueOn()));
            });
        if (task == MeasureTask.ASSIGN) fields.put("others", String.join("\n", others(measure)));
        return fields;
    }

    /** Who is responsible now, as it is ticked. @param evidence that was kept for this just now */
    static Chosen chosen(MeasureView measure, List<String> evidence) {
        var units = measure.plan().responsible().stream()
                .flatMap(who -> Stream.ofNullable(who.unit()))
                .toList();
        return new Chosen(List.of(), evidence, units);
    }

    /** Names of the units that can be ticked. */
    List<String> units(RegisteredAgency agency) {
        return agency.units().stream().map(Unit::name).toList();
    }

    MeasureCommand command(
            MeasureTask task, MeasureView measure, int n, TypedForm form, Chosen chosen, boolean executive) {
        check(form);
        var id = MeasureId.of(measure.id());
        return switch (task) {
            case ADOPT -> new AdoptMeasure(id, today(), null);
            case ACT -> new RecordAction(id, action(form, chosen), evidence(form, chosen), today(), null);
            case FOLLOW_UP -> followUp(id, form, executive);
            case OBSTACLE -> new ReportObstacle(id, needed(form, "text"), null);
            case COMPLETE -> new CompleteMeasure(id, today());
            case OUTCOME -> new RecordOutcome(id, needed(form, "text"), null);
            case RECOMMEND -> new Recommend(id, needed(form, "text"), null);
            case ASSIGN -> assign(id, measure, form, chosen);
            case REVISE -> throw Problem.notFound();
            case CANCEL -> new CancelMeasure(id, needed(form, "reason"));
            case REOPEN -> new ReopenMeasure(id, needed(form, "reason"));
            case RESOLVE -> new ResolveObstacle(id, n, needed(form, "text"));
            case ATTACH -> attach(id, n, form, chosen);
            case WITHDRAW_ACTION -> new WithdrawAction(id, n, needed(form, "reason"));
            case WITHDRAW_FOLLOW_UP -> new WithdrawFollowUp(id, n, needed(form, "reason"));
            case DROP_STEP -> new DropStep(id, n, needed(form, "reason"));
            case SUBSTITUTE_STEP ->
                new SubstituteStep(id, n, step(form, new FiscalYear(measure.fiscalYear())), needed(form, "reason"));
        };
    }

    /** What is missing is called by its name. @return empty when nothing was typed, which is said */
    private static String needed(TypedForm form, String name) {
        if (form.text(name) == null) form.say(name, "task.missing." + name);
        return Objects.requireNonNullElse(form.text(name), "");
    }

    /** @return any day when there is none, which is said */
    private static LocalDate day(TypedForm form) {
        if (form.text("on") == null) form.say("on", "task.missing.on");
        return form.requiredDay("on");
    }

    private void check(TypedForm form) {
        var typed = new Bounds(
                form.text("text"), form.text("order"), form.text("document"), form.text("others"), form.text("reason"));
        validator
                .validate(typed)
                .forEach(wrong -> form.wrong(wrong.getPropertyPath().toString(), wrong.getMessage()));
    }

    private static ReportedAction action(TypedForm form, Chosen chosen) {
        var channels = Arrays.stream(Channel.values())
                .filter(channel -> chosen.channels().contains(channel.name()))
                .toList();
        return new ReportedAction(needed(form, "text"), form.day("on"), form.text("document"), channels);
    }

    /** Its deadline may stand in its words. */
    private static Step step(TypedForm form, FiscalYear year) {
        var read = TypedPlan.step(needed(form, "text"), year);
        var day = form.day("on");
        return day == null ? read : new Step(read.text(), day);
    }

    private static List<EvidenceId> evidence(TypedForm form, Chosen chosen) {
        try {
            return chosen.evidence().stream().distinct().map(EvidenceId::of).toList();
        } catch (IllegalArgumentException e) {
            form.say("evidence", "refusal.EVIDENCE_UNKNOWN");
            return List.of();
        }
    }

    private AttachEvidence attach(MeasureId id, int n, TypedForm form, Chosen chosen) {
        var evidence = evidence(form, chosen);
        if (evidence.isEmpty()) form.say("evidence", "task.evidence.missing");
        return new AttachEvidence(id, n, evidence);
    }

    private RecordFollowUp followUp(MeasureId id, TypedForm form, boolean executive) {
        boolean asExecutive = executive && !"UNIT".equals(form.text("by"));
        return new RecordFollowUp(
                id,
                needed(form, "text"),
                day(form),
                asExecutive ? By.EXECUTIVE : By.UNIT,
                form.text("order"),
                today(),
                null);
    }

    /** Who is ticked, then who stands in the lines; who stays keeps the words of the document. */
    private static ReviseMeasure assign(MeasureId id, MeasureView measure, TypedForm form, Chosen chosen) {
        var all = new ArrayList<Responsible>();
        for (var unit : chosen.units())
            all.add(measure.plan().responsible().stream()
                    .filter(who -> unit.equals(who.unit()))
                    .findFirst()
                    .orElse(new Responsible(unit, unit)));
        Objects.requireNonNullElse(form.text("others"), "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> all.add(new Responsible(line, null)));
        if (all.isEmpty()) form.say("units", "task.units.missing");
        if (all.size() > PlanBodies.MAX_LIST) form.say("others", "task.units.many");
        var reason = measure.status() == MeasureStatus.DRAFTED ? form.text("reason") : needed(form, "reason");
        var change = new PlanChange(null, null, null, null, null, null, all, null, null);
        return new ReviseMeasure(id, change, reason, null);
    }

    private static List<String> others(MeasureView measure) {
        return measure.plan().responsible().stream()
                .filter(who -> who.unit() == null)
                .map(Responsible::text)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
