package org.sucharit.kernel.assessed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.Folded;
import org.sucharit.kernel.text.Similarity;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;

/** One search for mentions in one text. Everything works on folded text; spans are of the original. */
final class MentionScan {

    private static final Pattern LETTERED = Pattern.compile("([oie])[-.:]?0?([1-9]\\d?)(?!\\d)");
    /** A zero where the letter belongs; two digits follow, so that numbering like 01 isn't taken for it. */
    private static final Pattern ZERO = Pattern.compile(
            "(?<![\\d.,/:a-z-]|โทร|โทร\\.|โทรศัพท์|โทรสาร|แฟกซ์|เบอร์|หมายเลข)0([1-9]\\d)(?!\\d|/|-\\d|[.,]\\d)");

    private static final Pattern SHORT_ZERO = Pattern.compile("(?<![\\d.,/:a-z-])0([1-9])(?![\\d/]|-\\d|[.,]\\d)");
    private static final Pattern CONTINUED = Pattern.compile(
            "(-|ถึง|,และ|,|และ)([1-9]\\d?)(?!\\d|[.)/]|ครั้ง|คน|เรื่อง|ราย(?!งาน|การ)|วัน|เดือน|ปี|ชั่วโมง|แห่ง|ข้อ(?!มูล)|บาท|โครงการ|%)");
    private static final Pattern INDICATOR =
            Pattern.compile("ตัวชี้วัด(?:ย่อย)?(?:ที่)?:?((?:10|[1-9])(?:\\.\\d)?)(?![\\d]|\\.\\d|ตัวชี้วัด|ด้าน)");
    private static final Pattern BARE_SUB = Pattern.compile("(?<![\\d.])((?:9|10)\\.\\d)(?![\\d.])");
    private static final Pattern BARE = Pattern.compile("(?<![\\d.,/:a-z-])([1-9]\\d?)(?![\\d/:]|[.,]\\d)");
    private static final Pattern INSTRUMENT = Pattern.compile(
            "(?<iit>iit|ผู้มีส่วนได้(?:ส่วน)?เสียภายใน)|(?<eit>eit|ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก)|(?<oit>oit|เปิดเผยข้อมูลสาธารณะ)");
    private static final Pattern BARE_LIST = Pattern.compile(
            "(?:ข้อ(?:คำถาม)?(?:ที่)?|คือ|ได้แก่|ดังนี้|:|-)([1-9]\\d?(?:(?: |,|และ|,และ)[1-9]\\d?)*)(?!\\d|[.)/:,]|%|ครั้ง|คน|ราย(?!งาน|การ)|วัน|เดือน|ปี|บาท|ตัวชี้วัด|ข้อ(?!มูล)|ประเด็น|ด้าน)");

    /** How far a sentence reaches after the instrument it names. */
    private static final int SENTENCE = 250;
    /** How much of the words after a number is compared with a question. */
    private static final int QUESTION = 60;

    private final String original;
    private final FiscalYear assessed;
    private final ItemCatalogue catalogue;
    private final Folded folded;
    private final String text;
    private final List<Mention> found = new ArrayList<>();

    MentionScan(String original, FiscalYear assessed, ItemCatalogue catalogue) {
        this.original = original;
        this.assessed = assessed;
        this.catalogue = catalogue;
        this.folded = Folded.of(original);
        this.text = folded.text();
    }

    List<Mention> mentions() {
        lettered();
        zeros();
        indicators();
        bareSubIndicators();
        bareItems();
        numbersOfInstrument();
        indicatorNames();
        return withRanges(withoutOverlaps(found));
    }

    private void lettered() {
        Matcher match = LETTERED.matcher(text);
        while (match.find()) {
            boolean insideWord = match.start() > 0
                    && isLatin(text.charAt(match.start() - 1))
                    && (!folded.gapBefore(match.start()) || text.startsWith("core", match.start() - 4));
            if (insideWord) continue;
            String letter = match.group(1).toUpperCase(java.util.Locale.ROOT);
            item(letter, Integer.parseInt(match.group(2)), match.start(), match.end(), false);
            continued(letter, Integer.parseInt(match.group(2)), match.end(), false);
        }
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private void zeros() {
        Matcher match = ZERO.matcher(text);
        while (match.find()) {
            int number = Integer.parseInt(match.group(1));
            if (number > catalogue.last(assessed, Instrument.OIT)) continue;
            item("O", number, match.start(), match.end(), true);
            continued("O", number, match.end(), true);
        }
        Matcher brief = SHORT_ZERO.matcher(text);
        while (brief.find()) {
            String code = "O" + brief.group(1);
            if (isQuestionOf(code, brief.end())) add(Mention.Kind.ITEM, code, brief.start(), brief.end(), true);
        }
    }

    /** The rest of "O12, 17 และ 20" or "O34-37". */
    private void continued(String letter, int first, int from, boolean misspelt) {
        int previous = first;
        Matcher next = CONTINUED.matcher(text).region(from, text.length());
        while (next.lookingAt()) {
            int number = Integer.parseInt(next.group(2));
            if (number <= previous) return;
            boolean range = "-".equals(next.group(1)) || "ถึง".equals(next.group(1));
            for (int between = range ? previous + 1 : number; between <= number; between++) {
                item(letter, between, next.start(2), next.end(2), misspelt);
            }
            previous = number;
            next.region(next.end(), text.length());
        }
    }

    private void item(String letter, int number, int start, int end, boolean misspelt) {
        boolean exists = number <= catalogue.last(assessed, Instrument.ofItem(letter));
        if (exists) add(Mention.Kind.ITEM, letter + number, start, end, misspelt);
    }

    private void indicators() {
        Matcher match = INDICATOR.matcher(text);
        while (match.find()) {
            String number = match.group(1);
            Optional<SubIndicator> part = subIndicatorAt(match.end(), number);
            Optional<Indicator> named = indicatorAt(match.end());
            if (number.contains(".")) {
                if (Indicators.subIndicator(number).isPresent()) add(Mention.Kind.SUB_INDICATOR, number, match);
            } else if (part.isPresent()) {
                add(Mention.Kind.SUB_INDICATOR, part.get().code(), match);
            } else {
                add(
                        Mention.Kind.INDICATOR,
                        named.map(Indicator::number).map(String::valueOf).orElse(number),
                        match);
            }
        }
    }

    private void bareSubIndicators() {
        Matcher match = BARE_SUB.matcher(text);
        while (match.find()) {
            String after = ThaiText.fold(after(match.end(), QUESTION));
            boolean named = Indicators.subIndicator(match.group(1))
                    .map(SubIndicator::nameTh)
                    .filter(name -> after.startsWith(ThaiText.fold(name)))
                    .isPresent();
            if (named) add(Mention.Kind.SUB_INDICATOR, match.group(1), match);
        }
    }

    private Optional<SubIndicator> subIndicatorAt(int position, String indicator) {
        String after = ThaiText.fold(after(position, QUESTION));
        return Indicators.subIndicators().stream()
                .filter(sub -> Integer.toString(sub.indicator()).equals(indicator))
                .filter(sub -> sub.nameTh() != null && after.startsWith(ThaiText.fold(sub.nameTh())))
                .findFirst();
    }

    private Optional<Indicator> indicatorAt(int position) {
        String after = ThaiText.fold(after(position, QUESTION));
        return Indicators.all().stream()
                .filter(indicator -> Indicators.names(indicator).anyMatch(after::startsWith))
                .findFirst();
    }

    private void bareItems() {
        Matcher match = BARE.matcher(text);
        while (match.find()) {
            if (!beginsSomething(match.start())) continue;
            for (Instrument instrument : Instrument.values()) {
                String code = instrument.letter() + match.group(1);
                if (!isQuestionOf(code, match.end())) continue;
                add(Mention.Kind.ITEM, code, match.start(), match.end(), false);
                break;
            }
        }
    }

    /** Whether a number at this position begins the text or a line, or follows "ข้อ". */
    private boolean beginsSomething(int position) {
        if (position == 0) return true;
        String before = text.substring(Math.max(0, position - 5), position);
        if (before.endsWith("ข้อ") || before.endsWith("ข้อที่")) return true;
        return original.substring(folded.endOf(position), folded.startOf(position))
                .contains("\n");
    }

    private boolean isQuestionOf(String code, int position) {
        Optional<Item> item = catalogue.item(assessed, code);
        if (item.isEmpty()) return false;
        return Stream.concat(Stream.of(item.get().textTh()), item.get().otherWordings().stream())
                .anyMatch(words -> Similarity.resembles(after(position, words.length() + QUESTION), words));
    }

    /** "… IIT … ข้อ ๗ ๘ ๑๑": bare numbers in a sentence that names the instrument. */
    private void numbersOfInstrument() {
        Matcher named = INSTRUMENT.matcher(text);
        while (named.find()) {
            Instrument instrument = named.group("iit") != null
                    ? Instrument.IIT
                    : named.group("eit") != null ? Instrument.EIT : Instrument.OIT;
            int end = Math.min(text.length(), named.end() + SENTENCE);
            Matcher other = INSTRUMENT.matcher(text).region(named.end(), end);
            if (other.find()) end = other.start();
            listIn(instrument, named.end(), end);
        }
    }

    private void listIn(Instrument instrument, int from, int to) {
        Matcher list = BARE_LIST.matcher(text).region(from, to).useTransparentBounds(true);
        while (list.find()) {
            boolean announced = text.startsWith("ข้อ", list.start());
            List<int[]> numbers = numbers(list.start(1), list.end(1));
            if ((numbers.size() > 1 || announced) && isAscending(numbers, catalogue.last(assessed, instrument))) {
                for (int[] span : numbers) {
                    item(String.valueOf(instrument.letter()), value(span), span[0], span[1], false);
                }
            }
        }
    }

    private List<int[]> numbers(int from, int to) {
        List<int[]> spans = new ArrayList<>();
        Matcher digits = Pattern.compile("\\d+").matcher(text).region(from, to);
        while (digits.find()) spans.add(new int[] {digits.start(), digits.end()});
        return spans;
    }

    private boolean isAscending(List<int[]> numbers, int last) {
        int previous = 0;
        for (int[] span : numbers) {
            if (value(span) <= previous || value(span) > last) return false;
            previous = value(span);
        }
        return true;
    }

    private int value(int[] span) {
        return Integer.parseInt(text.substring(span[0], span[1]));
    }

    /** A line that is an indicator's or sub-indicator's name and nothing else. */
    private void indicatorNames() {
        int start = 0;
        for (String line : original.split("\n", -1)) {
            String stripped = line.strip();
            int at = start + line.indexOf(stripped);
            if (!stripped.isEmpty() && stripped.length() < 80) nameOf(stripped, at);
            start += line.length() + 1;
        }
    }

    private void nameOf(String line, int at) {
        Optional<SubIndicator> part = Indicators.subIndicatorNamed(line);
        Optional<Indicator> whole = Indicators.named(line);
        Mention.@Nullable Kind kind =
                whole.isPresent() ? Mention.Kind.INDICATOR : part.isPresent() ? Mention.Kind.SUB_INDICATOR : null;
        if (kind == null) return;
        String code = whole.map(Indicator::number).map(String::valueOf).orElseGet(() -> part.orElseThrow()
                .code());
        found.add(new Mention(kind, code, at, at + line.length(), line, false));
    }

    private String after(int position, int length) {
        return text.substring(position, Math.min(text.length(), position + length));
    }

    private void add(Mention.Kind kind, String code, Matcher match) {
        add(kind, code, match.start(), match.end(), false);
    }

    private void add(Mention.Kind kind, String code, int start, int end, boolean misspelt) {
        int from = folded.startOf(start);
        int to = folded.endOf(end);
        found.add(new Mention(kind, code, from, to, original.substring(from, to), misspelt));
    }

    private static List<Mention> withoutOverlaps(List<Mention> all) {
        List<Mention> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Mention::start));
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : sorted) {
            Mention last = kept.isEmpty() ? null : kept.getLast();
            boolean expanded = last != null
                    && last.start() == mention.start()
                    && !last.code().equals(mention.code())
                    && last.kind() == Mention.Kind.ITEM
                    && mention.kind() == Mention.Kind.ITEM;
            if (last == null || mention.start() >= last.end() || expanded) kept.add(mention);
        }
        return kept;
    }

    /** What "O34-O37" leaves out between its ends. */
    private List<Mention> withRanges(List<Mention> mentions) {
        List<Mention> all = new ArrayList<>();
        for (Mention mention : mentions) {
            if (!all.isEmpty()) between(all.getLast(), mention, all);
            all.add(mention);
        }
        return List.copyOf(all);
    }

    private void between(Mention one, Mention other, List<Mention> all) {
        if (one.kind() != Mention.Kind.ITEM || other.kind() != Mention.Kind.ITEM || other.start() < one.end()) return;
        String gap = Folded.of(original.substring(one.end(), other.start())).text();
        boolean range = one.code().charAt(0) == other.code().charAt(0) && ("-".equals(gap) || "ถึง".equals(gap));
        if (!range) return;
        int to = Integer.parseInt(other.code().substring(1));
        for (int number = Integer.parseInt(one.code().substring(1)) + 1; number < to; number++) {
            String code = one.code().substring(0, 1) + number;
            all.add(new Mention(
                    Mention.Kind.ITEM, code, other.start(), other.end(), other.written(), other.misspelt()));
        }
    }
}
