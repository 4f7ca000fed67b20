package org.sucharit.measures.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.ReportedRow;
import org.sucharit.kernel.reported.ReportedRow.Written;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.reported.Themes;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.FoundDate;

/** Reads the texts of one entry as a measure. */
final class MeasureReading {

    private static final int TITLE_LENGTH = 120;

    /** @param context what the title answers, in the document's words, where it isn't the title itself */
    private record Title(String number, String text, List<String> context, List<String> steps) {}

    private final AnswerReading answers;
    private final Units units;
    private final FiscalYear year;
    private final DocumentKind kind;

    MeasureReading(AnswerReading answers, Units units, FiscalYear year, DocumentKind kind) {
        this.answers = answers;
        this.units = units;
        this.year = year;
        this.kind = kind;
    }

    ReportedMeasure read(Entry entry) {
        Title title = title(entry);
        List<Step> steps = new ArrayList<>();
        for (String step : title.steps()) steps.add(StepReading.step(step, null, year));
        steps.addAll(StepReading.read(entry, year));
        String named = title.text().isEmpty() ? derived(steps, title) : title.text();
        List<FollowUpPlan> followUps = followUps(entry);
        return new ReportedMeasure(
                title.number().isEmpty() ? null : title.number(),
                group(Stream.concat(entry.groups().stream(), title.context().stream())),
                named,
                answers.of(entry, leadingText(entry)),
                Themes.propose(named + " " + entry.text(Field.STEPS) + " " + String.join(" ", title.context())),
                steps,
                responsible(entry),
                period(entry, followUps),
                followUps,
                actions(entry, followUps),
                outcome(entry),
                said(entry, Field.RECOMMENDATIONS),
                said(entry, Field.OBSTACLES));
    }

    private static String leadingText(Entry entry) {
        return entry.has(Field.TITLE) ? entry.text(Field.TITLE) : entry.text(Field.ISSUE);
    }

    private Title title(Entry entry) {
        String number = Titles.number(entry);
        List<String> context = new ArrayList<>();
        if (entry.has(Field.ANSWERS)) context.add(Texts.oneLine(entry.text(Field.ANSWERS)));
        boolean issue = !entry.has(Field.TITLE);
        String written = issue ? entry.text(Field.ISSUE) : entry.text(Field.TITLE);
        if (written.isEmpty()) return new Title(number, "", context, List.of());
        boolean item = answers.namesItem(written);
        if (item && (issue || Titles.isQuestion(written)) || issue && Titles.isQuestion(written)) {
            context.add(Texts.oneLine(written));
            return new Title(entry.has(Field.NUMBER) ? number : "", "", context, List.of());
        }
        String text = entry.has(Field.NUMBER) && !Titles.numberOf(written).equals(number)
                ? written
                : Titles.of(written).title();
        return titleAndSteps(number, text, context, entry);
    }

    /** A title cell may hold the steps, too, as a bulleted list under the title. */
    private static Title titleAndSteps(String number, String text, List<String> context, Entry entry) {
        List<String> parts =
                entry.has(Field.STEPS) ? List.of(text) : Listing.of(text).texts();
        boolean titled = parts.size() > 2 && Texts.oneLine(text).startsWith(parts.getFirst());
        if (!titled) return new Title(number, Texts.oneLine(text), context, List.of());
        return new Title(number, parts.getFirst(), context, parts.subList(1, parts.size()));
    }

    /** The first step, shortened, where the document gives no title; else whatever stands in the title's place. */
    private static String derived(List<Step> steps, Title title) {
        if (!steps.isEmpty()) return Texts.shortened(steps.getFirst().text(), TITLE_LENGTH);
        return title.context().isEmpty() ? "-" : Texts.shortened(title.context().getLast(), TITLE_LENGTH);
    }

    private static @Nullable String group(Stream<String> groups) {
        List<String> lines = groups.distinct().toList();
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    /** The measure for the rules on wording: what it answers, in the document's words, stands beside it. */
    ReportedRow forReview(Entry entry, ReportedMeasure measure) {
        List<Written> besides = title(entry).context().stream()
                .map(text -> new Written("answers", text))
                .toList();
        ReportedMeasure bare = new ReportedMeasure(
                measure.number(),
                group(entry.groups().stream()),
                measure.title(),
                measure.answers(),
                measure.themes(),
                measure.steps(),
                measure.responsible(),
                measure.period(),
                measure.followUps(),
                measure.actions(),
                measure.outcome(),
                measure.recommendations(),
                measure.obstacles());
        return new ReportedRow(entry.row(), bare, besides);
    }

    private List<Responsible> responsible(Entry entry) {
        return entry.texts(Field.RESPONSIBLE).stream()
                .flatMap(text -> ResponsibleReading.read(text, units).stream())
                .distinct()
                .toList();
    }

    private @Nullable Period period(Entry entry, List<FollowUpPlan> followUps) {
        return deadlinesOf(entry, followUps).isEmpty() ? PeriodReading.read(entry, year) : null;
    }

    private List<FollowUpPlan> followUps(Entry entry) {
        List<FollowUpPlan> plans = FollowUpReading.read(entry, year);
        List<LocalDate> days = deadlinesOf(entry, plans);
        return days.isEmpty() ? plans : FollowUpReading.withDeadlines(plans, days);
    }

    /** A period cell with as many deadlines as there are ways of following up gives each its own. */
    private List<LocalDate> deadlinesOf(Entry entry, List<FollowUpPlan> plans) {
        if (plans.size() < 2 || entry.hasSeveralRows()) return List.of();
        List<LocalDate> days = PeriodReading.deadlines(entry.text(Field.PERIOD), year);
        return days.size() == plans.size() ? days : List.of();
    }

    private List<ReportedAction> actions(Entry entry, List<FollowUpPlan> followUps) {
        List<ReportedAction> actions = new ArrayList<>(ActionReading.read(entry.texts(Field.ACTIONS), year));
        List<String> statuses = new ArrayList<>(entry.texts(Field.STATUS));
        statuses.addAll(entry.texts(Field.TICKED));
        for (String status : statuses) {
            if (actions.isEmpty() && !ActionReading.saysNothingWasDone(status))
                actions.add(ActionReading.action(Texts.oneLine(status), year));
        }
        actions = withDates(actions, entry, followUps);
        return withEvidence(actions, entry);
    }

    private List<ReportedAction> withDates(List<ReportedAction> actions, Entry entry, List<FollowUpPlan> followUps) {
        List<FoundDate> dates = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (String cell : entry.texts(Field.DATE)) {
            for (FoundDate date : When.days(cell, year)) {
                dates.add(date);
                written.add(Texts.oneLine(cell.substring(date.start(), date.end())));
            }
        }
        List<ReportedAction> dated = new ArrayList<>(actions);
        if (actions.isEmpty()) {
            for (int i = 0; i < dates.size(); i++) {
                boolean paired = dates.size() == followUps.size();
                ReportedAction action =
                        ActionReading.action(paired ? followUps.get(i).text() : written.get(i), year);
                dated.add(new ReportedAction(action.text(), dates.get(i).date(), action.document(), action.channels()));
            }
        } else if (dates.size() == actions.size()) {
            for (int i = 0; i < dates.size(); i++)
                dated.set(i, ActionReading.dated(actions.get(i), dates.get(i).date()));
        } else {
            for (int i = 0; i < dates.size(); i++) dated.add(ActionReading.action(written.get(i), year));
        }
        return dated;
    }

    private List<ReportedAction> withEvidence(List<ReportedAction> actions, Entry entry) {
        List<String> evidence = Listing.ofAll(entry.texts(Field.EVIDENCE));
        if (evidence.isEmpty() || kind == DocumentKind.PLAN && actions.isEmpty()) return actions;
        if (actions.isEmpty()) {
            return evidence.stream()
                    .map(text -> ActionReading.proved(ActionReading.action(text, year), text))
                    .toList();
        }
        List<ReportedAction> proved = new ArrayList<>(actions);
        for (int i = 0; i < evidence.size(); i++) {
            int at = evidence.size() == actions.size() ? i : actions.size() - 1;
            proved.set(at, ActionReading.proved(proved.get(at), evidence.get(i)));
        }
        return proved;
    }

    private static @Nullable String outcome(Entry entry) {
        String text = Texts.oneLine(entry.text(Field.OUTCOME));
        return text.isEmpty() ? null : text;
    }

    private static List<String> said(Entry entry, Field field) {
        return Listing.ofAll(entry.texts(field));
    }

    /** Texts of the entry for which a measure has no place. */
    List<Entry.Unplaced> unplaced(Entry entry) {
        List<Entry.Unplaced> unplaced = new ArrayList<>(entry.unplaced());
        boolean planned = kind == DocumentKind.PLAN
                && !entry.has(Field.ACTIONS)
                && !entry.has(Field.STATUS)
                && !entry.has(Field.DATE);
        if (planned) add(unplaced, entry, Field.EVIDENCE);

        add(unplaced, entry, Field.IMPROVEMENT);
        for (String status : entry.texts(Field.STATUS)) {
            boolean action = !entry.has(Field.ACTIONS) && !ActionReading.saysNothingWasDone(status);
            if (!action) unplaced.add(new Entry.Unplaced(heading(entry, Field.STATUS), status, entry.row()));
        }
        for (String text : Listing.ofAll(entry.texts(Field.ACTIONS))) {
            if (ActionReading.saysNothingWasDone(text)) unplaced.add(new Entry.Unplaced("actions", text, entry.row()));
        }
        return unplaced;
    }

    private static void add(List<Entry.Unplaced> unplaced, Entry entry, Field field) {
        for (String text : entry.texts(field))
            unplaced.add(new Entry.Unplaced(heading(entry, field), text, entry.row()));
    }

    private static String heading(Entry entry, Field field) {
        return entry.columns().first(field).map(Column::heading).orElse(field.column());
    }
}
