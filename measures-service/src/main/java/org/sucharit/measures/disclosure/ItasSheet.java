package org.sucharit.measures.disclosure;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.disclosure.Checklist.Address;
import org.sucharit.measures.disclosure.Checklist.Item;

/** What has to be typed into ITAS by hand, item by item, in Thai as ITAS wants it. */
record ItasSheet(int fiscalYear, List<Line> lines) {

    /**
     * One item.
     *
     * @param title empty where unknown
     * @param addresses one a line
     * @param explanation numbered, one line for each address
     */
    record Line(
            String item,
            String title,
            @Nullable Integer contentYear,
            ItemState state,
            String addresses,
            String explanation) {}

    static ItasSheet of(Checklist checklist) {
        return new ItasSheet(
                checklist.fiscalYear(),
                checklist.items().stream().map(ItasSheet::line).toList());
    }

    private static Line line(Item item) {
        return new Line(
                item.item(),
                item.title() == null ? "" : item.title(),
                item.contentYear(),
                item.state(),
                item.addresses().stream().map(Address::url).collect(joining("\n")),
                explanation(item));
    }

    private static String explanation(Item item) {
        var sentences = Stream.concat(
                        item.addresses().stream().map(ItasSheet::sentence),
                        Stream.ofNullable(item.declaration()).map(ItasSheet::sentence))
                .toList();
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> (i + 1) + ". " + sentences.get(i))
                .collect(joining("\n"));
    }

    /** On one line, so that the numbers stay in step. */
    private static String sentence(Address address) {
        var words = Stream.of(address.label(), address.explanation())
                .filter(text -> text != null)
                .map(text -> text.replaceAll("\\s*\\R\\s*", " "))
                .collect(joining(": "));
        return words.isEmpty() ? address.url() : words;
    }

    private static String sentence(Declaration declaration) {
        var what =
                switch (declaration.kind()) {
                    case NOT_APPLICABLE -> "ไม่เกี่ยวข้องกับหน่วยงาน";
                    case NONE -> "ไม่มี";
                };
        return what + ": " + declaration.explanation().replaceAll("\\s*\\R\\s*", " ");
    }
}
