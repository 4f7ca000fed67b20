package org.sucharit.complaints.listening;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sucharit.kernel.text.DataFile;

/** Words before a name that are not part of it. */
final class Titles {

    private static final Set<String> FOLDED = read("titles.tsv");
    private static final Set<String> NOBODY = read("nobody.tsv");
    private static final int LEAST_NAME = 2;
    private static final int LONGEST =
            FOLDED.stream().mapToInt(String::length).max().orElse(0);

    private Titles() {}

    private static Set<String> read(String file) {
        var all = new HashSet<String>();
        for (var row : DataFile.rows(Titles.class, file)) all.add(String.join("", Spelling.words(row.getFirst())));
        return Set.copyOf(all);
    }

    static boolean isTitle(String folded) {
        return FOLDED.contains(folded);
    }

    /** Whether the words only say that the name is not known. */
    static boolean isNobody(Collection<String> folded) {
        return folded.isEmpty() || NOBODY.contains(String.join("", folded));
    }

    /** A word as it is, and without each title that it may begin with: a name may begin like a title. */
    static Set<String> without(String folded) {
        var forms = new LinkedHashSet<String>();
        strip(folded, forms);
        return forms;
    }

    private static void strip(String word, Set<String> forms) {
        if (!isTitle(word) && !forms.add(word)) return;
        for (int end = 1; end <= Math.min(word.length() - LEAST_NAME, LONGEST); end++)
            if (FOLDED.contains(word.substring(0, end))) strip(word.substring(end), forms);
    }
}
