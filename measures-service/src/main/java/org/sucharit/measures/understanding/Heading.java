package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sucharit.kernel.text.ThaiText;

/**
 * What the words above a column speak of.
 *
 * @param words what was recognised, in order
 * @param share how much of the text was recognised, 0–1
 */
record Heading(String text, List<HeadingWords.Word> words, double share) {

    /** Longer texts are sentences. */
    private static final int LONGEST = 110;

    static final Heading NONE = new Heading("", List.of(), 0);

    static Heading of(String text) {
        // most cells are long: folding them all costs more than everything else
        String folded = text.length() > 2 * LONGEST ? "" : ThaiText.fold(text);
        if (folded.isEmpty()) return NONE;
        if (folded.length() > LONGEST) return new Heading(text, List.of(), 0);
        Optional<HeadingWords.Word> alone = HeadingWords.alone(folded);
        if (alone.isPresent()) return new Heading(text, List.of(alone.get()), 1);
        List<HeadingWords.Word> words = new ArrayList<>();
        int recognised = 0;
        for (int at = 0; at < folded.length(); ) {
            HeadingWords.Word word = HeadingWords.at(folded, at);
            if (word != null && word.field() != null) words.add(word);
            int year = word == null ? yearAt(folded, at) : 0;
            int length = word == null ? Math.max(1, year) : word.stem().length();
            if (word != null || year > 0) recognised += length;
            at += length;
        }
        return new Heading(text, words, (double) recognised / folded.length());
    }

    private static int yearAt(String folded, int at) {
        return folded.startsWith("25", at)
                        && at + 4 <= folded.length()
                        && folded.substring(at, at + 4).chars().allMatch(Character::isDigit)
                ? 4
                : 0;
    }

    /** Whether its very first word names a field. */
    boolean beginsWithField() {
        return !words.isEmpty()
                && ThaiText.fold(text).startsWith(words.getFirst().stem());
    }

    /** Whether it is made of words of headings that name no field: a year, a round, an agency. */
    boolean isNeutral() {
        return words.isEmpty() && share >= 0.9;
    }

    /** The same heading, if it is the misspelling of a known one. */
    Heading corrected() {
        String folded = ThaiText.fold(text);
        if (isHeading() || folded.length() < 6 || folded.length() > 25) return this;
        return HeadingWords.like(folded)
                .map(word -> new Heading(text, List.of(word), 0.8))
                .orElse(this);
    }

    /** Whether the text is a heading at all: it is made of such words for the most part. */
    boolean isHeading() {
        return !words.isEmpty() && share >= 0.7;
    }

    /** Whether it speaks of a field that only a heading names. */
    boolean isSure() {
        return isHeading() && weight() >= 2;
    }

    int weight() {
        return words.stream().mapToInt(HeadingWords.Word::weight).max().orElse(0);
    }

    /** The field it speaks of most surely, and first; {@link Field#UNKNOWN} where it names none. */
    Field field() {
        if (isActivityOfMeasure()) return Field.TITLE;
        return words.stream()
                .max(Comparator.comparingInt(HeadingWords.Word::weight))
                .map(HeadingWords.Word::field)
                .orElse(Field.UNKNOWN);
    }

    /** The other fields it names as surely. */
    Set<Field> others() {
        Set<Field> others = new LinkedHashSet<>();
        for (HeadingWords.Word word : words) if (word.weight() == 3 && word.field() != null) others.add(word.field());
        others.remove(field());
        return others;
    }

    boolean speaksOf(Field field) {
        return words.stream().anyMatch(word -> word.field() == field);
    }

    private boolean isActivityOfMeasure() {
        return !words.isEmpty() && words.getFirst().field() == Field.ACTIVITY && speaksOf(Field.TITLE);
    }
}
