package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.text.Folded;
import org.sucharit.kernel.text.ThaiText;

/**
 * Who is responsible, from a cell that may name several: with "/", "-", "และ", numbers, line breaks or blanks between
 * them, any of which may also stand between a unit and its section, or inside a name.
 */
final class ResponsibleReading {

    private static final Pattern SEPARATOR = Pattern.compile("[/,;•●▪·*\\-]+|(?<!\\d)\\d{1,2}[.)]+(?!\\d)");
    private static final Pattern BARE_BEGINNING =
            Pattern.compile("(?:สำนัก|กอง|ฝ่าย|งาน|ส่วน|ผู้อำนวยการ|หัวหน้า|เจ้าหน้าที่|รอง|นัก|ทุก)$");

    /** @param separated whether a sign stands before it, and not only a blank or "และ" */
    private record Piece(int start, int end, boolean separated) {}

    private final Units units;
    private final Folded folded;
    private final String text;
    private final String original;
    private final List<Units.Hit> hits;

    private ResponsibleReading(String original, Units units) {
        this.units = units;
        this.original = original;
        this.folded = Folded.of(original);
        this.text = folded.text();
        this.hits = units.in(text);
    }

    static List<Responsible> read(String cell, Units units) {
        return new ResponsibleReading(cell, units).read();
    }

    private List<Responsible> read() {
        List<Responsible> people = new ArrayList<>();
        for (Piece piece : joined(pieces())) {
            String written =
                    Texts.oneLine(original.substring(folded.startOf(piece.start()), folded.endOf(piece.end())));
            if (!Texts.saysNothing(written)) people.add(new Responsible(written, unitOf(piece, written)));
        }
        return people;
    }

    private @Nullable String unitOf(Piece piece, String written) {
        List<Units.Hit> inside = hitsIn(piece);
        return inside.stream()
                .filter(Units.Hit::isUnit)
                .findFirst()
                .or(() -> inside.stream().findFirst())
                .map(Units.Hit::unit)
                .or(() -> units.like(written))
                .orElse(null);
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        boolean separated = true;
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            if (cutsName(separator.start()) || cutsName(separator.end())) continue;
            pieces.addAll(softly(from, separator.start(), separated));
            from = separator.end();
            separated = true;
        }
        pieces.addAll(softly(from, text.length(), separated));
        return pieces;
    }

    /** Cuts a stretch without signs where, after a blank or "และ", another unit or person begins. */
    private List<Piece> softly(int from, int to, boolean separated) {
        List<Piece> pieces = new ArrayList<>();
        int begin = from;
        boolean sign = separated;
        for (int at = from + 1; at < to; at++) {
            int and = text.startsWith("และ", at) && !cutsName(at) ? 3 : 0;
            int next = at + and;
            if (next >= to || cutsName(next) || !beginsAnother(next, begin, at, and > 0)) continue;
            pieces.add(new Piece(begin, at, sign));
            sign = false;
            begin = next;
            at = next;
        }
        if (begin < to) pieces.add(new Piece(begin, to, sign));
        return pieces;
    }

    private boolean beginsAnother(int next, int begin, int end, boolean and) {
        boolean hit = hits.stream().anyMatch(known -> known.start() == next);
        boolean afterHit = hits.stream().anyMatch(known -> known.end() == end);
        if (hit && afterHit) return true;
        if (!and && !folded.gapBefore(next)) return false;
        String left = text.substring(begin, end);
        if (BARE_BEGINNING.matcher(left).find() && !afterHit) return false;
        String right = text.substring(next);
        return hit
                || Units.beginsLikeUnit(right) && !right.startsWith("งาน")
                || Units.beginsLikePerson(right) && !and
                || Units.beginsLikePerson(right) && Units.beginsLikePerson(left);
    }

    /** Puts a section or position and its unit together again. */
    private List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (Texts.saysNothing(text.substring(piece.start(), piece.end()))) continue;
            Piece last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && belongTogether(last, piece)) {
                joined.set(joined.size() - 1, new Piece(last.start(), piece.end(), last.separated()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private boolean belongTogether(Piece one, Piece other) {
        boolean sameUnit = hitsIn(one).stream().anyMatch(left -> hitsIn(other).stream()
                .anyMatch(right -> left.unit().equals(right.unit())
                        && left.isUnit() != right.isUnit()
                        && !left.unit().equals(Responsible.EVERYONE)));
        if (sameUnit) return true;
        if (other.separated()) return false;
        boolean blankOnly = one.end() == other.start();
        return blankOnly && !isUnit(one) && isUnit(other);
    }

    private boolean isUnit(Piece piece) {
        String written = text.substring(piece.start(), piece.end());
        return hitsIn(piece).stream().anyMatch(Units.Hit::isUnit)
                || Units.beginsLikeUnit(written) && !written.startsWith("งาน");
    }

    private List<Units.Hit> hitsIn(Piece piece) {
        return hits.stream()
                .filter(hit -> hit.start() >= piece.start() && hit.end() <= piece.end())
                .toList();
    }

    /** Whether a cut at this position would go through a known name. */
    private boolean cutsName(int position) {
        return hits.stream().anyMatch(hit -> hit.start() < position && position < hit.end());
    }

    /** Whether a cell is nothing but names of this agency's units. */
    static boolean isOnlyUnits(String cell, Units units) {
        String letters = ThaiText.fold(cell);
        int known = units.in(letters).stream()
                .mapToInt(hit -> hit.end() - hit.start())
                .sum();
        return !letters.isEmpty() && known * 10 >= letters.length() * 9;
    }
}
