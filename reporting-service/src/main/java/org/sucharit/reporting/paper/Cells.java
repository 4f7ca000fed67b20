package org.sucharit.reporting.paper;

import java.util.List;
import java.util.stream.IntStream;
import org.sucharit.reporting.look.Digits;

/** How what belongs together stands in one cell. */
final class Cells {

    private Cells() {}

    /** Numbered where there are several. */
    static List<String> numbered(List<String> texts, Digits digits) {
        if (texts.size() < 2) return texts.stream().map(digits::write).toList();
        return IntStream.range(0, texts.size())
                .mapToObj(i -> digits.write((i + 1) + ". " + texts.get(i)))
                .toList();
    }

    /** With a dash before each where there are several: their own signs are left as they are. */
    static List<String> listed(List<String> texts, Digits digits) {
        return texts.stream()
                .map(text -> digits.write(texts.size() < 2 ? text : "- " + text))
                .toList();
    }
}
