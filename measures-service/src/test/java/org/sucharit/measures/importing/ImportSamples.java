package org.sucharit.measures.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.ReportedProse.Memo;
import org.sucharit.kernel.reported.ReportedProse.Section;
import org.sucharit.kernel.reported.ReportedProse.Table;
import org.sucharit.measures.importing.ImportEvent.DocumentImported;
import org.sucharit.measures.importing.ImportEvent.ImportAcknowledged;
import org.sucharit.measures.importing.ImportEvent.ImportedRow;
import org.sucharit.measures.importing.ImportEvent.Result;
import org.sucharit.measures.measure.MeasureId;

/** One of each event. */
public final class ImportSamples {

    static final ImportId ID = new ImportId(new UUID(0, 7));

    static final DocumentImported IMPORTED = new DocumentImported(
            ID,
            new AgencyId("ban-suan-sai"),
            2566,
            "PROGRESS",
            "FIRST_HALF",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "รายงาน.docx",
            48_213,
            LocalDate.of(2023, 4, 3),
            List.of(new ImportedRow(1, new MeasureId(new UUID(0, 8)), Result.CREATED)),
            prose());

    public static final List<ImportEvent> ALL = List.of(IMPORTED, new ImportAcknowledged(ID));

    private ImportSamples() {}

    private static ReportedProse prose() {
        return new ReportedProse(
                List.of("รายงานผลการดำเนินการตามมาตรการ", "เทศบาลตำบลสวนทราย ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"),
                new Memo(
                        "สท ๕๓๐๐๑/๔๕",
                        LocalDate.of(2023, 4, 3),
                        "สำนักปลัด",
                        "นายกเทศมนตรี",
                        "ส่งรายงานรอบ ๖ เดือน",
                        "จึงเรียนมาเพื่อโปรดพิจารณา"),
                List.of(
                        new Section(
                                "๑. ที่มา",
                                "เทศบาลตำบลสวนทรายทบทวนผลการประเมินของปีก่อน\nแล้วกำหนดมาตรการดังนี้",
                                Table.MEASURES),
                        new Section("", "ทุกกองรายงานผลในการประชุมพนักงาน", null)));
    }
}
