package org.sucharit.measures.assessment;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Indicator;
import org.sucharit.kernel.assessed.Indicators;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.kernel.text.ThaiText;

/** A result as typed into the form. What the form has no field for stays as it is recorded. */
final class ResultForm {

    static final List<Integer> INDICATORS =
            Indicators.all().stream().map(Indicator::number).toList();
    static final List<String> INSTRUMENTS =
            Stream.of(Instrument.values()).map(Instrument::name).toList();

    /** A code, its score and what was remarked; the last two may be missing. */
    private static final Pattern ITEM =
            Pattern.compile("([A-Z])\\s?0*(\\d{1,2})(?:[\\s:]+(\\d{1,3}(?:\\.\\d+)?)(?=\\s|$))?\\s*(.*)");

    private static final Pattern SUB_INDICATOR = Pattern.compile("(\\d{1,2}\\.\\d{1,2})[\\s:]+(\\d{1,3}(?:\\.\\d+)?)");
    private static final int MAX_TEXT = AssessmentBody.MAX_TEXT;

    private final Map<String, String> fields;
    private final @Nullable AssessmentResult recorded;
    private final List<Wrong> wrong = new ArrayList<>();

    /** @param recorded null when nothing is recorded yet */
    ResultForm(Map<String, String> fields, @Nullable AssessmentResult recorded) {
        this.fields = fields;
        this.recorded = recorded;
    }

    /** A field that is not right. @param key of the sentence that says what to do */
    record Wrong(String field, String key) {}

    /** The form as it shows what is recorded. */
    static Map<String, String> fields(@Nullable AssessmentResult recorded) {
        var fields = new HashMap<String, String>();
        if (recorded == null) return fields;
        for (var score : recorded.scores()) {
            fields.put("score." + score.indicator(), score.score().toPlainString());
            fields.put("remark." + score.indicator(), Objects.requireNonNullElse(score.remark(), ""));
        }
        for (var instrument : Instrument.values()) fields.put("remark." + instrument, said(recorded, instrument));
        fields.put(
                "subIndicators",
                recorded.subIndicators().stream()
                        .map(part -> part.code() + " " + part.score().toPlainString())
                        .collect(joining("\n")));
        fields.put("items", itemLines(recorded));
        return fields;
    }

    private static String itemLines(AssessmentResult recorded) {
        return recorded.items().stream().map(ResultForm::line).collect(joining("\n"));
    }

    /** What is typed; only to be used when nothing is {@link #wrong}. */
    AssessmentResult result() {
        return new AssessmentResult(scores(), subIndicators(), items(), remarks());
    }

    List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    @Nullable
    String reason() {
        var reason = text("reason");
        return reason.isEmpty() ? null : reason;
    }

    private List<IndicatorScore> scores() {
        if (INDICATORS.stream().allMatch(number -> text("score." + number).isEmpty())) return List.of();
        var scores = new ArrayList<IndicatorScore>();
        for (int number : INDICATORS) {
            var score = score("score." + number, text("score." + number));
            var remark = text("remark." + number);
            if (score != null) scores.add(new IndicatorScore(number, score, remark.isEmpty() ? null : remark));
        }
        if (recorded != null) {
            var order =
                    recorded.scores().stream().map(IndicatorScore::indicator).toList();
            scores.sort(Comparator.comparingInt(score -> order.indexOf(score.indicator())));
        }
        return scores;
    }

    private @Nullable BigDecimal score(String field, String typed) {
        if (typed.isEmpty()) {
            wrong.add(new Wrong(field, "result.score.missing"));
            return null;
        }
        try {
            var score = new BigDecimal(ThaiText.arabicDigits(typed));
            if (!ResultCheck.isOutOfRange(score) && score.scale() <= 6) return score;
        } catch (NumberFormatException _) {
            // said below
        }
        wrong.add(new Wrong(field, "refusal.SCORE_OUT_OF_RANGE"));
        return null;
    }

    private List<SubIndicatorScore> subIndicators() {
        var parts = new ArrayList<SubIndicatorScore>();
        for (var line : lines("subIndicators")) {
            var found = SUB_INDICATOR.matcher(ThaiText.arabicDigits(line));
            if (found.matches()) {
                var score = score("subIndicators", found.group(2));
                if (score != null) parts.add(new SubIndicatorScore(found.group(1), score));
            } else wrong.add(new Wrong("subIndicators", "result.subIndicators.wrong"));
        }
        return parts;
    }

    private List<ItemScore> items() {
        if (recorded != null && text("items").equals(normal(itemLines(recorded)))) return recorded.items();
        var items = new ArrayList<ItemScore>();
        for (var line : lines("items")) {
            var found = ITEM.matcher(arabicUpToRemark(line));
            if (!found.matches() || !Instrument.isItemLetter(found.group(1).charAt(0))) {
                wrong.add(new Wrong("items", "result.items.wrong"));
                continue;
            }
            var score = found.group(3) == null ? null : score("items", found.group(3));
            var remark = line.substring(found.start(4)).strip();
            items.add(new ItemScore(found.group(1) + found.group(2), score, remark.isEmpty() ? null : remark));
        }
        return items;
    }

    /** Digits and letters have the same length in either writing, so positions stay the same. */
    private static String arabicUpToRemark(String line) {
        var digits = ThaiText.arabicDigits(line);
        return digits.substring(0, 1).toUpperCase(Locale.ROOT) + digits.substring(1);
    }

    private List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        for (var instrument : Instrument.values()) {
            var typed = text("remark." + instrument);
            boolean same = recorded != null && typed.equals(normal(said(recorded, instrument)));
            if (same) remarks.addAll(of(recorded, instrument));
            else if (!typed.isEmpty()) remarks.add(new Remark(instrument, null, typed));
        }
        if (recorded != null)
            recorded.remarks().stream()
                    .filter(remark -> remark.instrument() == null || remark.indicator() != null)
                    .forEach(remarks::add);
        return inRecordedOrder(remarks);
    }

    /** Unchanged remarks stay where they are, so that saving without a change changes nothing. */
    private List<Remark> inRecordedOrder(List<Remark> remarks) {
        if (recorded == null) return remarks;
        var ordered = new ArrayList<>(
                recorded.remarks().stream().filter(remarks::contains).toList());
        remarks.stream().filter(remark -> !ordered.contains(remark)).forEach(ordered::add);
        return ordered;
    }

    private static List<Remark> of(@Nullable AssessmentResult recorded, Instrument instrument) {
        if (recorded == null) return List.of();
        return recorded.remarks().stream()
                .filter(remark -> remark.instrument() == instrument && remark.indicator() == null)
                .toList();
    }

    private static String said(AssessmentResult recorded, Instrument instrument) {
        return of(recorded, instrument).stream().map(Remark::text).collect(joining("\n"));
    }

    private static String line(ItemScore item) {
        return Stream.of(
                        item.code(),
                        item.score() == null ? null : item.score().toPlainString(),
                        item.remark() == null ? null : item.remark().replaceAll("\\s*\\R\\s*", " "))
                .filter(Objects::nonNull)
                .collect(joining(" "));
    }

    private List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String text(String field) {
        var text = normal(Objects.requireNonNullElse(fields.get(field), ""));
        if (text.length() <= MAX_TEXT) return text;
        wrong.add(new Wrong(field, "result.tooLong"));
        return text.substring(0, MAX_TEXT);
    }

    private static String normal(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
