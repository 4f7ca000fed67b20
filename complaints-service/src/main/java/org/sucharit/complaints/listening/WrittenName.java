package org.sucharit.complaints.listening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** What a complainant wrote as somebody's name. Never shown, never kept. */
final class WrittenName {

    /** More than that is no name, and nobody can be sure who is meant. */
    private static final int MOST_WORDS = 25;

    private static final int LONGEST = 300;

    /** Shorter ones would be found in any name. */
    private static final int LEAST_WITHIN = 4;

    private final List<String> words;
    private final Set<String> parts = new LinkedHashSet<>();
    private final Set<String> whole;
    private final Set<String> sounds;

    WrittenName(String name) {
        this.words = Spelling.words(name);
        if (!isStory())
            words.stream()
                    .filter(word -> word.length() > 1 && !Titles.isTitle(word))
                    .forEach(word -> parts.addAll(Titles.without(word)));
        var joined = String.join("", words);
        this.whole = joined.length() <= LONGEST ? Titles.without(joined) : Set.of(joined);
        this.sounds = PersonName.sounds(List.copyOf(parts));
    }

    /** Whether nobody is named. */
    boolean isEmpty() {
        return Titles.isNobody(words);
    }

    boolean mayMean(PersonName person) {
        return isUnclear()
                || any(parts, person.parts, Spelling::near)
                || any(whole, person.whole, Spelling::near)
                || any(whole, person.parts, WrittenName::within)
                || any(sounds, person.sounds, Sounds::near);
    }

    /** Only titles, a whole story, or letters that can't be compared. */
    private boolean isUnclear() {
        return parts.isEmpty() || isStory() || words.stream().noneMatch(Sounds::isReadable);
    }

    private boolean isStory() {
        return words.size() > MOST_WORDS || words.stream().anyMatch(word -> word.length() > LONGEST);
    }

    private static boolean within(String written, String name) {
        return name.length() >= LEAST_WITHIN && written.contains(name);
    }

    private static boolean any(Set<String> written, Set<String> known, BiPredicate<String, String> alike) {
        return written.stream().anyMatch(one -> known.stream().anyMatch(other -> alike.test(one, other)));
    }

    @Override
    public String toString() {
        return "•••";
    }
}
