package org.sucharit.reporting.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What datasets and their columns are called and mean, in both languages. */
@Component
class DatasetWords {

    private static final List<String> LANGUAGES = List.of("th", "en");

    private final MessageSource messages;

    DatasetWords(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> of(String key) {
        return LANGUAGES.stream().collect(Collectors.toMap(language -> language, language -> of(key, language)));
    }

    /** What a column means; most mean the same in every dataset. */
    Map<String, String> of(Dataset<?> dataset, Column<?> column) {
        var general = "opendata.column." + column.name();
        var own = "opendata." + dataset.name() + "." + column.name();
        return LANGUAGES.stream().collect(Collectors.toMap(language -> language, language -> {
            var found = messages.getMessage(own, null, "", Locale.of(language));
            return found == null || found.isEmpty() ? of(general, language) : found;
        }));
    }

    private String of(String key, String language) {
        return messages.getMessage(key, null, Locale.of(language));
    }
}
