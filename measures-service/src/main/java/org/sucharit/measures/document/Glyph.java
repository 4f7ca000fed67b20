package org.sucharit.measures.document;

/**
 * A letter on a page with the marks above and below it. In points from the top left corner.
 */
final class Glyph {

    private final StringBuilder text;
    final float x;
    final float right;
    /** The baseline. */
    final float y;

    final float size;

    Glyph(String text, float x, float right, float y, float size) {
        this.text = new StringBuilder(text);
        this.x = x;
        this.right = right;
        this.y = y;
        this.size = size;
    }

    String text() {
        return text.toString();
    }

    float width() {
        return right - x;
    }

    float middleX() {
        return (x + right) / 2;
    }

    float middleY() {
        return y - size * 0.3f;
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    boolean isMark() {
        return !text.isEmpty() && ThaiText.isMark(text.charAt(0));
    }

    /** Takes the mark, if it stands where this letter's marks stand. */
    boolean takes(Glyph mark) {
        return !isBlank()
                && !isMark()
                && Math.abs(mark.y - y) < size * 0.9f
                && mark.x > x - size * 0.4f
                && mark.x < right + size * 0.35f;
    }

    void add(Glyph mark) {
        if (text.length() < 12) text.append(mark.text);
    }

    Glyph reread() {
        return new Glyph(ThaiText.reread(text()), x, right, y, size);
    }
}
