package org.sucharit.faults;

import java.io.IOException;
import org.sucharit.e2e.Multipart;

/** Somebody files a complaint, and writes into the mailbox once more. */
record ComplaintWork(String agency, boolean withFile) implements Work {

    private static final String COMPLAINT =
            "{\"agency\":\"%s\",\"kind\":\"SERVICE\",\"title\":\"เรื่อง %s\",\"description\":\"รายละเอียด\"}";

    @Override
    public boolean once(Sender sender) throws IOException, InterruptedException {
        var filed = sender.send(withFile ? filingWithFile() : filing());
        if (filed.isEmpty()) return false;
        var receipt = "Receipt " + filed.get().path("receipt").asString();
        var mark = Request.newMark();
        var message = "{\"text\":\"เพิ่มเติม %s\"}".formatted(mark);
        return sender.send(Request.marked(Kind.MESSAGE, receipt, "POST", "/api/mailbox/messages", mark, message))
                .isPresent();
    }

    private Request filing() {
        var mark = Request.newMark();
        return Request.marked(Kind.FILE, "", "POST", "/api/complaints", mark, COMPLAINT.formatted(agency, mark));
    }

    private Request filingWithFile() {
        var mark = Request.newMark();
        var parts = new Multipart()
                .field("complaint", COMPLAINT.formatted(agency, mark))
                .file("attachment", "บันทึก.txt", Sender.bytes("บันทึกเหตุการณ์ " + mark));
        return Request.upload(Kind.FILE_WITH_FILE, "", "/api/complaints", parts.type(), mark, parts.whole());
    }
}
