package org.sucharit.measures.form;

import java.util.List;
import java.util.Map;

/** A field that is wrong, and the sentence that says so, as a page lists it above its form. */
public record WrongField(String field, String message) {

    /** @param errors sentences by field, in the order to be listed */
    public static List<WrongField> listed(Map<String, String> errors) {
        return errors.entrySet().stream()
                .map(error -> new WrongField(error.getKey(), error.getValue()))
                .toList();
    }
}
