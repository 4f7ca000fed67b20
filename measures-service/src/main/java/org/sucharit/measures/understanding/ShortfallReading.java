package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Indicators;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.assessed.Mention;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;

/** Reads the texts of one entry as a point that fell short. */
final class ShortfallReading {

    private record Point(Level level, @Nullable String code) {}

    private final AnswerReading answers;
    private final Units units;
    private final FiscalYear year;
    private final FiscalYear assessed;

    ShortfallReading(AnswerReading answers, Units units, FiscalYear year, FiscalYear assessed) {
        this.answers = answers;
        this.units = units;
        this.year = year;
        this.assessed = assessed;
    }

    ReportedShortfall read(Entry entry) {
        Point point = point(entry);
        return new ReportedShortfall(
                null,
                assessed.value(),
                point.level(),
                point.code(),
                finding(entry, point),
                improvement(entry),
                responsible(entry),
                ActionReading.read(entry.texts(Field.ACTIONS), year));
    }

    private Point point(Entry entry) {
        List<String> places = new ArrayList<>(List.of(entry.text(Field.ANSWERS), entry.text(Field.ISSUE)));
        places.addAll(entry.groups().reversed());
        for (String place : places) {
            Optional<Point> point = named(place);
            if (point.isPresent()) return point.get();
        }
        return places.stream()
                .flatMap(place -> Instruments.named(place).stream())
                .findFirst()
                .map(instrument -> new Point(Level.INSTRUMENT, instrument.name()))
                .orElse(new Point(Level.INDICATOR, null));
    }

    private Optional<Point> named(String text) {
        List<Mention> mentions = answers.mentions(text);
        return Stream.of(Mention.Kind.values())
                .flatMap(kind -> mentions.stream().filter(mention -> mention.kind() == kind))
                .findFirst()
                .map(mention -> new Point(Level.valueOf(mention.kind().name()), mention.code()));
    }

    /** What was found; with the words of the first column where they say more than the code does. */
    private static String finding(Entry entry, Point point) {
        String named = Texts.oneLine(entry.text(Field.ANSWERS));
        String issue = Texts.oneLine(entry.text(Field.ISSUE));
        if (issue.isEmpty()) return named.isEmpty() ? "-" : named;
        return named.isEmpty() || isOnlyName(named, point) ? issue : named + " – " + issue;
    }

    private static boolean isOnlyName(String named, Point point) {
        String rest = ThaiText.fold(named).replaceFirst("^ตัวชี้วัด(?:ย่อย)?(?:ที่)?\\d{0,3}", "");
        return rest.isEmpty()
                || names(point).anyMatch(name -> ThaiText.fold(name).equals(rest));
    }

    static Stream<String> names(Level level, @Nullable String code) {
        return names(new Point(level, code));
    }

    private static Stream<String> names(Point point) {
        String code = point.code();
        if (code == null) return Stream.empty();
        return switch (point.level()) {
            case INDICATOR ->
                Indicators.indicator(Integer.parseInt(code)).stream()
                        .flatMap(indicator ->
                                Stream.concat(Stream.of(indicator.nameTh()), indicator.spellings().stream()));
            case SUB_INDICATOR -> Indicators.subIndicator(code).map(sub -> sub.nameTh()).stream();
            case INSTRUMENT -> Instruments.words(Instrument.valueOf(code)).stream();
            case ITEM -> Stream.empty();
        };
    }

    private static @Nullable String improvement(Entry entry) {
        String text = Texts.oneLine(entry.text(Field.IMPROVEMENT));
        String more = Texts.oneLine(entry.text(Field.RECOMMENDATIONS));
        String all = Texts.oneLine(text + " " + more);
        return all.isEmpty() ? null : all;
    }

    private List<String> responsible(Entry entry) {
        return entry.texts(Field.RESPONSIBLE).stream()
                .flatMap(text -> ResponsibleReading.read(text, units).stream())
                .map(Responsible::text)
                .distinct()
                .toList();
    }

    /** Texts of the entry for which a shortfall has no place. */
    static List<Entry.Unplaced> unplaced(Entry entry) {
        List<Entry.Unplaced> unplaced = new ArrayList<>(entry.unplaced());
        for (Field field : List.of(
                Field.OUTCOME,
                Field.OBSTACLES,
                Field.FOLLOW_UPS,
                Field.STATUS,
                Field.EVIDENCE,
                Field.DATE,
                Field.SCORE,
                Field.PERIOD,
                Field.STEPS,
                Field.TITLE)) {
            for (String text : entry.texts(field)) unplaced.add(new Entry.Unplaced(field.column(), text, entry.row()));
        }
        return unplaced;
    }
}
