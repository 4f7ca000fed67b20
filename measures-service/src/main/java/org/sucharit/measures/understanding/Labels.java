package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headings inside a text, each followed by a colon: "ปัญหา/อุปสรรค : … ข้อเสนอแนะ : …". */
final class Labels {

    /**
     * A heading found in a text.
     *
     * @param end where the text it announces begins
     */
    record Label(int start, int end, String text, Heading heading) {}

    private static final Pattern COLON = Pattern.compile("\\s*[:：]");
    private static final int LONGEST = 60;

    private Labels() {}

    /** All headings with a colon, in order. */
    static List<Label> in(String text) {
        List<Label> labels = new ArrayList<>();
        Matcher colon = COLON.matcher(text);
        int from = 0;
        while (colon.find()) {
            Label label = before(text, from, colon.start(), colon.end());
            if (label == null) continue;
            labels.add(label);
            from = colon.end();
        }
        return labels;
    }

    /** The longest heading that ends here and begins at a gap. */
    private static @Nullable Label before(String text, int from, int end, int after) {
        int first = Math.max(from, end - LONGEST);
        int line = Math.max(first, text.lastIndexOf('\n', Math.max(0, end - 1)) + 1);
        for (int start = line; start < end; start++) {
            boolean gap = start == from || start == 0 || Character.isWhitespace(text.charAt(start - 1));
            if (!gap || Character.isWhitespace(text.charAt(start))) continue;
            String written = text.substring(start, end);
            Heading heading = start == line ? Card.heading(written) : Heading.of(written);
            if (Character.isDigit(written.charAt(0)) && start != line) continue;
            if (heading.isSure() && heading.share() >= 0.8 && heading.beginsWithField())
                return new Label(start, after, written, heading);
        }
        return null;
    }

    /** The parts of a text by the fields its labels name; what stands before the first label is of the given field. */
    static Map<Field, String> split(String text, Field field) {
        List<Label> labels = in(text);
        if (labels.isEmpty()) return Map.of(field, text);
        Map<Field, String> parts = new EnumMap<>(Field.class);
        put(parts, field, text.substring(0, labels.getFirst().start()));
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
            Field named = labels.get(i).heading().field();
            boolean known = named == field || isSaid(named);
            put(
                    parts,
                    known ? named : field,
                    text.substring(known ? labels.get(i).end() : labels.get(i).start(), end));
        }
        return parts;
    }

    private static boolean isSaid(Field field) {
        return switch (field) {
            case OBSTACLES, RECOMMENDATIONS, OUTCOME, EVIDENCE -> true;
            default -> false;
        };
    }

    private static void put(Map<Field, String> parts, Field field, String text) {
        String tidy = Texts.tidy(text);
        if (!Texts.saysNothing(tidy)) parts.merge(field, tidy, (one, other) -> one + "\n" + other);
    }
}
