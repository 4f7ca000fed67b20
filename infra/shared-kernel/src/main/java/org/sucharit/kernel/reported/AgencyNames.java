package org.sucharit.kernel.reported;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.sucharit.kernel.text.Folded;
import org.sucharit.kernel.text.Misspelling;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.text.WordLists;

/**
 * Names of local governments in running text, recognised by their form. Thai has no spaces between words, so where a
 * name ends is a judgement: at a gap, at a sign, or where a word follows that no name goes on with.
 */
final class AgencyNames {

    private static final WordLists WORDS = new WordLists(AgencyNames.class, "name-words.tsv");
    private static final int LONGEST = 25;
    /** A shorter beginning of a name is never cut off by a word. */
    private static final int SHORTEST = 3;
    /** The same for the names that begin like another word. */
    private static final int PLACE = 5;

    private final Optional<AgencyForm> form;
    private final String name;
    private final String core;
    private final List<String> spellings;
    private final Predicate<String> registered;

    AgencyNames(AgencyFacts agency, Predicate<String> registered) {
        this.form = AgencyForm.ofName(agency.nameTh());
        this.name = agency.nameTh();
        String folded = ThaiText.fold(agency.nameTh());
        this.core = form.map(own -> folded.substring(own.full().length())).orElse(folded);
        this.spellings = agency.spellings().stream().map(ThaiText::fold).toList();
        this.registered = registered;
    }

    /** A name that is not the agency's own, or is its own misspelt. */
    record Wrong(boolean misspelt, String written, String own) {}

    /** The wrong names in the text, each once, in order. */
    List<Wrong> wrongIn(String text) {
        Folded folded = Folded.of(text);
        List<Wrong> found = new ArrayList<>();
        Matcher match = AgencyForm.in(folded.text());
        while (match.find()) {
            if (AgencyForm.isBrief(match) && !standsAlone(folded, match.start())) continue;
            wrongAt(folded, match)
                    .map(wrong -> written(text, folded, match, wrong))
                    .ifPresent(found::add);
        }
        return found.stream().distinct().toList();
    }

    private record At(int end, boolean misspelt) {}

    private Wrong written(String text, Folded folded, Matcher match, At at) {
        return new Wrong(
                at.misspelt(),
                text.substring(folded.startOf(match.start()), folded.endOf(at.end()))
                        .strip(),
                name);
    }

    /** Short forms are letters that words contain too ("รอบต่อไป"). */
    private static boolean standsAlone(Folded folded, int start) {
        if (folded.gapBefore(start) || !ThaiText.isThaiLetter(folded.text().charAt(start - 1))) return true;
        String before = folded.text().substring(0, start);
        return WORDS.list("SHORT_BEFORE").stream().anyMatch(before::endsWith);
    }

    private Optional<At> wrongAt(Folded folded, Matcher match) {
        int begin = match.end();
        String rest = folded.text().substring(begin);
        AgencyForm found = AgencyForm.of(match);
        int known = longestRegistered(found, rest);
        if (isSpelling(match.group() + rest)) return Optional.empty();
        boolean ownForm = form.filter(found::equals).isPresent();
        if (ownForm && rest.startsWith(core)) {
            int end = Math.max(known, beforePlace(rest));
            return end > core.length() ? Optional.of(new At(begin + end, false)) : Optional.empty();
        }
        if (known > 0) return Optional.of(new At(begin + known, false));
        int slip = ownForm ? slipLength(rest) : 0;
        if (slip > 0) return Optional.of(new At(begin + slip, true));
        int end = nameLength(folded, begin, rest);
        return end == 0 ? Optional.empty() : Optional.of(new At(begin + end, false));
    }

    private boolean isSpelling(String written) {
        String folded = ThaiText.fold(written);
        return spellings.stream().anyMatch(folded::startsWith);
    }

    private int longestRegistered(AgencyForm found, String rest) {
        for (int length = Math.min(LONGEST, rest.length()); length > 1; length--) {
            if (registered.test(found.full() + rest.substring(0, length))) return length;
        }
        return 0;
    }

    /** Length of the words between the form and the district or province they lead up to, 0 where there is none. */
    private static int beforePlace(String rest) {
        int end = Math.max(rest.indexOf("อำเภอ"), rest.indexOf("จังหวัด"));
        if (rest.contains("อำเภอ") && rest.contains("จังหวัด")) {
            end = Math.min(rest.indexOf("อำเภอ"), rest.indexOf("จังหวัด"));
        }
        boolean oneName = end > 0
                && end <= LONGEST
                && rest.substring(0, end).chars().allMatch(c -> ThaiText.isThaiLetter((char) c));
        return oneName && firstFollowing(rest.substring(0, end), SHORTEST) == end ? end : 0;
    }

    /** Length of a slip of the agency's own name at the beginning, 0 where there is none. */
    private int slipLength(String rest) {
        int best = 0;
        for (int length : new int[] {core.length(), core.length() + 1, core.length() - 1}) {
            boolean slip = length > 0
                    && length <= rest.length()
                    && Misspelling.isSlip(withoutStart(rest.substring(0, length)), withoutStart(core));
            if (slip && best == 0) best = length;
        }
        return best;
    }

    /** "หนอง", "บาง" and the like begin very many names: what follows makes the difference. */
    private String withoutStart(String written) {
        return WORDS.list("START").stream()
                .filter(start ->
                        core.startsWith(start) && written.startsWith(start) && core.length() >= start.length() + 2)
                .findFirst()
                .map(start -> written.substring(start.length()))
                .orElse(written);
    }

    private static int nameLength(Folded folded, int begin, String rest) {
        int run = 0;
        while (run < rest.length() && ThaiText.isThaiLetter(rest.charAt(run)) && !endsAtGap(folded, begin, run)) run++;
        String letters = rest.substring(0, run);
        boolean place = WORDS.anyBegins("PLACE", letters);
        if (run < 2 || (!place && WORDS.anyBegins("FOLLOWING", letters))) return 0;
        int end = firstFollowing(letters, place ? PLACE : startOf(letters) + 2);
        boolean believable = end <= LONGEST || WORDS.anyBegins("START", letters);
        return believable ? Math.min(end, LONGEST) : 0;
    }

    /** Length of the word that the name begins with as so many do, which is no name by itself. */
    private static int startOf(String letters) {
        return WORDS.list("START").stream()
                .filter(letters::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(SHORTEST - 2);
    }

    private static boolean endsAtGap(Folded folded, int begin, int run) {
        return run > 0 && folded.gapBefore(begin + run);
    }

    private static int firstFollowing(String letters, int from) {
        return Stream.concat(
                        WORDS.list("FOLLOWING").stream()
                                .filter(word -> !WORDS.list("OUTSIDE").contains(word))
                                .map(word -> letters.indexOf(word, from)),
                        Stream.of(letters.length()))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(letters.length());
    }
}
