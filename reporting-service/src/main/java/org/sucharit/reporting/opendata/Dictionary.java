package org.sucharit.reporting.opendata;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every column of every dataset is and means. */
@Component
public class Dictionary {

    /**
     * Words by language, {@code th} and {@code en}.
     *
     * @param csv what CSV writes otherwise than the other formats
     */
    public record Described(
            String dataset,
            Map<String, String> title,
            Map<String, String> about,
            Map<String, String> csv,
            List<DescribedColumn> columns) {}

    /** @param type {@code TEXT}, {@code INTEGER}, {@code DECIMAL} (two decimals), {@code DATE} (ISO 8601), {@code BOOLEAN} or {@code TEXTS} (a list; in CSV parted by a bar) */
    public record DescribedColumn(String name, Column.Type type, Map<String, String> meaning) {}

    private final Datasets datasets;
    private final DatasetWords words;

    Dictionary(Datasets datasets, DatasetWords words) {
        this.datasets = datasets;
        this.words = words;
    }

    public List<Described> all() {
        return datasets.all().stream().map(this::described).toList();
    }

    Described described(Dataset<?> dataset) {
        var key = "opendata." + dataset.name();
        return new Described(
                dataset.name(),
                words.of(key + ".title"),
                words.of(key + ".about"),
                words.of("opendata.csv"),
                dataset.columns().stream()
                        .map(column -> described(dataset, column))
                        .toList());
    }

    private DescribedColumn described(Dataset<?> dataset, Column<?> column) {
        return new DescribedColumn(column.name(), column.type(), words.of(dataset, column));
    }
}
