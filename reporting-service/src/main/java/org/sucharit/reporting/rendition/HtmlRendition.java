package org.sucharit.reporting.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sucharit.reporting.paper.Paper;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A document as a page that prints as one: without scripts, its look in style sheets of its own. */
@Component
final class HtmlRendition {

    private static final Locale THAI = Locale.of("th");

    private final ITemplateEngine templates;

    HtmlRendition(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param sha256 of the canonical content: a browser that saves the page changes its bytes, but not this */
    byte[] of(Paper paper, String sha256) {
        var sheet = paper.page().name() + "-" + paper.digits().name();
        Map<String, Object> model = Map.of(
                "paper",
                paper,
                "sha256",
                sha256,
                "sheet",
                sheet.toLowerCase(Locale.ROOT),
                "parts",
                paper.blocks().stream().map(HtmlPart::of).toList());
        return templates.process("rendition/paper", new Context(THAI, model)).getBytes(UTF_8);
    }
}
