package org.sucharit.measures.document;

/**
 * A drawn line, horizontal or vertical. In points from the top left corner.
 *
 * @param at where it lies: y of a horizontal, x of a vertical line
 * @param from where it begins in its own direction
 * @param to where it ends
 */
record Rule(boolean horizontal, float at, float from, float to) {

    float length() {
        return to - from;
    }
}
