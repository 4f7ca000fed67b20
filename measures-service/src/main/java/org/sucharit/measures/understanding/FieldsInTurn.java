package org.sucharit.measures.understanding;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/** What the columns of one table are about, from the left, as far as it is decided. */
final class FieldsInTurn {

    private final Field[] fields;

    FieldsInTurn(int columns) {
        fields = new Field[columns];
        Arrays.fill(fields, Field.UNKNOWN);
    }

    int size() {
        return fields.length;
    }

    Field get(int column) {
        return fields[column];
    }

    boolean is(int column, Field field) {
        return fields[column] == field;
    }

    void set(int column, Field field) {
        fields[column] = field;
    }

    /** The columns of a field. */
    IntStream of(Field field) {
        return IntStream.range(0, fields.length).filter(i -> fields[i] == field);
    }

    boolean has(Field field) {
        return Arrays.asList(fields).contains(field);
    }

    boolean hasAny(Set<Field> wanted) {
        return Arrays.stream(fields).anyMatch(wanted::contains);
    }

    void replace(Field one, Field other) {
        for (int i = 0; i < fields.length; i++) if (fields[i] == one) fields[i] = other;
    }

    /** Only the first column of a field gets another. */
    void rename(Field one, Field other) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == one) {
                fields[i] = other;
                return;
            }
        }
    }

    void keepFirst(Field field, Field others) {
        boolean seen = false;
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != field) continue;
            if (seen) fields[i] = others;
            seen = true;
        }
    }
}
