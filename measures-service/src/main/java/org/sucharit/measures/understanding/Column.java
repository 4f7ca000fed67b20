package org.sucharit.measures.understanding;

import java.util.Set;

/**
 * A column of a table and what it is about.
 *
 * @param others further fields its heading names
 * @param heading as written; empty where there is none
 */
record Column(int index, Field field, Set<Field> others, String heading) {

    Column as(Field other) {
        return new Column(index, other, others, heading);
    }

    boolean alsoSpeaksOf(Field other) {
        return others.contains(other);
    }
}
