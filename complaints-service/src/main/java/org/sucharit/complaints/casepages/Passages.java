package org.sucharit.complaints.casepages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sucharit.complaints.casepages.Pieces.Piece;
import org.sucharit.complaints.complaint.Redaction;

/** Where some words stand in the texts of a case, however they are broken into lines. */
final class Passages {

    /** More than anybody looks through. */
    static final int MOST = 100;

    private static final int AROUND = 40;

    private Passages() {}

    /** @param before and after: what stands around it, to be told apart by */
    record Place(Piece piece, int from, int to, String before, String words, String after) {

        /** Name of its box on the page: the same whatever else is found. */
        public String box() {
            return ("place-" + piece.entry() + "-" + piece.field() + "-" + from + "-" + to)
                    .replaceAll("[^A-Za-z0-9-]", "-");
        }

        boolean isGone(List<Redaction> gone) {
            return gone.stream()
                    .anyMatch(one -> one.entry().equals(piece.entry())
                            && one.field().equals(piece.field())
                            && one.from() <= from
                            && one.to() >= to);
        }

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** In order, at most one more than {@link #MOST}. */
    static List<Place> find(String words, List<Piece> pieces) {
        var pattern = pattern(words);
        var places = new ArrayList<Place>();
        for (var piece : pieces) {
            var found = pattern.matcher(piece.text());
            while (places.size() <= MOST && found.find()) places.add(place(piece, found.start(), found.end()));
        }
        return places;
    }

    private static Pattern pattern(String words) {
        var parts = Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote);
        return Pattern.compile(
                parts.collect(Collectors.joining("\\s+")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Place place(Piece piece, int from, int to) {
        var text = piece.text();
        int start = whole(text, Math.max(0, from - AROUND), from);
        int end = whole(text, Math.min(text.length(), to + AROUND), text.length());
        return new Place(
                piece,
                from,
                to,
                (start > 0 ? "…" : "") + text.substring(start, from),
                text.substring(from, to),
                text.substring(to, end) + (end < text.length() ? "…" : ""));
    }

    /** Never between a letter and what stands above or below it. */
    private static int whole(String text, int at, int last) {
        int moved = at;
        while (moved > 0 && moved < last && isAttached(text.charAt(moved))) moved++;
        return moved;
    }

    private static boolean isAttached(char c) {
        return Character.isLowSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
