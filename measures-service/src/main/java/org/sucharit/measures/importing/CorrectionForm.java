package org.sucharit.measures.importing;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.DateRange;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kernel.time.ThaiPeriods;
import org.sucharit.measures.form.TypedForm;

/**
 * A preview as a form, and back: lists are texts with a line for each entry. A line that was left as it was keeps all
 * that was understood of it; a changed or new line is read anew.
 */
final class CorrectionForm {

    private static final Pattern ITEM = Pattern.compile("[IEO]\\d{1,2}");
    private static final Pattern SUB_INDICATOR = Pattern.compile("\\d{1,2}\\.\\d");
    private static final Pattern INDICATOR = Pattern.compile("\\d{1,2}");

    private final TypedForm form;
    private final Map<String, String> fields;
    private final FiscalYear year;

    private CorrectionForm(TypedForm form, FiscalYear year) {
        this.form = form;
        this.fields = form.fields();
        this.year = year;
    }

    /** What the form shows before anything is typed, by name; the first row's title is {@code 0.title}. */
    static Map<String, String> begin(Preview preview) {
        var fields = new HashMap<String, String>();
        for (int index = 0; index < preview.measures().size(); index++) {
            var row = preview.measures().get(index);
            for (var field : shown(row).entrySet()) fields.put(index + "." + field.getKey(), field.getValue());
        }
        return fields;
    }

    /** What the form shows again: as typed, and what was not sent as it was. */
    static Map<String, String> typed(Preview preview, Map<String, String> sent) {
        var fields = begin(preview);
        fields.putAll(sent);
        return fields;
    }

    /** What can't be read of what was typed is said in the form; what the document itself says is kept as it is. */
    static Correction read(Preview preview, TypedForm form) {
        var reading = new CorrectionForm(form, new FiscalYear(preview.fiscalYear()));
        var rows = new ArrayList<PreviewMeasure>();
        for (int index = 0; index < preview.measures().size(); index++)
            rows.add(reading.row(index, preview.measures().get(index)));
        return new Correction(rows, null, null, form.fields().containsKey("withoutProse"));
    }

    private static Map<String, String> shown(PreviewMeasure row) {
        var fields = new HashMap<String, String>();
        fields.put("number", Objects.requireNonNullElse(row.number(), ""));
        fields.put("title", row.title());
        fields.put("answers", shown(row.answers()));
        fields.put("steps", shown(row.steps(), Step::text));
        fields.put("responsible", shown(row.responsible(), Responsible::text));
        fields.put("period", row.period() == null ? "" : row.period().text());
        fields.put("followUps", shown(row.followUps(), FollowUpPlan::text));
        fields.put("actions", shown(row.actions(), CorrectionForm::words));
        fields.put("outcome", Objects.requireNonNullElse(row.outcome(), ""));
        fields.put("recommendations", shown(row.recommendations(), Function.identity()));
        fields.put("obstacles", shown(row.obstacles(), Function.identity()));
        fields.put("into", row.toBeSkipped() ? "skip" : row.matches() == null ? "new" : "known");
        return fields;
    }

    private PreviewMeasure row(int index, PreviewMeasure row) {
        if ("skip".equals(fields.get(index + ".into"))) return row.skipped();
        return new PreviewMeasure(
                text(index, "number", row.number()),
                row.group(),
                title(index, row.title()),
                answers(index, row),
                row.themes(),
                lines(index, "steps", row.steps(), Step::text, this::step),
                lines(index, "responsible", row.responsible(), Responsible::text, line -> new Responsible(line, null)),
                period(index, row.period()),
                lines(index, "followUps", row.followUps(), FollowUpPlan::text, CorrectionForm::followUp),
                lines(index, "actions", row.actions(), CorrectionForm::words, CorrectionForm::action),
                text(index, "outcome", row.outcome()),
                lines(index, "recommendations", row.recommendations(), Function.identity(), Function.identity()),
                lines(index, "obstacles", row.obstacles(), Function.identity(), Function.identity()),
                proposal(index, row),
                "new".equals(fields.get(index + ".into")) ? null : row.matches(),
                row.row(),
                fields.containsKey(index + ".completed") ? Boolean.TRUE : null);
    }

    private String title(int index, String was) {
        var title = text(index, "title", was);
        if (title == null) form.say(index + ".title", "task.missing.title");
        return Objects.requireNonNullElse(title, was);
    }

    private @Nullable Proposal proposal(int index, PreviewMeasure row) {
        return "new".equals(fields.get(index + ".into")) ? Proposal.NEW : row.proposal();
    }

    /** A field the form did not send is as it was. */
    private @Nullable String text(int index, String name, @Nullable String was) {
        var sent = fields.get(index + "." + name);
        if (sent == null || was != null && ThaiText.same(sent, was)) return was;
        return sent.isBlank() ? null : sent.strip();
    }

    private <T> List<T> lines(
            int index, String name, List<T> was, Function<T, String> words, Function<String, T> read) {
        var sent = fields.get(index + "." + name);
        if (sent == null) return was;
        var typed =
                sent.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (typed.equals(shown(was, words).lines().map(String::strip).toList())) return was;
        var left = new ArrayList<>(was);
        return typed.stream()
                .map(line -> asItWas(left, line, words).orElseGet(() -> read.apply(line)))
                .toList();
    }

    /** Two entries may have the same words, and each is kept. */
    private static <T> Optional<T> asItWas(List<T> left, String line, Function<T, String> words) {
        var found = left.stream()
                .filter(entry -> ThaiText.same(oneLine(words.apply(entry)), line))
                .findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private List<Answered> answers(int index, PreviewMeasure row) {
        var sent = fields.get(index + ".answers");
        if (sent == null || sent.strip().equals(shown(row.answers()))) return row.answers();
        int assessed = row.answers().isEmpty()
                ? year.previous().value()
                : row.answers().getFirst().fiscalYear();
        return Arrays.stream(
                        ThaiText.arabicDigits(sent).toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .flatMap(code -> known(index, assessed, code))
                .toList();
    }

    private Stream<Answered> known(int index, int assessed, String code) {
        var answered = answered(assessed, code).toList();
        if (answered.isEmpty()) form.say(index + ".answers", "preview.answers.wrong", code);
        return answered.stream();
    }

    private static Stream<Answered> answered(int assessed, String code) {
        if (ITEM.matcher(code).matches()) return Stream.of(Answered.item(assessed, code));
        if (SUB_INDICATOR.matcher(code).matches()) return Stream.of(Answered.subIndicator(assessed, code));
        if (INDICATOR.matcher(code).matches()) return Stream.of(Answered.indicator(assessed, Integer.parseInt(code)));
        return Stream.of();
    }

    private @Nullable Period period(int index, @Nullable Period was) {
        var sent = fields.get(index + ".period");
        if (sent == null || was != null && ThaiText.same(sent, was.text())) return was;
        if (sent.isBlank()) return null;
        var days = ThaiPeriods.parse(sent, year);
        if (days.isEmpty()) form.say(index + ".period", "plan.period.wrong");
        if (days.filter(DateRange::isReversed).isPresent()) form.say(index + ".period", "refusal.PERIOD_REVERSED");
        return days.map(found -> new Period(found.from(), found.to(), sent.strip()))
                .orElse(was);
    }

    private Step step(String line) {
        return new Step(
                line,
                ThaiPeriods.deadline(line, year).map(found -> found.date()).orElse(null));
    }

    private static FollowUpPlan followUp(String line) {
        return new FollowUpPlan(line, null, null, null);
    }

    private static ReportedAction action(String line) {
        var dates = ThaiDates.in(line);
        return new ReportedAction(line, dates.isEmpty() ? null : dates.getLast().date(), null, List.of());
    }

    /** The words of an action; one that has only a date shows that. */
    static String words(ReportedAction action) {
        if (!action.text().isBlank() || action.date() == null) return action.text();
        return ThaiDates.formatShort(action.date());
    }

    static <T> String shown(List<T> entries, Function<T, String> words) {
        return entries.stream().map(words).map(CorrectionForm::oneLine).collect(joining("\n"));
    }

    static String shown(List<Answered> answers) {
        return answers.stream().map(CorrectionForm::code).collect(joining(" "));
    }

    private static String code(Answered answered) {
        if (answered.item() != null) return answered.item();
        return answered.subIndicator() != null ? answered.subIndicator() : String.valueOf(answered.indicator());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
