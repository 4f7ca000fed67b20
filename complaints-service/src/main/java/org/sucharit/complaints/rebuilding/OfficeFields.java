package org.sucharit.complaints.rebuilding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Word's fields: most show what they showed last; those that show who wrote the file, and where it lay, show nothing. */
final class OfficeFields {

    private static final Pattern TELLS_WHO = Pattern.compile(
            "\\s*(author|lastsavedby|username|userinitials|useraddress|filename|template|docproperty|docvariable|info)\\b.*",
            Pattern.DOTALL);

    private final Deque<Field> open = new ArrayDeque<>();

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean shows;
    }

    /** @return whether the element goes with all that is in it */
    boolean at(XMLStreamReader in) {
        return switch (in.getLocalName()) {
            case "fldSimple" -> tellsWho(attribute(in, "instr"));
            case "fldChar" -> {
                step(attribute(in, "fldCharType"));
                yield true;
            }
            default -> false;
        };
    }

    /** A piece of a field's code. */
    void code(String text) {
        if (!open.isEmpty() && !open.element().shows) open.element().code.append(text);
    }

    /** Whether text at this place is what a field shows about who wrote the file. */
    boolean hidden() {
        return open.stream().anyMatch(field -> field.shows && tellsWho(field.code.toString()));
    }

    private void step(String type) {
        switch (type) {
            case "begin" -> open.push(new Field());
            case "separate" -> {
                if (!open.isEmpty()) open.element().shows = true;
            }
            case "end" -> open.poll();
            default -> {}
        }
    }

    private static boolean tellsWho(String code) {
        return TELLS_WHO.matcher(code.toLowerCase(Locale.ROOT)).matches();
    }

    private static String attribute(XMLStreamReader in, String name) {
        for (int i = 0; i < in.getAttributeCount(); i++)
            if (in.getAttributeLocalName(i).equals(name)) return in.getAttributeValue(i);
        return "";
    }
}
