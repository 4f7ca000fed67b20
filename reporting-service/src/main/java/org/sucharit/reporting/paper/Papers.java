package org.sucharit.reporting.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.paper.Paper.Page;
import org.sucharit.reporting.report.ReportContent;
import org.sucharit.reporting.report.ReportKind;
import org.sucharit.reporting.report.Section;

/** Writes reports as documents: the same content gives the same document, word for word. */
public final class Papers {

    private final ReportContent report;
    private final Look look;
    private final Digits digits;

    private Papers(ReportContent report) {
        this.report = report;
        this.look = Objects.requireNonNullElse(report.formalities().look(), Look.USUAL);
        this.digits = look.digits();
    }

    public static Paper of(ReportContent report) {
        return new Papers(report).write();
    }

    private Paper write() {
        var head = new Head(report, digits);
        var blocks = new ArrayList<Block>();
        Map<String, List<Block>> tables = tables();
        for (Section section : report.sections()) {
            if (!section.title().isBlank()) blocks.add(new Block.Heading(1, digits.write(section.title())));
            blocks.addAll(paragraphs(section.text()));
            for (Block block : Objects.requireNonNullElse(tables.remove(section.key()), List.<Block>of()))
                if (!says(block, section.title())) blocks.add(block);
        }
        tables.values().forEach(blocks::addAll);
        blocks.add(new Block.SignatureRoom(head.signatories()));
        return new Paper(report.agency().nameTh(), page(), digits, head.title(), head.memo(), blocks);
    }

    /** A heading that the section already bears is not written again. */
    private static boolean says(Block block, String title) {
        return block instanceof Block.Heading heading && ThaiText.same(heading.text(), title);
    }

    private Page page() {
        boolean wide = report.kind() == ReportKind.PROGRESS || report.kind() == ReportKind.PROPERTY_LOANS;
        return wide ? Page.LANDSCAPE : Page.PORTRAIT;
    }

    /** By the key of the section they follow. */
    private Map<String, List<Block>> tables() {
        var data = report.data();
        var tables = new LinkedHashMap<String, List<Block>>();
        if (data.assessment() != null)
            tables.put(Section.RESULT, new AssessmentTables(digits).result(data.assessment()));
        if (!report.analysis().isEmpty())
            tables.put(Section.ANALYSIS, new AssessmentTables(digits).analysis(report.analysis()));
        if (!data.measures().isEmpty()) tables.put(Section.MEASURES, List.of(new MeasureTable(report, look).block()));
        if (!data.furtherPoints().isEmpty())
            tables.put(
                    Section.FURTHER_POINTS,
                    List.of(new FurtherPointTable(report.year(), digits).of(data.furtherPoints())));
        if (data.complaints() != null)
            tables.put(Section.COMPLAINTS, List.of(new ComplaintTable(digits).of(data.complaints())));
        if (data.loans() != null) tables.put(Section.LOANS, new LoanTables(digits).of(data.loans()));
        return tables;
    }

    private List<Block> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .<Block>map(line -> new Block.Paragraph(digits.write(line)))
                .toList();
    }
}
