package org.sucharit.kernel.assessed;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.time.FiscalYear;

/** Bare numbers that are items after all: their question follows, or their sentence names the instrument. */
final class NumberScan {

    private static final Pattern BARE = Pattern.compile("(?=\\d)(?<![\\d.,/:a-z-])([1-9]\\d?)(?![\\d/:]|[.,]\\d)");
    private static final Pattern INSTRUMENT = Pattern.compile(
            "(?<IIT>iit|ผู้มีส่วนได้(?:ส่วน)?เสียภายใน)|(?<EIT>eit|ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก)|(?<OIT>oit|เปิดเผยข้อมูลสาธารณะ)");
    private static final Pattern LIST =
            Pattern.compile("(?:ข้อ(?:คำถาม)?(?:ที่)?|คือ|ได้แก่|ดังนี้|:|-)([1-9]\\d?(?:(?: |,|และ|,และ)[1-9]\\d?)*)"
                    + "(?!\\d|[.)/:,]|%|ครั้ง|คน|ราย(?!งาน|การ)|วัน|เดือน|ปี|บาท|ตัวชี้วัด|ข้อ(?!มูล)|ประเด็น|ด้าน)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** How far a sentence reaches after the instrument it names. */
    private static final int SENTENCE = 250;

    private final ScannedText scanned;
    private final FiscalYear assessed;
    private final ItemCatalogue catalogue;
    private final Questions questions;

    NumberScan(ScannedText scanned, FiscalYear assessed, ItemCatalogue catalogue) {
        this.scanned = scanned;
        this.assessed = assessed;
        this.catalogue = catalogue;
        this.questions = new Questions(scanned, assessed, catalogue);
    }

    void search() {
        beforeTheirQuestion();
        ofNamedInstrument();
    }

    private void beforeTheirQuestion() {
        Matcher match = BARE.matcher(scanned.text());
        while (match.find()) {
            if (!beginsSomething(match.start())) continue;
            for (Instrument instrument : Instrument.values()) {
                String code = instrument.letter() + match.group(1);
                if (!questions.follows(code, match.end())) continue;
                scanned.add(Mention.Kind.ITEM, code, match);
                break;
            }
        }
    }

    private boolean beginsSomething(int position) {
        String before = scanned.text().substring(Math.max(0, position - 6), position);
        return before.endsWith("ข้อ") || before.endsWith("ข้อที่") || scanned.beginsLine(position);
    }

    private void ofNamedInstrument() {
        Matcher named = INSTRUMENT.matcher(scanned.text());
        Matcher next = INSTRUMENT.matcher(scanned.text());
        while (named.find()) {
            int end = Math.min(scanned.text().length(), named.end() + SENTENCE);
            if (next.region(named.end(), end).find()) end = next.start();
            listed(instrument(named), named.end(), end);
        }
    }

    private static Instrument instrument(Matcher named) {
        if (named.group("IIT") != null) return Instrument.IIT;
        return named.group("EIT") != null ? Instrument.EIT : Instrument.OIT;
    }

    private void listed(Instrument instrument, int from, int to) {
        Matcher list = LIST.matcher(scanned.text()).region(from, to).useTransparentBounds(true);
        while (list.find()) {
            boolean announced = scanned.text().startsWith("ข้อ", list.start());
            List<MatchResult> numbers = NUMBER.matcher(scanned.text())
                    .region(list.start(1), list.end(1))
                    .results()
                    .toList();
            boolean believable = numbers.size() > 1 || announced;
            if (!believable || !isAscending(numbers, catalogue.last(assessed, instrument))) continue;
            for (MatchResult number : numbers) {
                String code = instrument.letter() + number.group();
                scanned.add(Mention.Kind.ITEM, code, number.start(), number.end(), false);
            }
        }
    }

    private static boolean isAscending(List<MatchResult> numbers, int last) {
        int previous = 0;
        for (MatchResult number : numbers) {
            int value = Integer.parseInt(number.group());
            if (value <= previous || value > last) return false;
            previous = value;
        }
        return true;
    }
}
