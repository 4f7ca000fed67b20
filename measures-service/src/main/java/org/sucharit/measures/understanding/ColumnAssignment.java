package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sucharit.kernel.assessed.Indicators;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.text.ThaiText;

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

    private static final Pattern NOT_THE_SCORE = Pattern.compile("เต็ม|เป้าหมาย|ผลต่าง|เพิ่ม|ลด|เกณฑ์|เปรียบเทียบ");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:ข้อ\\s*)?[OIEoie0๐]\\s?-?[0-9๐-๙]{1,2}(?![0-9๐-๙])");
    private static final Pattern YEAR = Pattern.compile("25\\d\\d");

    private final List<String> headings = new ArrayList<>();
    private final List<Heading> read = new ArrayList<>();
    private final List<GridRow> body;
    private final Field[] fields;
    private final DocumentKind document;

    private ColumnAssignment(HeadingBlock block, List<GridRow> body, DocumentKind document) {
        this.body = body;
        this.document = document;
        this.fields = new Field[block.texts().size()];
        for (int i = 0; i < fields.length; i++) {
            String text = block.texts().get(i);
            Heading own = Heading.of(text).corrected();
            Heading above = Heading.of(block.above().get(i)).corrected();
            read.add(own.isSure() || !above.isHeading() ? own : above);
            headings.add(Texts.oneLine((Calendar.isYear(block.above().get(i)) || !own.isHeading()
                            ? block.above().get(i) + " "
                            : "")
                    + text));
            fields[i] = initial(i, text);
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
        boolean items = texts(column).stream().filter(ColumnAssignment::isItem).count() >= 1;
        if (heading.isHeading()) return heading.field() == Field.NUMBER && items ? Field.ANSWERS : heading.field();
        return ColumnContent.guess(texts(column)).orElse(Field.UNKNOWN);
    }

    private Columns decide() {
        settleReports();
        settleScores();
        TableKind kind = kind();
        if (kind == TableKind.MEASURES) settleMeasures();
        if (kind == TableKind.SHORTFALLS) settleShortfalls();
        if (kind == TableKind.SCORES) settleNames();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < fields.length; i++)
            columns.add(new Column(i, fields[i], read.get(i).others(), headings.get(i)));
        return new Columns(kind, columns);
    }

    /** "รายงานผลการดำเนินการ" and "การดำเนินการ" mean what the rest of the table leaves open. */
    private void settleReports() {
        boolean plan = document == DocumentKind.PLAN;
        replace(
                Field.REPORTED,
                plan || has(Field.ACTIONS) && !has(Field.FOLLOW_UPS) ? Field.FOLLOW_UPS : Field.ACTIONS);
        boolean results = IntStream.range(0, fields.length).anyMatch(i -> fields[i] == Field.ACTIONS && weight(i) == 3);
        boolean steps = has(Field.STEPS) || has(Field.ACTIVITY) || has(Field.GUIDELINE);
        for (int i = 0; i < fields.length; i++) {
            boolean weak = fields[i] == Field.ACTIONS && weight(i) == 1;
            if (weak && !steps && (results || plan)) fields[i] = Field.STEPS;
        }
    }

    private void settleScores() {
        for (int i = 0; i < fields.length; i++) {
            boolean weak = fields[i] == Field.SCORE && weight(i) == 1;
            if (weak
                    && ColumnContent.guess(texts(i)).filter(Field.SCORE::equals).isEmpty()) fields[i] = Field.ISSUE;
        }
    }

    private TableKind kind() {
        boolean scheduled = hasAny(SCHEDULING);
        boolean measures = has(Field.TITLE) || has(Field.STEPS) || has(Field.ACTIVITY) || has(Field.GUIDELINE);
        if (has(Field.SCORE) && !(measures && scheduled) && (has(Field.ANSWERS) || namesIndicators() || namesItems()))
            return TableKind.SCORES;
        if (isAboutShortfalls()) return TableKind.SHORTFALLS;
        boolean named = hasAny(NAMING);
        boolean onlyAnswers = !measures && !has(Field.ISSUE) && !has(Field.IMPROVEMENT);
        boolean told = has(Field.PERIOD) || has(Field.FOLLOW_UPS) || has(Field.ACTIONS);
        if (named && onlyAnswers) return told && scheduled ? TableKind.MEASURES : TableKind.OTHER;
        boolean described = has(Field.STEPS)
                && (has(Field.TITLE) || has(Field.ISSUE) || has(Field.IMPROVEMENT) || has(Field.ACTIVITY));
        return named && (scheduled || described || has(Field.TITLE) && has(Field.GUIDELINE))
                ? TableKind.MEASURES
                : TableKind.OTHER;
    }

    private boolean isAboutShortfalls() {
        if (has(Field.TITLE) || has(Field.STEPS) || has(Field.ACTIVITY)) return false;
        if (has(Field.PERIOD) || has(Field.CALENDAR) || has(Field.STARTS)) return false;
        if (has(Field.GUIDELINE) && has(Field.RESPONSIBLE)) return false;
        if (!has(Field.ISSUE) && !has(Field.IMPROVEMENT)) return false;
        long points =
                List.of(Field.ANSWERS, Field.ISSUE, Field.IMPROVEMENT, Field.RECOMMENDATIONS, Field.GUIDELINE).stream()
                        .filter(this::has)
                        .count();
        return points >= 2;
    }

    private void settleMeasures() {
        chooseTitle();
        replace(Field.ACTIVITY, Field.STEPS);
        replace(Field.GUIDELINE, Field.STEPS);
        replace(Field.RANK, Field.NUMBER);
        replace(Field.IMPROVEMENT, Field.ANSWERS);
        if (has(Field.TITLE)) replace(Field.ISSUE, Field.ANSWERS);
        keepFirst(Field.TITLE, Field.STEPS);
        keepFirst(Field.ISSUE, Field.ANSWERS);
    }

    private void chooseTitle() {
        boolean issue = has(Field.ISSUE) || has(Field.IMPROVEMENT);
        boolean steps = has(Field.STEPS) || has(Field.GUIDELINE) || has(Field.ACTIVITY);
        if (has(Field.TITLE) && !(issue && !steps && isMostlyLists(Field.TITLE))) return;
        if (has(Field.TITLE)) {
            replace(Field.TITLE, Field.STEPS);
        } else if (has(Field.ACTIVITY) && !issue) {
            rename(Field.ACTIVITY, Field.TITLE);
            return;
        } else if (has(Field.GUIDELINE) && has(Field.STEPS) && !issue) {
            rename(Field.GUIDELINE, Field.TITLE);
            return;
        }
        if (has(Field.IMPROVEMENT)) {
            replace(Field.ISSUE, Field.ANSWERS);
            rename(Field.IMPROVEMENT, Field.ISSUE);
        } else if (!has(Field.ISSUE) && has(Field.ANSWERS)) {
            rename(Field.ANSWERS, Field.ISSUE);
        } else if (!has(Field.ISSUE) && has(Field.GUIDELINE) && !has(Field.STEPS)) {
            rename(Field.GUIDELINE, Field.TITLE);
        }
    }

    private void settleShortfalls() {
        replace(Field.GUIDELINE, has(Field.IMPROVEMENT) ? Field.UNKNOWN : Field.IMPROVEMENT);
        if (!has(Field.IMPROVEMENT)) rename(Field.RECOMMENDATIONS, Field.IMPROVEMENT);
        if (!has(Field.ISSUE)) rename(Field.IMPROVEMENT, Field.ISSUE);
        replace(Field.RANK, Field.NUMBER);
        keepFirst(Field.ANSWERS, Field.UNKNOWN);
    }

    /** In a table of scores one column names what was scored, and one has the score that counts. */
    private void settleNames() {
        int names = IntStream.range(0, fields.length)
                .boxed()
                .filter(i -> fields[i] != Field.SCORE)
                .max(Comparator.comparingLong(this::named))
                .filter(i -> named(i) > 0)
                .orElse(-1);
        for (int i = 0; i < fields.length; i++) {
            boolean numbers = fields[i] == Field.ANSWERS
                    && ColumnContent.guess(texts(i))
                            .filter(Field.NUMBER::equals)
                            .isPresent();
            if (names >= 0 && i != names && fields[i] == Field.ANSWERS)
                fields[i] = numbers ? Field.NUMBER : Field.UNKNOWN;
        }
        if (names >= 0) fields[names] = Field.ANSWERS;
        keepFirst(Field.ANSWERS, Field.UNKNOWN);
        settleScore();
    }

    private long named(int column) {
        return texts(column).stream()
                .filter(text -> isItem(text)
                        || Indicators.named(text).isPresent()
                        || Indicators.subIndicatorNamed(text).isPresent())
                .count();
    }

    /** Of several columns of scores the one of the latest year counts, and none that only compares. */
    private void settleScore() {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == Field.SCORE
                    && has(Field.SCORE)
                    && NOT_THE_SCORE.matcher(headings.get(i)).find()) fields[i] = Field.UNKNOWN;
        }
        int latest = IntStream.range(0, fields.length)
                .boxed()
                .filter(i -> fields[i] == Field.SCORE)
                .max(Comparator.comparing(i -> YEAR.matcher(ThaiText.arabicDigits(headings.get(i)))
                        .results()
                        .map(year -> year.group())
                        .max(Comparator.naturalOrder())
                        .orElse("")))
                .orElse(-1);
        for (int i = 0; i < fields.length; i++) if (fields[i] == Field.SCORE && i != latest) fields[i] = Field.UNKNOWN;
    }

    /** Without headings the first column of sentences is the title, the next the steps. */
    private void nameByLength() {
        List<Field> open = new ArrayList<>(List.of(Field.TITLE, Field.STEPS));
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != Field.UNKNOWN || texts(i).stream().allMatch(Texts::saysNothing)) continue;
            Optional<Field> told = open.size() < 2 ? ColumnContent.guessSentences(texts(i)) : Optional.empty();
            if (told.isPresent()
                    && (told.get() == Field.ACTIONS && document == DocumentKind.PROGRESS || open.isEmpty()))
                fields[i] = told.get();
            else if (!open.isEmpty()) fields[i] = open.removeFirst();
        }
    }

    private boolean namesIndicators() {
        return body.stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.text().length() < 80)
                        .filter(cell -> Indicators.named(cell.text()).isPresent())
                        .count()
                >= 2;
    }

    private boolean namesItems() {
        return IntStream.range(0, fields.length)
                .anyMatch(
                        i -> texts(i).stream().filter(ColumnAssignment::isItem).count() >= 2);
    }

    private static boolean isItem(String text) {
        return ITEM.matcher(text).find();
    }

    private boolean isMostlyLists(Field field) {
        int column = IntStream.range(0, fields.length)
                .filter(i -> fields[i] == field)
                .findFirst()
                .orElse(0);
        List<String> filled =
                texts(column).stream().filter(text -> !text.isEmpty()).toList();
        long lists = filled.stream()
                .filter(text -> text.length() > 200 || Listing.of(text).texts().size() > 1)
                .count();
        return lists * 2 > filled.size();
    }

    private List<String> texts(int column) {
        return body.stream()
                .filter(row -> row.filled() > 1)
                .filter(row -> !HeadingBlock.isHeadingRow(row))
                .map(row -> row.text(column))
                .toList();
    }

    private int weight(int column) {
        return read.get(column).weight();
    }

    private boolean has(Field field) {
        return Arrays.asList(fields).contains(field);
    }

    private boolean hasAny(Set<Field> wanted) {
        return Arrays.stream(fields).anyMatch(wanted::contains);
    }

    private void replace(Field one, Field other) {
        for (int i = 0; i < fields.length; i++) if (fields[i] == one) fields[i] = other;
    }

    /** Only the first column of a field gets another. */
    private void rename(Field one, Field other) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == one) {
                fields[i] = other;
                return;
            }
        }
    }

    private void keepFirst(Field field, Field others) {
        boolean seen = false;
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != field) continue;
            if (seen) fields[i] = others;
            seen = true;
        }
    }
}
