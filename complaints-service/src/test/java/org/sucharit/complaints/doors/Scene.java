package org.sucharit.complaints.doors;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sucharit.complaints.complaint.CaseId;

/**
 * What stands behind a door.
 *
 * @param hidden whether the case is the oversight body's
 * @param words what stands for names in braces in paths and bodies
 */
record Scene(boolean hidden, CaseId id, Map<String, String> words) {

    static final String UNKNOWN_RECEIPT = "00000 00000 00000 00000 00000";

    Scene {
        words = Map.copyOf(words);
    }

    static Scene of(boolean hidden, CaseId id) {
        var fixed = Map.of("id", id.toString(), "agency", Ground.HERE, "code", Ground.HERE, "request", "1");
        return new Scene(hidden, id, fixed);
    }

    Scene with(String name, String word) {
        var more = new HashMap<>(words);
        more.put(name, word);
        return new Scene(hidden, id, more);
    }

    /** The same of a case that does not exist. */
    Scene none() {
        var none = new CaseId(UUID.randomUUID());
        return new Scene(hidden, none, with("id", none.toString()).words);
    }

    String word(String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    /** The receipt that somebody has. */
    String receipt(Person person) {
        return switch (person.card()) {
            case RECEIPT -> word("receipt");
            case RECEIPT_OF_ANOTHER -> words.getOrDefault("other receipt", UNKNOWN_RECEIPT);
            case RECEIPT_OF_NONE, TOKEN, TOKEN_OF_NAMED, NOTHING -> UNKNOWN_RECEIPT;
        };
    }

    String fill(String text) {
        var filled = text;
        for (var word : words.entrySet()) filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        return filled;
    }
}
