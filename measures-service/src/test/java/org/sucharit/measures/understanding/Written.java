package org.sucharit.measures.understanding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.measures.document.DocumentReader;
import org.sucharit.measures.document.SourceDocument;

/** Documents written down in a test: lines, and rows with {@code |} between their cells. */
final class Written {

    static final String PLAN =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\nเทศบาลตำบลทุ่งดอกไม้ อำเภอบ้านสวน จังหวัดน่าน\n\n";
    static final String REPORT =
            "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ ๒๕๖๖ รอบ ๖ เดือน\nเทศบาลตำบลทุ่งดอกไม้\n\n";

    private Written() {}

    static Understood read(String text) {
        return Understanding.read(document(text), SampleReports.MEADOW, 2566);
    }

    static SourceDocument document(String text) {
        String tabbed = text.replaceAll(" *\\| *", "\t");
        return new DocumentReader().read(tabbed.getBytes(StandardCharsets.UTF_8), "report.txt");
    }

    static List<ReportedMeasure> measures(String text) {
        return read(text).measures().stream().map(UnderstoodMeasure::measure).toList();
    }
}
