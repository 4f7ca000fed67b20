package org.sucharit.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what a file has that its reader would not understand, or would understand otherwise. */
final class Strict {

    private final List<String> problems = new ArrayList<>();

    List<String> problems() {
        return problems;
    }

    void fields(String where, Map<String, Object> given, Map<String, Class<?>> known) {
        given.forEach((key, value) -> {
            var type = known.get(key);
            if (type == null) problems.add(where + ": no field " + key);
            else require(type.isInstance(value), where + ": " + key + " is no " + type.getSimpleName());
        });
    }

    void require(boolean right, String problem) {
        if (!right) problems.add(problem);
    }
}
