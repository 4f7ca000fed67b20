package org.sucharit.kernel.assessed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.time.FiscalYear;

/** Item codes written as such: with their letter, or with a zero in its place. */
final class CodeScan {

    private static final Pattern LETTERED = Pattern.compile("([oie])[-.:]?0?([1-9]\\d?)(?!\\d)");
    /** Two digits follow the zero, so that numbering like 01 isn't taken for a code. */
    private static final Pattern ZERO = Pattern.compile(
            "(?=0)(?<![\\d.,/:a-z-]|โทร|โทร\\.|โทรศัพท์|โทรสาร|แฟกซ์|เบอร์|หมายเลข)0([1-9]\\d)(?!\\d|/|-\\d|[.,]\\d)");

    private static final Pattern SHORT_ZERO = Pattern.compile("(?=0)(?<![\\d.,/:a-z-])0([1-9])(?![\\d/]|-\\d|[.,]\\d)");
    private static final Pattern CONTINUED = Pattern.compile(
            "(-|ถึง|,และ|,|และ)([1-9]\\d?)(?!\\d|[.)/]|ครั้ง|คน|เรื่อง|ราย(?!งาน|การ)|วัน|เดือน|ปี|ชั่วโมง|แห่ง|ข้อ(?!มูล)|บาท|โครงการ|%)");

    private final ScannedText scanned;
    private final FiscalYear assessed;
    private final ItemCatalogue catalogue;
    private final Questions questions;

    CodeScan(ScannedText scanned, FiscalYear assessed, ItemCatalogue catalogue) {
        this.scanned = scanned;
        this.assessed = assessed;
        this.catalogue = catalogue;
        this.questions = new Questions(scanned, assessed, catalogue);
    }

    void search() {
        lettered();
        zeros();
        shortZeros();
    }

    private void lettered() {
        Matcher match = LETTERED.matcher(scanned.text());
        while (match.find()) {
            if (isInsideWord(match.start())) continue;
            String letter = match.group(1).toUpperCase(Locale.ROOT);
            int number = Integer.parseInt(match.group(2));
            item(letter, number, match.start(), match.end(), false);
            continued(letter, number, match.end(), false);
        }
    }

    private boolean isInsideWord(int start) {
        if (start == 0) return false;
        char before = scanned.text().charAt(start - 1);
        boolean latin = before >= 'a' && before <= 'z';
        boolean processor = scanned.text().startsWith("core", start - 4);
        return latin && (processor || !scanned.gapBefore(start));
    }

    private void zeros() {
        Matcher match = ZERO.matcher(scanned.text());
        while (match.find()) {
            int number = Integer.parseInt(match.group(1));
            if (number > catalogue.last(assessed, Instrument.OIT)) continue;
            item("O", number, match.start(), match.end(), true);
            continued("O", number, match.end(), true);
        }
    }

    private void shortZeros() {
        Matcher match = SHORT_ZERO.matcher(scanned.text());
        while (match.find()) {
            String code = "O" + match.group(1);
            boolean titled = questions.follows(code, match.end());
            if (titled) scanned.add(Mention.Kind.ITEM, code, match.start(), match.end(), true);
        }
    }

    /** The rest of a list or range whose first code alone has the letter. */
    private void continued(String letter, int first, int from, boolean misspelt) {
        int previous = first;
        Matcher next =
                CONTINUED.matcher(scanned.text()).region(from, scanned.text().length());
        while (next.lookingAt()) {
            int number = Integer.parseInt(next.group(2));
            if (number <= previous) return;
            boolean range = "-".equals(next.group(1)) || "ถึง".equals(next.group(1));
            for (int each = range ? previous + 1 : number; each <= number; each++) {
                item(letter, each, next.start(2), next.end(2), misspelt);
            }
            previous = number;
            next.region(next.end(), scanned.text().length());
        }
    }

    private void item(String letter, int number, int start, int end, boolean misspelt) {
        boolean exists = number <= catalogue.last(assessed, Instrument.ofItem(letter));
        if (exists) scanned.add(Mention.Kind.ITEM, letter + number, start, end, misspelt);
    }
}
