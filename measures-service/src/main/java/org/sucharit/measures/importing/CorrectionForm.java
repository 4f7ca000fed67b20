package org.sucharit.measures.importing;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kernel.time.ThaiPeriods;

/**
 * A preview as a form, and back: lists are texts with a line for each entry. A line that was left as it was keeps all
 * that was understood of it; a changed or new line is read anew.
 */
final class CorrectionForm {

    private static final Pattern ITEM = Pattern.compile("[IEO]\\d{1,2}");
    private static final Pattern SUB_INDICATOR = Pattern.compile("\\d{1,2}\\.\\d");
    private static final Pattern INDICATOR = Pattern.compile("\\d{1,2}");

    private final Map<String, String> fields;
    private final FiscalYear year;

    private CorrectionForm(Map<String, String> fields, FiscalYear year) {
        this.fields = fields;
        this.year = year;
    }

    /** @param fields by name; the first row's title is {@code 0.title} */
    static Correction read(Preview preview, Map<String, String> fields) {
        var form = new CorrectionForm(fields, new FiscalYear(preview.fiscalYear()));
        var rows = new ArrayList<PreviewMeasure>();
        for (int index = 0; index < preview.measures().size(); index++)
            rows.add(form.row(index, preview.measures().get(index)));
        return new Correction(rows, null, null, fields.containsKey("withoutProse"));
    }

    private PreviewMeasure row(int index, PreviewMeasure row) {
        return new PreviewMeasure(
                text(index, "number", row.number()),
                row.group(),
                Objects.requireNonNullElse(text(index, "title", row.title()), row.title()),
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
                fields.containsKey(index + ".completed"));
    }

    private @Nullable Proposal proposal(int index, PreviewMeasure row) {
        return switch (fields.getOrDefault(index + ".into", "")) {
            case "skip" -> Proposal.SKIP;
            case "new" -> Proposal.NEW;
            default -> row.proposal();
        };
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
        return sent.lines()
                .filter(line -> !line.isBlank())
                .map(line -> was.stream()
                        .filter(entry -> ThaiText.same(oneLine(words.apply(entry)), line))
                        .findFirst()
                        .orElseGet(() -> read.apply(line.strip())))
                .toList();
    }

    private List<Answered> answers(int index, PreviewMeasure row) {
        var sent = fields.get(index + ".answers");
        if (sent == null || sent.equals(shown(row.answers()))) return row.answers();
        int assessed = row.answers().isEmpty()
                ? year.previous().value()
                : row.answers().getFirst().fiscalYear();
        return Arrays.stream(
                        ThaiText.arabicDigits(sent).toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .flatMap(code -> answered(assessed, code))
                .toList();
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
        return ThaiPeriods.parse(sent, year)
                .map(days -> new Period(days.from(), days.to(), sent.strip()))
                .orElseGet(() -> new Period(null, null, sent.strip()));
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
