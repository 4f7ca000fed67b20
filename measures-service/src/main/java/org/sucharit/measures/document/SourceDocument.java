package org.sucharit.measures.document;

import java.util.List;

/**
 * What stands in a document, in reading order, free of how its format stores it.
 *
 * @param fileName as the user named it
 * @param mediaType what the content is, told from the bytes and not from the name
 * @param omissions what was left out, so that the user can be told
 */
public record SourceDocument(String fileName, String mediaType, List<Block> blocks, List<Omission> omissions) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
        omissions = List.copyOf(omissions);
    }

    public SourceDocument(String fileName, String mediaType, List<Block> blocks) {
        this(fileName, mediaType, blocks, List.of());
    }

    /** Every table, in order. */
    public List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    /** Every line outside the tables, in order. */
    public List<Line> lines() {
        return blocks.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }
}
