package org.sucharit.reporting.opendata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The formats that each dataset comes in. */
enum Format {
    CSV("text/csv;charset=UTF-8;header=present", true, (columns, _, out) -> new CsvFile(columns, out)),
    JSON("application/json", true, (columns, _, out) -> JsonFile.array(columns, out)),
    NDJSON("application/x-ndjson;charset=UTF-8", true, (columns, _, out) -> JsonFile.lines(columns, out)),
    /** Its pages are compressed already. */
    PARQUET("application/vnd.apache.parquet", false, ParquetFile::new);

    final MediaType mediaType;

    /** Whether it gets much smaller on its way. */
    final boolean compressible;

    final RowFile.Opening opening;

    Format(String mediaType, boolean compressible, RowFile.Opening opening) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.compressible = compressible;
        this.opening = opening;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
