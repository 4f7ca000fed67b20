package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sucharit.kernel.reported.DocumentKind;

/** Decides what each column of one table is about: its heading proposes, its neighbours and its content decide. */
final class ColumnAssignment {

    private static final Set<Field> SCHEDULING = EnumSet.of(
            Field.RESPONSIBLE,
            Field.PERIOD,
            Field.STARTS,
            Field.ENDS,
            Field.CALENDAR,
            Field.FOLLOW_UPS,
            Field.ACTIONS,
            Field.STATUS);
    private static final Set<Field> NAMING = EnumSet.of(
            Field.TITLE, Field.STEPS, Field.ACTIVITY, Field.GUIDELINE, Field.ISSUE, Field.IMPROVEMENT, Field.ANSWERS);

    private final List<String> headings = new ArrayList<>();
    private final List<Heading> read = new ArrayList<>();
    private final TableContent content;
    private final FieldsInTurn fields;
    private final DocumentKind document;

    private ColumnAssignment(HeadingBlock block, List<GridRow> body, DocumentKind document) {
        this.content = new TableContent(body);
        this.document = document;
        this.fields = new FieldsInTurn(block.texts().size());
        for (int i = 0; i < fields.size(); i++) {
            String text = block.texts().get(i);
            Heading own = Heading.of(text).corrected();
            Heading above = Heading.of(block.above().get(i)).corrected();
            read.add(own.isSure() || !above.isHeading() ? own : above);
            headings.add(Texts.oneLine((Calendar.isYear(block.above().get(i)) || !own.isHeading()
                            ? block.above().get(i) + " "
                            : "")
                    + text));
            fields.set(i, initial(i, text));
        }
    }

    static Columns of(HeadingBlock block, List<GridRow> body, DocumentKind document) {
        return new ColumnAssignment(block, body, document).decide();
    }

    /** The columns of a table that has no headings. */
    static Optional<Columns> guessed(Grid grid, DocumentKind document) {
        List<String> none = IntStream.range(0, grid.columns()).mapToObj(_ -> "").toList();
        ColumnAssignment assignment = new ColumnAssignment(new HeadingBlock(0, none, none), grid.rows(), document);
        assignment.nameByLength();
        Columns columns = assignment.decide();
        boolean convincing =
                columns.kind() == TableKind.SCORES || columns.has(Field.PERIOD) || columns.has(Field.RESPONSIBLE);
        return convincing && columns.kind() != TableKind.OTHER ? Optional.of(columns) : Optional.empty();
    }

    private Field initial(int column, String text) {
        if (Calendar.isPart(text)) return Field.CALENDAR;
        Heading heading = read.get(column);
        boolean items = content.items(column) >= 1;
        if (heading.isHeading()) return heading.field() == Field.NUMBER && items ? Field.ANSWERS : heading.field();
        return ColumnContent.guess(content.texts(column)).orElse(Field.UNKNOWN);
    }

    private Columns decide() {
        settleReports();
        settleScores();
        TableKind kind = kind();
        if (kind == TableKind.MEASURES) settleMeasures();
        if (kind == TableKind.SHORTFALLS) settleShortfalls();
        if (kind == TableKind.SCORES) new ScoreColumns(fields, headings, content).settle();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++)
            columns.add(new Column(i, fields.get(i), read.get(i).others(), headings.get(i)));
        return new Columns(kind, columns);
    }

    /** "รายงานผลการดำเนินการ" and "การดำเนินการ" mean what the rest of the table leaves open. */
    private void settleReports() {
        boolean plan = document == DocumentKind.PLAN;
        fields.replace(
                Field.REPORTED,
                plan || fields.has(Field.ACTIONS) && !fields.has(Field.FOLLOW_UPS) ? Field.FOLLOW_UPS : Field.ACTIONS);
        boolean results = fields.of(Field.ACTIONS).anyMatch(i -> weight(i) == 3);
        boolean steps = fields.has(Field.STEPS) || fields.has(Field.ACTIVITY) || fields.has(Field.GUIDELINE);
        for (int i = 0; i < fields.size(); i++) {
            boolean weak = fields.is(i, Field.ACTIONS) && weight(i) == 1;
            if (weak && !steps && (results || plan)) fields.set(i, Field.STEPS);
        }
    }

    private void settleScores() {
        for (int i = 0; i < fields.size(); i++) {
            boolean weak = fields.is(i, Field.SCORE) && weight(i) == 1;
            if (weak
                    && ColumnContent.guess(content.texts(i))
                            .filter(Field.SCORE::equals)
                            .isEmpty()) fields.set(i, Field.ISSUE);
        }
    }

    private TableKind kind() {
        boolean scheduled = fields.hasAny(SCHEDULING);
        boolean measures = fields.has(Field.TITLE)
                || fields.has(Field.STEPS)
                || fields.has(Field.ACTIVITY)
                || fields.has(Field.GUIDELINE);
        if (fields.has(Field.SCORE)
                && !(measures && scheduled)
                && (fields.has(Field.ANSWERS) || content.namesIndicators() || namesItems())) return TableKind.SCORES;
        if (isAboutShortfalls()) return TableKind.SHORTFALLS;
        boolean named = fields.hasAny(NAMING);
        boolean onlyAnswers = !measures && !fields.has(Field.ISSUE) && !fields.has(Field.IMPROVEMENT);
        boolean told = fields.has(Field.PERIOD) || fields.has(Field.FOLLOW_UPS) || fields.has(Field.ACTIONS);
        if (named && onlyAnswers) return told && scheduled ? TableKind.MEASURES : TableKind.OTHER;
        boolean described = fields.has(Field.STEPS)
                && (fields.has(Field.TITLE)
                        || fields.has(Field.ISSUE)
                        || fields.has(Field.IMPROVEMENT)
                        || fields.has(Field.ACTIVITY));
        return named && (scheduled || described || fields.has(Field.TITLE) && fields.has(Field.GUIDELINE))
                ? TableKind.MEASURES
                : TableKind.OTHER;
    }

    private boolean isAboutShortfalls() {
        if (fields.has(Field.TITLE) || fields.has(Field.STEPS) || fields.has(Field.ACTIVITY)) return false;
        if (fields.has(Field.PERIOD) || fields.has(Field.CALENDAR) || fields.has(Field.STARTS)) return false;
        if (fields.has(Field.GUIDELINE) && fields.has(Field.RESPONSIBLE)) return false;
        if (!fields.has(Field.ISSUE) && !fields.has(Field.IMPROVEMENT)) return false;
        long points =
                List.of(Field.ANSWERS, Field.ISSUE, Field.IMPROVEMENT, Field.RECOMMENDATIONS, Field.GUIDELINE).stream()
                        .filter(fields::has)
                        .count();
        return points >= 2;
    }

    private void settleMeasures() {
        chooseTitle();
        fields.replace(Field.ACTIVITY, Field.STEPS);
        fields.replace(Field.GUIDELINE, Field.STEPS);
        fields.replace(Field.RANK, Field.NUMBER);
        fields.replace(Field.IMPROVEMENT, Field.ANSWERS);
        if (fields.has(Field.TITLE)) fields.replace(Field.ISSUE, Field.ANSWERS);
        fields.keepFirst(Field.TITLE, Field.STEPS);
        fields.keepFirst(Field.ISSUE, Field.ANSWERS);
    }

    private void chooseTitle() {
        boolean issue = fields.has(Field.ISSUE) || fields.has(Field.IMPROVEMENT);
        boolean steps = fields.has(Field.STEPS) || fields.has(Field.GUIDELINE) || fields.has(Field.ACTIVITY);
        if (fields.has(Field.TITLE) && !(issue && !steps && isMostlyLists(Field.TITLE))) return;
        if (fields.has(Field.TITLE)) {
            fields.replace(Field.TITLE, Field.STEPS);
        } else if (fields.has(Field.ACTIVITY) && !issue) {
            fields.rename(Field.ACTIVITY, Field.TITLE);
            return;
        } else if (fields.has(Field.GUIDELINE) && fields.has(Field.STEPS) && !issue) {
            fields.rename(Field.GUIDELINE, Field.TITLE);
            return;
        }
        if (fields.has(Field.IMPROVEMENT)) {
            fields.replace(Field.ISSUE, Field.ANSWERS);
            fields.rename(Field.IMPROVEMENT, Field.ISSUE);
        } else if (!fields.has(Field.ISSUE) && fields.has(Field.ANSWERS)) {
            fields.rename(Field.ANSWERS, Field.ISSUE);
        } else if (!fields.has(Field.ISSUE) && fields.has(Field.GUIDELINE) && !fields.has(Field.STEPS)) {
            fields.rename(Field.GUIDELINE, Field.TITLE);
        }
    }

    private void settleShortfalls() {
        fields.replace(Field.GUIDELINE, fields.has(Field.IMPROVEMENT) ? Field.UNKNOWN : Field.IMPROVEMENT);
        if (!fields.has(Field.IMPROVEMENT)) fields.rename(Field.RECOMMENDATIONS, Field.IMPROVEMENT);
        if (!fields.has(Field.ISSUE)) fields.rename(Field.IMPROVEMENT, Field.ISSUE);
        fields.replace(Field.RANK, Field.NUMBER);
        fields.keepFirst(Field.ANSWERS, Field.UNKNOWN);
    }

    /** Without headings the first column of sentences is the title, the next the steps. */
    private void nameByLength() {
        List<Field> open = new ArrayList<>(List.of(Field.TITLE, Field.STEPS));
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.is(i, Field.UNKNOWN) || content.texts(i).stream().allMatch(Texts::saysNothing)) continue;
            Optional<Field> told = open.size() < 2 ? ColumnContent.guessSentences(content.texts(i)) : Optional.empty();
            if (told.isPresent()
                    && (told.get() == Field.ACTIONS && document == DocumentKind.PROGRESS || open.isEmpty()))
                fields.set(i, told.get());
            else if (!open.isEmpty()) fields.set(i, open.removeFirst());
        }
    }

    private boolean namesItems() {
        return IntStream.range(0, fields.size()).anyMatch(i -> content.items(i) >= 2);
    }

    private boolean isMostlyLists(Field field) {
        int column = fields.of(field).findFirst().orElse(0);
        List<String> filled =
                content.texts(column).stream().filter(text -> !text.isEmpty()).toList();
        long lists = filled.stream()
                .filter(text -> text.length() > 200 || Listing.of(text).texts().size() > 1)
                .count();
        return lists * 2 > filled.size();
    }

    private int weight(int column) {
        return read.get(column).weight();
    }
}
