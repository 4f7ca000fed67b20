package org.sucharit.reporting.docx;

/** The paragraph styles of {@code docx/styles.xml}; everything written bears one, so that an office can restyle it. */
enum Style {
    TITLE("Title"),
    HEADING_1("Heading1"),
    HEADING_2("Heading2"),
    BODY("BodyText"),
    MEMO_TITLE("MemoTitle"),
    MEMO_LINE("MemoLine"),
    MEMO_LAST_LINE("MemoLastLine"),
    TABLE_TEXT("TableText"),
    TABLE_SUM("TableSum"),
    TABLE_HEADING("TableHeading"),
    TABLE_GROUP("TableGroup"),
    TABLE_NOTE("TableNote"),
    AFTER_TABLE("AfterTable"),
    SIGNATURE_FIRST("SignatureFirst"),
    SIGNATURE("SignatureRoom"),
    SIGNATURE_LAST("SignatureLast");

    private final String id;

    Style(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static Style heading(int level) {
        return level == 1 ? HEADING_1 : HEADING_2;
    }
}
