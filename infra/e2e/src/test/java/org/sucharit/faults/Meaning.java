package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.bson.Document;
import org.bson.types.Binary;

/** What a row says, without how often it was written and in which portions. */
final class Meaning {

    /** How far readers are, which life of a read model this is, what they stand still at: checked by {@link ReaderCheck}. */
    private static final Set<String> BOOKKEEPING = Set.of("tokens", "lives", "parked", "offsets");

    /** What was counted for whoever looked back at a day, kept for the next who does. */
    private static final Set<String> KEPT_FOR_READERS = Set.of("closings");

    private static final String SCORECARDS = "reporting.scorecards";
    private static final String BOOKS = "reporting.books";
    private static final String RECORDS = "reporting.record_";

    /** These count how often they were written. */
    private static final Set<String> COUNTING = Set.of(SCORECARDS, BOOKS);

    private Meaning() {}

    static boolean isReadModel(String collection) {
        return !BOOKKEEPING.contains(collection)
                && !KEPT_FOR_READERS.contains(collection)
                && !collection.startsWith("system.");
    }

    /** Whether it says anything: a sum that has lost all of its parts does not. @param collection with its database */
    static boolean says(String collection, Document row) {
        return !collection.equals(SCORECARDS)
                || "AGENCY".equals(row.getString("kind"))
                || !row.getList("parts", String.class).isEmpty();
    }

    /** @param collection with its database */
    static Map<String, Object> of(String collection, Document row) {
        var fields = new TreeMap<String, Object>(row);
        if (COUNTING.contains(collection)) fields.remove("version");
        if (collection.equals(BOOKS)) fields.put("entries", entries(fields));
        if (collection.startsWith(RECORDS)) fields.put("trail", last(row.get("trail", Binary.class)));
        return fields;
    }

    /**
     * Of a book all lines of each subject, in their order. Whose lines stand between whose, and where a page ends, depends on how much was
     * read at once.
     */
    private static Map<String, String> entries(Map<String, Object> book) {
        var entries = new TreeMap<String, String>();
        var text = new StringBuilder();
        if (book.remove("pages") instanceof List<?> pages) for (var page : pages) text.append(unpacked((Binary) page));
        if (book.remove("recent") instanceof Binary recent) text.append(new String(recent.getData(), UTF_8));
        text.toString().lines().forEach(line -> {
            int end = line.indexOf('\t');
            entries.merge(line.substring(0, end), line.substring(end + 1), (all, next) -> all + "\n" + next);
        });
        return entries;
    }

    /** Of the versions that were read at once; those before stand in the book. */
    private static String last(Binary trail) {
        var lines = new String(trail.getData(), UTF_8).split("\n", -1);
        return Arrays.stream(lines).filter(line -> !line.isEmpty()).reduce("", (_, later) -> later);
    }

    private static String unpacked(Binary page) {
        var inflater = new Inflater();
        try {
            inflater.setInput(page.getData());
            var out = new ByteArrayOutputStream();
            var part = new byte[8192];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 && inflater.needsInput()) throw new IllegalStateException("a page ends too early");
                out.write(part, 0, length);
            }
            return out.toString(UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }
}
