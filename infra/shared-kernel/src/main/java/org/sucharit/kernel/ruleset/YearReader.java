package org.sucharit.kernel.ruleset;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.time.FiscalYear;

/** Reads the file of a year; what a sector gives stands in place of what the year gives. */
final class YearReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern RANGE = Pattern.compile("([A-Z])([1-9]\\d?)(?:-\\1([1-9]\\d?))?");
    private static final Pattern SUB_INDICATOR = Pattern.compile("([1-9]\\d?)\\.[1-9]\\d?");
    private static final int MOST_ITEMS = 99;

    private final YamlPart root;
    private final @Nullable YamlPart sector;
    private final CommonParts common;

    YearReader(YamlPart root, @Nullable YamlPart sector, CommonParts common) {
        this.root = root;
        this.sector = sector;
        this.common = common;
    }

    RuleSet read(FiscalYear year) {
        int given = root.whole("fiscalYear", FiscalYear.EARLIEST, FiscalYear.LATEST);
        if (given != year.value()) throw root.fault("fiscalYear", given + " does not match the name of the file");
        List<Placed<RatedInstrument>> instruments = list("instruments", this::instrument);
        List<Placed<RatedIndicator>> indicators = list("indicators", this::indicator);
        List<Placed<RatedSubIndicator>> subIndicators = list("subIndicators", this::subIndicator);
        List<Placed<ItemCount>> counts = list("counts", this::count);
        List<Placed<ItemRange>> ranges = list("ranges", this::range);
        List<Placed<RatedItem>> items = new ItemReader(common, Placed.values(ranges)).read(root, sector);
        List<Placed<GradeSystem>> grades = grades();
        List<Placed<SampleRule>> samples = list("sampleSize", this::sampleRule);
        Sense sense = new Sense(place());
        sense.instruments(instruments);
        sense.indicators(indicators, Placed.values(instruments));
        sense.subIndicators(subIndicators, Placed.values(indicators));
        sense.counts(counts);
        sense.ranges(ranges, Placed.values(indicators), Placed.values(subIndicators), Placed.values(counts));
        sense.items(items, Placed.values(counts));
        sense.grades(grades);
        sense.sampleRules(samples);
        return new RuleSet(
                year,
                root.whole("version", 1, Integer.MAX_VALUE),
                Placed.values(instruments),
                Placed.values(indicators),
                Placed.values(subIndicators),
                Placed.values(counts),
                Placed.values(ranges),
                Placed.values(items).stream()
                        .sorted(comparing(RatedItem::instrument).thenComparing(RatedItem::number))
                        .toList(),
                Placed.values(grades),
                threshold(block("threshold").only("below", "source", "verified")),
                Placed.values(samples),
                Placed.values(list("answerValues", this::answerScale)),
                new CalendarReader(common, year).read(block("calendar")),
                List.copyOf(common.kinds().values()));
    }

    private YamlPart place() {
        return sector == null ? root : sector;
    }

    private YamlPart block(String name) {
        return sector != null && sector.has(name) ? sector.part(name) : root.part(name);
    }

    /** A block with a basis of its own and entries that may have another. */
    private <T> List<Placed<T>> list(String name, CommonParts.Reading<T> reading) {
        return common.placed(block(name).only("source", "verified", "list", "part"), reading);
    }

    private RatedInstrument instrument(YamlPart part, Basis basis) {
        part.only("instrument", "weight", "source", "verified");
        return new RatedInstrument(
                part.choice("instrument", Instrument.class), part.number("weight", ZERO, ONE), basis);
    }

    private RatedIndicator indicator(YamlPart part, Basis basis) {
        part.only("number", "instrument", "nameTh", "nameEn", "spellings", "source", "verified");
        return new RatedIndicator(
                part.whole("number", 1, MOST_ITEMS),
                part.choice("instrument", Instrument.class),
                part.text("nameTh"),
                part.text("nameEn"),
                part.texts("spellings"),
                basis);
    }

    private RatedSubIndicator subIndicator(YamlPart part, Basis basis) {
        part.only("code", "nameTh", "source", "verified");
        String code = part.text("code");
        Matcher form = SUB_INDICATOR.matcher(code);
        if (!form.matches())
            throw part.fault("code", "'" + code + "' is not an indicator's number, a dot and a number");
        return new RatedSubIndicator(code, Integer.parseInt(form.group(1)), part.optionalText("nameTh"), basis);
    }

    private ItemCount count(YamlPart part, Basis basis) {
        part.only("instrument", "items", "source", "verified");
        return new ItemCount(part.choice("instrument", Instrument.class), part.whole("items", 1, MOST_ITEMS), basis);
    }

    private ItemRange range(YamlPart part, Basis basis) {
        part.only("of", "items", "source", "verified");
        String items = part.text("items");
        Matcher form = RANGE.matcher(items);
        if (!form.matches() || !Instrument.isItemLetter(items.charAt(0)))
            throw part.fault("items", "'" + items + "' is not a code or two codes with a hyphen between them");
        int first = Integer.parseInt(form.group(2));
        int last = form.group(3) == null ? first : Integer.parseInt(form.group(3));
        if (last < first) throw part.fault("items", "'" + items + "' ends before it begins");
        return new ItemRange(part.text("of"), Instrument.ofItem(items), first, last, basis);
    }

    private List<Placed<GradeSystem>> grades() {
        List<Placed<GradeSystem>> systems = new ArrayList<>();
        for (YamlPart each : place(root, "grades").parts("grades")) {
            each.only("system", "source", "verified", "list", "part");
            List<Placed<GradeBand>> bands = common.placed(each, (part, _) -> band(part));
            Sense.bands(bands, each);
            systems.add(
                    new Placed<>(new GradeSystem(each.text("system"), Placed.values(bands), common.basis(each)), each));
        }
        return systems;
    }

    private YamlPart place(YamlPart otherwise, String key) {
        return sector != null && sector.has(key) ? sector : otherwise;
    }

    private static GradeBand band(YamlPart part) {
        part.only("label", "from", "eachInstrument");
        @Nullable BigDecimal each = part.has("eachInstrument") ? part.number("eachInstrument", ZERO, HUNDRED) : null;
        return new GradeBand(part.text("label"), part.number("from", ZERO, HUNDRED), each);
    }

    private Threshold threshold(YamlPart part) {
        return new Threshold(part.number("below", ZERO, HUNDRED), common.basis(part));
    }

    private SampleRule sampleRule(YamlPart part, Basis basis) {
        part.only(
                "instrument", "sharePercent", "minimum", "allBelow", "large", "ruleTh", "ruleEn", "source", "verified");
        YamlPart large = part.part("large").only("above", "minimum", "source", "verified");
        int most = SampleRule.LARGEST_POPULATION;
        return new SampleRule(
                part.choice("instrument", Instrument.class),
                part.whole("sharePercent", 1, 100),
                part.whole("minimum", 1, most),
                part.optionalWhole("allBelow", 1, most),
                large.whole("above", 1, most),
                large.whole("minimum", 1, most),
                common.basis(large, basis),
                part.text("ruleTh"),
                part.text("ruleEn"),
                basis);
    }

    private AnswerScale answerScale(YamlPart part, Basis basis) {
        part.only("name", "values", "source", "verified");
        List<BigDecimal> values = part.numbers("values", ZERO, HUNDRED);
        Sense.ascending(values, part);
        return new AnswerScale(part.text("name"), values, basis);
    }
}
