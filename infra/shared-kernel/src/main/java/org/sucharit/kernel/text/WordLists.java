package org.sucharit.kernel.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Named lists of words kept as data: one list a row, its name first, its words folded. */
public final class WordLists {

    private final Map<String, List<String>> lists = new HashMap<>();

    /**
     * Reads the lists of a data file.
     *
     * @param owner the class whose package holds the file
     */
    public WordLists(Class<?> owner, String file) {
        for (List<String> row : DataFile.rows(owner, file)) {
            lists.put(
                    row.get(0),
                    DataFile.entries(row.get(1)).stream().map(ThaiText::fold).toList());
        }
    }

    /** @throws IllegalArgumentException when there is no such list */
    public List<String> list(String name) {
        List<String> words = lists.get(name);
        if (words == null) throw new IllegalArgumentException("no word list " + name);
        return words;
    }

    /** Whether the folded text holds one of the words. */
    public boolean anyIn(String name, String folded) {
        return list(name).stream().anyMatch(folded::contains);
    }

    /** Whether the folded text begins with one of the words. */
    public boolean anyBegins(String name, String folded) {
        return list(name).stream().anyMatch(folded::startsWith);
    }
}
