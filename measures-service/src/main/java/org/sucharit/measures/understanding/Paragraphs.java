package org.sucharit.measures.understanding;

import java.util.List;
import org.sucharit.kernel.reported.DocumentKind;

/** Measures written in plain paragraphs. */
final class Paragraphs {

    private Paragraphs() {}

    static List<Part> orTables(List<Part> parts, DocumentKind kind) {
        return parts;
    }
}
