package org.sucharit.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sucharit.kernel.reported.Provinces;

/** Invented input of a given size. */
final class Samples {

    private Samples() {}

    /** A report with results as an agency writes it, one measure a row. */
    static String report(int measures) {
        return """
                รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
                ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๑๒ เดือน
                เทศบาลตำบลกรูด อำเภอกาญจนดิษฐ์ จังหวัดสุราษฎร์ธานี

                มาตรการ\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินการ\tข้อเสนอแนะ
                """ + IntStream.rangeClosed(1, measures).mapToObj(Samples::row).collect(Collectors.joining("\n"));
    }

    private static String row(int number) {
        return String.join(
                "\t",
                "%d. มาตรการทดสอบลำดับที่ %d เพื่อเปิดเผยข้อมูลการให้บริการ (O%d)"
                        .formatted(number, number, number + 5),
                "1. จัดทำข้อมูลให้เป็นปัจจุบันทุกเดือน 2. เสนอผู้บริหารพิจารณา ภายในเดือนธันวาคม 2568 3. เผยแพร่บนเว็บไซต์ของหน่วยงาน",
                "สำนักปลัด/กองคลัง",
                "ต.ค. 68-ก.ย. 69",
                "1. จัดทำข้อมูลแล้ว ตามบันทึกข้อความ ลงวันที่ %d มกราคม 2569 2. เผยแพร่บนเว็บไซต์ วันที่ %d กุมภาพันธ์ 2569"
                        .formatted(number, number),
                "ควรดำเนินการอย่างต่อเนื่อง");
    }

    /** Agencies of all provinces as the registry's CSV has them. */
    static String registry(int agencies) {
        return "code,nameTh,type,district,province,website\n"
                + IntStream.rangeClosed(1, agencies)
                        .mapToObj(number ->
                                "bench-%d,องค์การบริหารส่วนตำบลทดสอบที่ %d,SUBDISTRICT_ADMINISTRATIVE_ORGANISATION,ทดสอบ,%s,\n"
                                        .formatted(number, number, province(number)))
                        .collect(Collectors.joining());
    }

    private static String province(int number) {
        var all = Provinces.all();
        return all.get(number % all.size());
    }
}
