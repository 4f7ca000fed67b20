package org.sucharit.kernel.assessed;

/**
 * An item, sub-indicator or indicator named in a text.
 *
 * @param code of the item, of the sub-indicator ({@code 9.3}), or an indicator's number
 * @param start position of its first character in the text
 * @param end position after its last character
 * @param written as the text writes it
 * @param misspelt whether a zero stands for the letter O
 */
public record Mention(Kind kind, String code, int start, int end, String written, boolean misspelt) {

    /** What is named. */
    public enum Kind {
        ITEM,
        SUB_INDICATOR,
        INDICATOR
    }
}
