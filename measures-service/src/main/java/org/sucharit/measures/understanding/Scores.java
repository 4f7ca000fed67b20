package org.sucharit.measures.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Indicator;
import org.sucharit.kernel.assessed.Indicators;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.assessed.Mention;
import org.sucharit.kernel.assessed.SubIndicator;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;

/** Collects what a document says of the assessment: scores from its tables, remarks from tables and paragraphs. */
final class Scores {

    private static final Pattern SCORE =
            Pattern.compile("(?<![\\d.])(100(?:[.,]0{1,2})?|\\d{1,2}(?:[.,]\\d{1,2})?)(?![\\d.])");
    private static final Pattern TOTAL = Pattern.compile("รวม|เฉลี่ย|ผลการประเมิน|คะแนนita|ภาพรวม");
    private static final List<Field> REMARKS = List.of(
            Field.ISSUE,
            Field.IMPROVEMENT,
            Field.GUIDELINE,
            Field.RECOMMENDATIONS,
            Field.OBSTACLES,
            Field.OUTCOME,
            Field.ACTIVITY,
            Field.TITLE,
            Field.STEPS,
            Field.ACTIONS,
            Field.STATUS,
            Field.EVIDENCE,
            Field.RESPONSIBLE,
            Field.PERIOD,
            Field.FOLLOW_UPS);

    private final AnswerReading answers;
    private final FiscalYear assessed;
    private final Map<Integer, IndicatorScore> scores = new LinkedHashMap<>();
    private final Map<Integer, String> remarksWithoutScore = new LinkedHashMap<>();
    private final Map<String, SubIndicatorScore> subIndicators = new LinkedHashMap<>();
    private final Map<String, ItemScore> items = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Entry.Unplaced> unplaced = new ArrayList<>();

    Scores(AnswerReading answers, FiscalYear assessed) {
        this.answers = answers;
        this.assessed = assessed;
    }

    /** A row of a table of scores. */
    void add(Entry entry) {
        String name = Texts.oneLine(entry.text(Field.ANSWERS));
        if (name.isEmpty()) name = Texts.oneLine(entry.text(Field.ISSUE));
        String written = Texts.oneLine(entry.text(Field.SCORE));
        BigDecimal score = score(written);
        String remark = remark(entry, name);
        if (score == null && !written.isEmpty()) remark = Texts.oneLine(written + " " + remark);
        put(name, entry.text(Field.ANSWERS), score, remark, entry);
    }

    /** A score beside a measure, where an indicator is named beside it, too; else the score has no place. */
    List<Entry.Unplaced> beside(Entry entry) {
        String written = Texts.oneLine(entry.text(Field.SCORE));
        if (written.isEmpty()) return List.of();
        BigDecimal value = score(written);
        Optional<Indicator> indicator = Stream.of(Field.ANSWERS, Field.ISSUE, Field.TITLE)
                .flatMap(field -> Indicators.named(entry.text(field)).stream())
                .findFirst();
        boolean kept = indicator.isPresent()
                && value != null
                && indicator(indicator.get().number(), value, "");
        return kept ? List.of() : List.of(new Entry.Unplaced(Field.SCORE.column(), written, entry.row()));
    }

    private void put(String name, String lines, @Nullable BigDecimal score, String remark, Entry entry) {
        Optional<Indicator> indicator = Indicators.named(name);
        Optional<SubIndicator> part = Indicators.subIndicatorNamed(name);
        List<Mention> mentions = answers.mentions(lines);
        boolean kept;
        if (indicator.isPresent()) {
            kept = indicator(indicator.get().number(), score, remark);
        } else if (part.isPresent() && score != null) {
            kept = subIndicator(part.get().code(), score, remark);
        } else if (mentions.size() == 1) {
            kept = mentioned(mentions.getFirst(), name, score, remark);
        } else {
            kept = general(name, score, remark);
        }
        if (!kept)
            unplaced.add(new Entry.Unplaced(
                    "",
                    Texts.oneLine(name + " " + (score == null ? "" : score.toPlainString()) + " " + remark),
                    entry.row()));
    }

    private boolean mentioned(Mention mention, String name, @Nullable BigDecimal score, String remark) {
        return switch (mention.kind()) {
            case INDICATOR -> indicator(Integer.parseInt(mention.code()), score, remark);
            case SUB_INDICATOR -> score != null && subIndicator(mention.code(), score, remark);
            case ITEM ->
                item(
                        mention.code(),
                        score,
                        Texts.oneLine(name.substring(Math.min(name.length(), mention.end())) + " " + remark));
        };
    }

    private boolean indicator(int number, @Nullable BigDecimal score, String remark) {
        if (score == null) {
            if (!remark.isEmpty()) remarksWithoutScore.merge(number, remark, (one, other) -> one + " " + other);
            return !remark.isEmpty();
        }
        IndicatorScore known = scores.get(number);
        if (known != null && known.score().compareTo(score) != 0) return false;
        String both = known == null || known.remark() == null ? remark : joined(known.remark(), remark);
        BigDecimal printed = known != null && known.score().scale() >= score.scale() ? known.score() : score;
        scores.put(number, new IndicatorScore(number, printed, both.isEmpty() ? null : both));
        return true;
    }

    private static String joined(String one, String other) {
        return other.isEmpty() || one.contains(other) ? one : one + " " + other;
    }

    private boolean subIndicator(String code, BigDecimal score, String remark) {
        SubIndicatorScore known = subIndicators.putIfAbsent(code, new SubIndicatorScore(code, score));
        if (known != null && known.score().compareTo(score) != 0) return false;
        if (!remark.isEmpty())
            remarks.add(new Remark(null, Integer.parseInt(code.substring(0, code.indexOf('.'))), code + " " + remark));
        return true;
    }

    private boolean item(String code, @Nullable BigDecimal score, String remark) {
        ItemScore known = items.get(code);
        if (known != null
                && score != null
                && known.score() != null
                && known.score().compareTo(score) != 0) return false;
        BigDecimal given = score != null ? score : known == null ? null : known.score();
        String said = known == null || known.remark() == null ? remark : joined(known.remark(), remark);
        items.put(code, new ItemScore(code, given, said.isEmpty() ? null : said));
        return true;
    }

    /** An instrument's mean or the total: computed from the scores, so kept as what the document states. */
    private boolean general(String name, @Nullable BigDecimal score, String remark) {
        Optional<Instrument> instrument = Instruments.named(name);
        boolean total = TOTAL.matcher(ThaiText.fold(name)).find();
        if (instrument.isEmpty() && !total) return false;
        String text = Texts.oneLine(name + " " + (score == null ? "" : score.toPlainString()) + " " + remark);
        remarks.add(new Remark(instrument.orElse(null), null, text));
        return true;
    }

    private static String remark(Entry entry, String name) {
        List<String> texts = new ArrayList<>();
        for (Field field : REMARKS) {
            String text = Texts.oneLine(entry.text(field));
            if (!text.isEmpty() && !text.equals(name)) texts.add(text);
        }
        for (Entry.Unplaced other : entry.unplaced()) {
            if (!Instruments.isName(other.text())) texts.add(Texts.oneLine(other.text()));
        }
        return String.join(" ", texts);
    }

    private static @Nullable BigDecimal score(String written) {
        Matcher match = SCORE.matcher(ThaiText.arabicDigits(written));
        if (!match.find()
                || !Texts.saysNothing(match.replaceFirst("")
                        .replace("คะแนน", "")
                        .replace("ร้อยละ", "")
                        .replace("%", ""))) return null;
        return new BigDecimal(match.group(1).replace(',', '.'));
    }

    /** A paragraph in which the assessor remarks on an instrument or on the whole. */
    void remark(@Nullable Instrument instrument, String text) {
        remarks.add(new Remark(instrument, null, text));
    }

    /** An item that a paragraph names. */
    void item(String code, boolean failed, @Nullable String remark) {
        item(code, failed ? BigDecimal.ZERO : null, remark == null ? "" : remark);
    }

    List<Entry.Unplaced> unplaced() {
        return List.copyOf(unplaced);
    }

    /** Everything collected, or null when nothing was said. */
    @Nullable
    ReportedAssessment assessment() {
        boolean complete = scores.size() == Indicators.all().size();
        List<Remark> said = new ArrayList<>();
        List<IndicatorScore> given = new ArrayList<>();
        for (Indicator indicator : Indicators.all()) {
            IndicatorScore score = scores.get(indicator.number());
            String more = remarksWithoutScore.getOrDefault(indicator.number(), "");
            if (complete && score != null) {
                String remark = score.remark() == null ? more : joined(score.remark(), more);
                given.add(new IndicatorScore(indicator.number(), score.score(), remark.isEmpty() ? null : remark));
            } else if (score != null || !more.isEmpty()) {
                said.add(new Remark(indicator.instrument(), indicator.number(), withoutAllTen(score, more)));
            }
        }
        said.addAll(0, remarks);
        if (given.isEmpty() && said.isEmpty() && subIndicators.isEmpty() && items.isEmpty()) return null;
        return new ReportedAssessment(
                assessed.value(), given, List.copyOf(subIndicators.values()), List.copyOf(items.values()), said);
    }

    /** Scores are recorded all ten or not at all: a single one is part of what is remarked. */
    private static String withoutAllTen(@Nullable IndicatorScore score, String more) {
        if (score == null) return more;
        String remark = score.remark() == null ? "" : score.remark();
        return Texts.oneLine(score.score().toPlainString() + " " + remark + " " + more);
    }
}
