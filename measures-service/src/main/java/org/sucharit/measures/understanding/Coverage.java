package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.Folded;
import org.sucharit.kernel.text.ThaiText;

/**
 * How much of a document's body was kept. It knows nothing of how the document was read: it counts the words of all body
 * cells and looks for each of them in what was kept, as often as it was written. Numbers that only order a list or the
 * rows of a table are no words, nor is the "และ" at which a list of units was cut.
 */
final class Coverage {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern LINE_NUMBERING = Pattern.compile(
            "(?m)^\\s*(?:(?:มาตรการ|โครงการ|กิจกรรม|ประเด็น|ข้อ|ลำดับ)(?:ที่)?\\s*)?\\(?\\d{1,2}(?:\\.\\d{1,2}){0,2}(?:\\s?[.):]+(?!\\d)|\\s+(?=\\p{L}))\\s*");
    private static final Pattern INNER_NUMBERING =
            Pattern.compile("(?<=\\s|\\p{L}|\\p{M})\\(?\\d{1,2}\\s?[.)]+(?!\\d)\\s*");
    /** "Continued", on the next page. */
    private static final Pattern CONTINUED = Pattern.compile("[(\\[]\\s*ต่อ\\s*[)\\]]");

    private static final Pattern ONLY_NUMBER = Pattern.compile("\\s*\\(?\\d{1,3}[.)]?\\s*");

    private Coverage() {}

    /**
     * The share of the words of the body that were kept.
     *
     * @param body texts of the cells whose words count as often as they are written
     * @param repeated texts of cells that state again what others state; their words count once
     * @param kept every text that was kept
     */
    static double of(List<String> body, List<String> repeated, List<String> kept) {
        String all = squeezed(kept);
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (String text : body) {
            // what is "continued" was written on the page before
            if (CONTINUED.matcher(text).find()) continue;
            for (String word : words(text)) wanted.merge(word, 1, Integer::sum);
        }
        for (String text : body) {
            if (CONTINUED.matcher(text).find()) for (String word : words(text)) wanted.putIfAbsent(word, 1);
        }
        String bodyText = String.join(
                "\n",
                body.stream()
                        .filter(text -> !CONTINUED.matcher(text).find())
                        .map(text -> String.join("", words(text)))
                        .toList());
        for (String text : repeated) for (String word : words(text)) wanted.putIfAbsent(word, 1);
        long total = 0;
        long found = 0;
        Map<String, Integer> inBody = new HashMap<>();
        for (Map.Entry<String, Integer> word : wanted.entrySet()) {
            int written = word.getValue();
            // a short word stands in longer ones, too: it has to be kept as often as it stands anywhere in the body
            int needed = Math.max(written, inBody.computeIfAbsent(word.getKey(), key -> occurrences(bodyText, key)));
            int there = occurrences(all, word.getKey());
            total += written;
            if (there >= needed || isJoined(word.getKey(), all)) found += written;
            else found += Math.max(0, written - (needed - there));
        }
        return total == 0 ? 1 : (double) found / total;
    }

    /** Words of the body that were not kept; for tests and for looking into a document. */
    static List<String> missing(List<String> body, List<String> repeated, List<String> kept) {
        String all = squeezed(kept);
        List<String> texts = new ArrayList<>(body);
        texts.addAll(repeated);
        return texts.stream()
                .flatMap(text -> words(text).stream())
                .distinct()
                .filter(word -> !stands(word, all))
                .toList();
    }

    /** Whether every word of a text stands in what was kept, {@link #squeezed} into one. */
    static boolean stands(String text, String kept) {
        return words(text).stream().allMatch(word -> kept.contains(word) || isJoined(word, kept));
    }

    private static boolean isJoined(String word, String all) {
        if (!word.contains("และ")) return false;
        for (String part : word.split("และ")) if (!part.isEmpty() && !all.contains(part)) return false;
        return true;
    }

    static List<String> words(String text) {
        String arabic = CONTINUED.matcher(ThaiText.arabicDigits(text)).replaceAll(" ");
        if (ONLY_NUMBER.matcher(arabic).matches()) return List.of();
        String unnumbered = INNER_NUMBERING
                .matcher(LINE_NUMBERING.matcher(arabic).replaceAll("\n"))
                .replaceAll(" ");
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(unnumbered);
        while (word.find()) words.add(letters(word.group()));
        return words;
    }

    static String squeezed(List<String> texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) all.append(letters(text)).append('\n');
        return all.toString();
    }

    private static String letters(String text) {
        return Folded.of(text).text().replaceAll("[^\\p{L}\\p{M}\\p{Nd}]", "");
    }

    private static int occurrences(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) count++;
        return count;
    }
}
