package org.sucharit.kit.test.doors;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What stands behind a door.
 *
 * @param words what stands for names in braces in paths and bodies
 */
public record Scene(Site site, Map<String, String> words) {

    public Scene {
        words = Map.copyOf(words);
    }

    public static Scene of(Site site) {
        return new Scene(site, Map.of("agency", site.here(), "elsewhere", site.elsewhere()));
    }

    public Scene with(String name, String word) {
        var more = new HashMap<>(words);
        more.put(name, word);
        return new Scene(site, more);
    }

    public String word(String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    public String fill(String text) {
        var filled = text;
        for (var word : words.entrySet()) filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        return filled;
    }
}
