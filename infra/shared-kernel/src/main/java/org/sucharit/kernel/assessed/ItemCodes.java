package org.sucharit.kernel.assessed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sucharit.kernel.text.Folded;
import org.sucharit.kernel.time.FiscalYear;

/** Finds what of the assessment a text names, in every spelling that reports use. */
public final class ItemCodes {

    private ItemCodes() {}

    /**
     * Items (the letter or a zero in its place, Thai or Arabic digits, lists and ranges of them), sub-indicators and
     * indicators, in order and without overlaps; the items inside a range share their place. A bare number counts only
     * where the words after it resemble that item's question, or where its sentence names the instrument; otherwise it
     * is a row number.
     *
     * @param assessed the year whose items the text cites, normally the year before its own
     */
    public static List<Mention> in(String text, FiscalYear assessed, ItemCatalogue catalogue) {
        ScannedText scanned = new ScannedText(text);
        new CodeScan(scanned, assessed, catalogue).search();
        new IndicatorScan(scanned).search();
        new NumberScan(scanned, assessed, catalogue).search();
        return withRanges(text, withoutOverlaps(scanned.found()));
    }

    private static List<Mention> withoutOverlaps(List<Mention> found) {
        List<Mention> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Mention::start));
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : sorted) {
            Mention last = kept.isEmpty() ? null : kept.getLast();
            if (last == null || mention.start() >= last.end() || sharesPlace(last, mention)) kept.add(mention);
        }
        return kept;
    }

    private static boolean sharesPlace(Mention one, Mention other) {
        return one.start() == other.start()
                && one.kind() == Mention.Kind.ITEM
                && other.kind() == Mention.Kind.ITEM
                && !one.code().equals(other.code());
    }

    /** Adds what a range of two whole codes leaves out between its ends. */
    private static List<Mention> withRanges(String text, List<Mention> mentions) {
        List<Mention> all = new ArrayList<>();
        for (Mention mention : mentions) {
            if (!all.isEmpty() && isRange(text, all.getLast(), mention)) {
                int from = number(all.getLast()) + 1;
                for (int each = from; each < number(mention); each++) {
                    String code = mention.code().substring(0, 1) + each;
                    all.add(new Mention(
                            mention.kind(),
                            code,
                            mention.start(),
                            mention.end(),
                            mention.written(),
                            mention.misspelt()));
                }
            }
            all.add(mention);
        }
        return List.copyOf(all);
    }

    private static boolean isRange(String text, Mention one, Mention other) {
        boolean items = one.kind() == Mention.Kind.ITEM && other.kind() == Mention.Kind.ITEM;
        if (!items
                || other.start() < one.end()
                || one.code().charAt(0) != other.code().charAt(0)) return false;
        String gap = Folded.of(text.substring(one.end(), other.start())).text();
        return "-".equals(gap) || "ถึง".equals(gap);
    }

    private static int number(Mention item) {
        return Integer.parseInt(item.code().substring(1));
    }
}
