package org.sucharit.measures.document;

/**
 * A part of a document that was not read, because it shows nothing that could be.
 *
 * @param name the sheet's name, or the page's number
 */
public record Omission(Kind kind, String name) {

    /** What was left out. */
    public enum Kind {
        /** A sheet that its author hid. */
        HIDDEN_SHEET,
        /** A page that is only a picture, in a document whose other pages have text. */
        PICTURE_PAGE
    }
}
