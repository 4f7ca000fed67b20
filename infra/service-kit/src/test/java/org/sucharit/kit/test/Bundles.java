package org.sucharit.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** A service's sentences: each stands in one bundle, once, in both languages; of two the first would hide the other. */
public abstract class Bundles {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void a_sentence_stands_in_one_place(String language) throws IOException {
        var places = places(language);
        assertThat(places).isNotEmpty();
        assertThat(places.entrySet())
                .filteredOn(entry -> entry.getValue().size() > 1)
                .isEmpty();
    }

    @Test
    void a_sentence_is_there_in_both_languages() throws IOException {
        assertThat(places("en")).isEqualTo(places("th"));
    }

    /** The bundles that have a key. */
    private static Map<String, List<String>> places(String language) throws IOException {
        var places = new TreeMap<String, List<String>>();
        for (var bundle : bundles())
            for (var key : keys(RESOURCES.resolve(bundle + "_" + language + ".properties")))
                places.computeIfAbsent(key, _ -> new ArrayList<>()).add(bundle);
        return places;
    }

    private static String[] bundles() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(RESOURCES.resolve("application.yaml")));
        var names = java.util.Objects.requireNonNull(yaml.getObject()).getProperty("spring.messages.basename");
        return names.split(",");
    }

    private static List<String> keys(Path file) throws IOException {
        var keys = new ArrayList<String>();
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                keys.add(key.toString());
                return value;
            }
        };
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        }
        return keys;
    }
}
