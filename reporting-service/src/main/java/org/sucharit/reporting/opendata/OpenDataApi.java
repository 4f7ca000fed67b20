package org.sucharit.reporting.opendata;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.sucharit.kit.problem.Problem;
import org.sucharit.reporting.download.Downloads;
import org.sucharit.reporting.opendata.Dictionary.Described;

/** Open data for everyone: the catalogue, what the columns mean, and the files. */
@RestController
@RequestMapping("/api/open-data")
class OpenDataApi {

    private static final String REVALIDATE = "max-age=0, must-revalidate, public";

    private final Catalogue catalogue;
    private final Dictionary dictionary;
    private final Datasets datasets;
    private final Fingerprints fingerprints;
    private final Downloads downloads;

    OpenDataApi(
            Catalogue catalogue,
            Dictionary dictionary,
            Datasets datasets,
            Fingerprints fingerprints,
            Downloads downloads) {
        this.catalogue = catalogue;
        this.dictionary = dictionary;
        this.datasets = datasets;
        this.fingerprints = fingerprints;
        this.downloads = downloads;
    }

    @Operation(summary = "The catalogue: DCAT 3 as JSON-LD")
    @GetMapping(produces = {"application/ld+json", "application/json"})
    Map<String, Object> catalogue() {
        return catalogue.json();
    }

    @Operation(summary = "The data dictionary: every column of every dataset")
    @GetMapping(path = "/dictionary", produces = "application/json")
    List<Described> dictionary() {
        return dictionary.all();
    }

    @Operation(summary = "What one dataset consists of")
    @GetMapping(path = "/{dataset:[^.]+}", produces = "application/json")
    Described dataset(@PathVariable String dataset) {
        return dictionary.described(called(dataset));
    }

    @Operation(
            summary = "A whole dataset as it is now, as csv, json, ndjson or parquet",
            description = "A whole dataset as it is now, as csv, json, ndjson or parquet. "
                    + "Whoever sends its ETag as If-None-Match gets 304 until something changes.")
    @GetMapping("/{dataset}.{format}")
    void file(
            @PathVariable String dataset,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = called(dataset);
        var as = format(format);
        var tag = "W/\"%s-%s-%s\"".formatted(dataset, format, fingerprints.of(wanted));
        response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATE);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (new ServletWebRequest(request, response).checkNotModified(tag)) return;
        response.setContentType(as.mediaType.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(dataset, format));
        response.setHeader("Link", "<%s>; rel=\"license\"".formatted(Catalogue.LICENCE));
        if (request.getMethod().equals("HEAD")) return;
        downloads.send(out -> write(wanted, as, out), as.compressible, request, response);
    }

    private static void write(Dataset<?> dataset, Format format, OutputStream out) throws IOException {
        var file = format.opening.open(dataset.columns(), dataset.name(), out);
        dataset.write(file);
        file.close();
    }

    private Dataset<?> called(String name) {
        return datasets.called(name)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "DATASET_UNKNOWN",
                        datasets.all().stream().map(Dataset::name).collect(Collectors.joining(", "))));
    }

    private static Format format(String ending) {
        return Format.of(ending)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "FORMAT_UNKNOWN",
                        Arrays.stream(Format.values()).map(Format::ending).collect(Collectors.joining(", "))));
    }
}
