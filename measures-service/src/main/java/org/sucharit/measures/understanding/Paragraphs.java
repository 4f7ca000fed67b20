package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.DocumentKind;

/**
 * Measures written in plain paragraphs: "มาตรการที่ 1 …", then "วิธีดำเนินการ: …", "ผู้รับผิดชอบ: …", the headings on
 * lines of their own or followed by a colon.
 */
final class Paragraphs {

    private static final Pattern ANNOUNCED = Pattern.compile(
            "^(?:มาตรการ|โครงการ|กิจกรรม)\\s*(?:ที่)?\\s*[:：]?\\s*[0-9๐-๙]{1,2}(?![0-9๐-๙])\\s*[.:：)-]*\\s*\\S");
    private static final Pattern NUMBERED = Pattern.compile("^[0-9๐-๙]{1,2}\\s*[.)]\\s*[^0-9๐-๙\\s]");
    private static final int LONGEST_LABEL = 60;

    private final DocumentKind kind;
    private final List<Part> lines;
    private final List<Part> parts = new ArrayList<>();
    private boolean announced;
    private @Nullable Card card;

    private Paragraphs(List<Part> lines, DocumentKind kind) {
        this.lines = lines;
        this.kind = kind;
    }

    /** The same parts, where tables hold the measures; else with every measure found in paragraphs as a row. */
    static List<Part> orTables(List<Part> parts, DocumentKind kind) {
        boolean tables = parts.stream()
                .anyMatch(
                        part -> part instanceof Part.Head head && head.columns().kind() == TableKind.MEASURES);
        return tables ? parts : new Paragraphs(parts, kind).read();
    }

    private List<Part> read() {
        announced = lines.stream()
                .anyMatch(part -> part instanceof Part.Prose line
                        && ANNOUNCED.matcher(line.text()).find());
        for (int i = 0; i < lines.size(); i++) {
            switch (lines.get(i)) {
                case Part.Prose line -> line(line, i);
                case Part.Head head -> {
                    finish();
                    parts.add(head);
                }
                case Part.Body body -> parts.add(body);
            }
        }
        finish();
        return List.copyOf(parts);
    }

    private void line(Part.Prose line, int at) {
        if (begins(line.text(), at)) {
            finish();
            card = new Card(line.number());
        } else if (card != null && ends(line)) {
            finish();
        }
        if (card == null) {
            parts.add(line);
        } else {
            collect(card, line.text());
        }
    }

    private boolean begins(String text, int at) {
        if (announced) return ANNOUNCED.matcher(text).find();
        Optional<Labels.Label> label = firstLabel(text);
        if (label.isPresent())
            return label.get().heading().field() == Field.TITLE && label.get().start() < 6;
        return NUMBERED.matcher(text).find() && isLabelled(at + 1);
    }

    /** Whether one of the next lines has a heading of a measure's field. */
    private boolean isLabelled(int at) {
        return at < lines.size()
                && lines.get(at) instanceof Part.Prose next
                && (firstLabel(next.text()).isPresent() || isLabel(next.text()));
    }

    private static Optional<Labels.Label> firstLabel(String text) {
        List<Labels.Label> labels = Labels.in(text);
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels.getFirst());
    }

    /** A line that is only a heading, word for word. */
    private static boolean isLabel(String text) {
        if (text.length() > LONGEST_LABEL) return false;
        Heading heading = Card.heading(text);
        return heading.isSure()
                && heading.share() >= 0.95
                && heading.field() != Field.TITLE
                && heading.field() != Field.UNKNOWN;
    }

    private static boolean ends(Part.Prose line) {
        return Groups.isFoot(line.text()) && Signatures.isPart(line.text())
                || line.level() > 0
                        && !isLabel(line.text())
                        && firstLabel(line.text()).isEmpty();
    }

    private static void collect(Card card, String text) {
        if (isLabel(text)) {
            card.put(text, "");
            return;
        }
        List<Labels.Label> labels = Labels.in(text);
        String before =
                labels.isEmpty() ? text : text.substring(0, labels.getFirst().start());
        String free = before.strip();
        if (!Texts.saysNothing(free)) {
            if (card.isEmpty()) card.put("มาตรการ", free);
            else card.goOn(free);
        }
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
            card.put(
                    labels.get(i).text(),
                    Texts.tidy(text.substring(labels.get(i).end(), end)));
        }
    }

    /** A title without any other field was no measure. */
    private void finish() {
        Card finished = card;
        card = null;
        if (finished == null) return;
        if (finished.known() >= 2) parts.addAll(finished.parts(kind));
        else parts.addAll(finished.asLines());
    }
}
