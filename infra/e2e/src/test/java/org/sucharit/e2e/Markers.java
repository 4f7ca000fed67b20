package org.sucharit.e2e;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sucharit.e2e.Search.Sought;

/**
 * Words for what must be found nowhere. All begin with the same two random texts, one in Thai letters and one in Latin, so that looking
 * for these finds every one of them, and end with where they were written, so that what is found tells where it came from.
 */
final class Markers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 16;

    private final String thai = random('ก', 'ฮ');
    private final String latin = random('a', 'z');
    private final List<Sought> others = new ArrayList<>();

    private static String random(char first, char last) {
        return RANDOM.ints(LETTERS, first, last + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A word for one place: ASCII letters, digits and hyphens behind Thai letters. */
    String word(String written) {
        return thai + latin + "-" + written;
    }

    /** The same where Thai letters can't stand. */
    String latin(String written) {
        return latin + "-" + written;
    }

    /** Fills more than a row of a database holds in one piece. */
    String text(String written) {
        return (word(written) + " ").repeat(120);
    }

    /** As secret as a receipt, for it leads to one. */
    synchronized String key() {
        var key = UUID.randomUUID().toString();
        others.add(new Sought("key", key, false));
        others.add(new Sought("key without hyphens", key.replace("-", ""), false));
        return key;
    }

    /** Remembers what a complainant was given; gives it back. */
    synchronized String receipt(String shown) {
        var digits = shown.replace(" ", "");
        others.add(new Sought("receipt as shown", shown, false));
        others.add(new Sought("receipt", digits, false));
        others.add(new Sought("receipt with hyphens", shown.replace(' ', '-'), false));
        return shown;
    }

    synchronized List<Sought> all() {
        var all = new ArrayList<>(others);
        all.add(new Sought("Thai marker", thai, false));
        all.add(new Sought("Latin marker", latin, false));
        return all;
    }
}
