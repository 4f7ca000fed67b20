package org.sucharit.complaints.listening;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A name of the directory, folded. */
final class PersonName {

    private static final int LEAST = 2;

    /** First name, surname and whatever else, each also without a title. */
    final Set<String> parts;

    /** All in one word, as some write it. */
    final Set<String> whole;

    final Set<String> sounds;

    PersonName(String name) {
        var words = Spelling.words(name).stream()
                .filter(word -> word.length() >= LEAST && !Titles.isTitle(word))
                .toList();
        this.parts = words.stream()
                .flatMap(word -> Titles.without(word).stream())
                .filter(word -> word.length() >= LEAST)
                .collect(Collectors.toUnmodifiableSet());
        this.whole = Titles.without(String.join("", words));
        this.sounds = sounds(List.copyOf(parts));
    }

    static Set<String> sounds(List<String> words) {
        return words.stream().map(Sounds::of).filter(Sounds::isTelling).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "PersonName";
    }
}
