package org.sucharit.reporting.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Component;
import org.sucharit.reporting.docx.DocxRendition;
import org.sucharit.reporting.paper.Papers;
import org.sucharit.reporting.report.Canonical;
import org.sucharit.reporting.report.ReportContent;

/** Makes a file of a report's content, and of nothing else. */
@Component
class Making {

    private final HtmlRendition html;

    Making(HtmlRendition html) {
        this.html = html;
    }

    byte[] of(ReportContent content, Format format) {
        return switch (format) {
            case HTML -> html.of(Papers.of(content), Canonical.sha256(Canonical.write(content)));
            case DOCX -> DocxRendition.of(Papers.of(content));
            case PDF -> PdfRendition.of(Papers.of(content));
            case CSV -> CsvRendition.of(content);
            case JSON -> Canonical.write(content).getBytes(UTF_8);
        };
    }
}
