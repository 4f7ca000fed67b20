package org.sucharit.faults;

import java.io.IOException;
import org.sucharit.e2e.Multipart;

/** A plan of two measures in a file, previewed and committed. */
record ImportWork(String agency) implements Work {

    private static final String PLAN = """
            มาตรการ,วิธีการดำเนินการ,ผู้รับผิดชอบ,ระยะเวลา,การติดตามผล
            "๑. เผยแพร่สรุปผล %1$s",สรุปผลทุกเดือน,กองคลัง,ต.ค. ๖๓-ก.ย. ๖๔,รายงานผู้บริหารทุกเดือน
            "๒. ปรับปรุงช่องทาง %1$s",ตรวจสอบช่องทางเดิม,สำนักปลัด,พ.ย. ๖๓-ม.ค. ๖๔,รายงานผู้บริหารทุกไตรมาส
            """;

    @Override
    public boolean once(Sender sender) throws IOException, InterruptedException {
        var mark = Request.newMark();
        var file = new Multipart()
                .field("agency", agency)
                .field("fiscalYear", "2564")
                .file("file", "แผน.csv", Sender.bytes(PLAN.formatted(mark)));
        var officer = "officer-" + agency;
        var preview =
                sender.send(Request.upload(Kind.PREVIEW, officer, "/api/imports", file.type(), mark, file.whole()));
        if (preview.isEmpty()) return false;
        var commit = "/api/imports/" + preview.get().path("id").asString() + "/commit";
        return sender.send(Request.post(Kind.IMPORT, officer, commit, "")).isPresent();
    }
}
