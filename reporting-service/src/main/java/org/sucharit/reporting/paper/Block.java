package org.sucharit.reporting.paper;

import java.util.List;

/** A part of a document, in reading order. */
public sealed interface Block {

    /** @param level 1 for a section, 2 for a part of it */
    record Heading(int level, String text) implements Block {}

    /** Running text, its first line indented. */
    record Paragraph(String text) implements Block {}

    /** A table; see {@link org.sucharit.reporting.paper.Table}. */
    record Tabular(Table table) implements Block {}

    /** Room for signatures beside each other, in the order in which they are given. */
    record SignatureRoom(List<Signatory> signatories) implements Block {

        public SignatureRoom {
            signatories = List.copyOf(signatories);
        }
    }
}
