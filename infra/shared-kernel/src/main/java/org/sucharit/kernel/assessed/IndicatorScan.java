package org.sucharit.kernel.assessed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;

/** Indicators and sub-indicators, by number and by name. Where the two disagree, the name is right. */
final class IndicatorScan {

    private static final Pattern ANNOUNCED =
            Pattern.compile("ตัวชี้วัด(?:ย่อย)?(?:ที่)?:?((?:10|[1-9])(?:\\.\\d)?)(?!\\d|\\.\\d|ตัวชี้วัด|ด้าน)");
    private static final Pattern BARE = Pattern.compile("(?=[19])(?<![\\d.])((?:9|10)\\.\\d)(?![\\d.])");
    private static final int NAME = 60;

    private final ScannedText scanned;

    IndicatorScan(ScannedText scanned) {
        this.scanned = scanned;
    }

    void search() {
        announced();
        numbered();
        named();
    }

    private void announced() {
        Matcher match = ANNOUNCED.matcher(scanned.text());
        while (match.find()) {
            String number = match.group(1);
            String after = ThaiText.fold(scanned.after(match.end(), NAME));
            if (number.contains(".")) {
                subIndicator(number, match);
                continue;
            }
            Optional<SubIndicator> part = subIndicatorNamed(after, number);
            if (part.isPresent())
                scanned.add(Mention.Kind.SUB_INDICATOR, part.get().code(), match);
            else scanned.add(Mention.Kind.INDICATOR, indicatorNamed(after).orElse(number), match);
        }
    }

    private void subIndicator(String code, Matcher match) {
        if (Indicators.subIndicator(code).isPresent()) scanned.add(Mention.Kind.SUB_INDICATOR, code, match);
    }

    /** "9.3" alone may be a chapter: its name has to follow. */
    private void numbered() {
        Matcher match = BARE.matcher(scanned.text());
        while (match.find()) {
            String after = ThaiText.fold(scanned.after(match.end(), NAME));
            boolean named = Indicators.subIndicator(match.group(1))
                    .filter(sub -> beginsWith(after, sub))
                    .isPresent();
            if (named) subIndicator(match.group(1), match);
        }
    }

    private static Optional<SubIndicator> subIndicatorNamed(String after, String indicator) {
        return Indicators.subIndicators().stream()
                .filter(sub -> Integer.toString(sub.indicator()).equals(indicator) && beginsWith(after, sub))
                .findFirst();
    }

    private static boolean beginsWith(String after, SubIndicator sub) {
        return Indicators.name(sub).filter(after::startsWith).isPresent();
    }

    private static Optional<String> indicatorNamed(String after) {
        return Indicators.all().stream()
                .filter(indicator -> Indicators.names(indicator).anyMatch(after::startsWith))
                .map(indicator -> Integer.toString(indicator.number()))
                .findFirst();
    }

    /** Lines that are a name and nothing else. */
    private void named() {
        int start = 0;
        for (String line : scanned.original().split("\n", -1)) {
            String name = line.strip();
            if (!name.isEmpty() && name.length() <= NAME) nameOnly(name, start + line.indexOf(name));
            start += line.length() + 1;
        }
    }

    private void nameOnly(String name, int start) {
        Indicators.named(name)
                .map(indicator -> mention(Mention.Kind.INDICATOR, Integer.toString(indicator.number()), name, start))
                .or(() -> Indicators.subIndicatorNamed(name)
                        .map(sub -> mention(Mention.Kind.SUB_INDICATOR, sub.code(), name, start)))
                .ifPresent(scanned.found()::add);
    }

    private static Mention mention(Mention.Kind kind, String code, String name, int start) {
        return new Mention(kind, code, start, start + name.length(), name, false);
    }
}
