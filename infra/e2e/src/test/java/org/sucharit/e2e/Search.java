package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Looks for texts, however they are written, in whatever it is given. */
final class Search {

    private static final int SHOWN = 40;

    /** What is looked for, and how it is written. */
    private record Wanted(Sought sought, String how, byte[] bytes) {}

    private final List<Wanted> wanted;
    private final ByteFinder finder;
    private final Map<List<Object>, Found> found = new ConcurrentHashMap<>();

    Search(Collection<Sought> sought) {
        var byBytes = new TreeMap<String, Wanted>();
        for (var one : sought)
            Writings.of(one.text())
                    .forEach((how, bytes) ->
                            byBytes.putIfAbsent(new String(bytes, ISO_8859_1), new Wanted(one, how, bytes)));
        wanted = List.copyOf(byBytes.values());
        finder = new ByteFinder(wanted.stream().map(Wanted::bytes).toList());
    }

    /** @param open whether it may stand where it stands */
    record Sought(String name, String text, boolean open) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A kind of place where something is kept or told. */
    enum Where {
        POSTGRES_FILES,
        POSTGRES_ROWS,
        KAFKA_FILES,
        KAFKA_RECORDS,
        MONGODB,
        FILES,
        DEAD_LETTERS,
        TEMPORARY,
        LOGS,
        METRICS
    }

    /** @param at where it ends @param after what follows it there */
    record Found(Where where, String place, long at, Sought what, String how, String after) {}

    /** The first of its kind in each place. */
    List<Found> found() {
        return List.copyOf(found.values());
    }

    void in(Where where, String place, InputStream stream) throws IOException {
        finder.read(stream, (word, end, piece, after, length) -> {
            var hit = wanted.get(word);
            var rest = new String(
                    Arrays.copyOfRange(piece, after, Math.min(length, after + SHOWN)),
                    hit.how().equals("UTF-8") ? UTF_8 : ISO_8859_1);
            found.putIfAbsent(
                    List.of(where, place, hit.sought(), hit.how()),
                    new Found(where, place, end, hit.sought(), hit.how(), rest));
        });
    }

    void in(Where where, String place, byte[] bytes) {
        try {
            in(where, place, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void in(Where where, String place, String text) {
        in(where, place, text.getBytes(UTF_8));
    }
}
