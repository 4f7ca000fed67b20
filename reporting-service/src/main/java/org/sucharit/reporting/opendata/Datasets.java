package org.sucharit.reporting.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All datasets there are, in the order in which they are shown. */
@Component
class Datasets {

    private static final List<String> ORDER =
            List.of("agencies", "measures", "actions", "assessments", "disclosures", "reports", "complaint-figures");

    private final List<Dataset<?>> all;

    Datasets(List<Dataset<?>> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(dataset -> ORDER.indexOf(dataset.name())))
                .toList();
    }

    List<Dataset<?>> all() {
        return all;
    }

    Optional<Dataset<?>> called(String name) {
        return all.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
    }
}
