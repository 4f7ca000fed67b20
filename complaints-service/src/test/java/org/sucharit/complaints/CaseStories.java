package org.sucharit.complaints;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.attachment.Upload;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseSeals;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.ComplaintCommand;
import org.sucharit.complaints.complaint.ComplaintCommand.AcceptCase;
import org.sucharit.complaints.complaint.ComplaintCommand.AssignCase;
import org.sucharit.complaints.complaint.ComplaintCommand.CloseCase;
import org.sucharit.complaints.complaint.ComplaintCommand.ConcludeCase;
import org.sucharit.complaints.complaint.ComplaintCommand.DeclareNoInterest;
import org.sucharit.complaints.complaint.ComplaintCommand.RejectCase;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseConcluded;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseRejected;
import org.sucharit.complaints.complaint.Conclusion;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.complaints.receipt.Receipts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;

/** Brings cases to where a test begins, by commands: what the desk's own interface does is tested with it. */
public abstract class CaseStories extends ComplaintsPlatform {

    @Autowired
    protected CommandDesk desk;

    @Autowired
    protected Cases cases;

    @Autowired
    protected CaseKeys keys;

    @Autowired
    protected CaseSeals seals;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    Receipts receipts;

    protected CaseId caseOf(String receipt) {
        var entries = receipts.indexes(Receipt.read(receipt).orElseThrow());
        return keys.caseOf(entries).map(CaseId::of).orElseThrow();
    }

    protected CaseId filed(String agency) {
        return caseOf(file(agency, "เรื่องทดสอบ"));
    }

    /** With one file, which goes to the agency's own desk. */
    protected CaseId filedWithFile(String agency, String name, byte[] content) {
        var upload = new Upload().field("complaint", """
                        {"agency":"%s","kind":"SERVICE","title":"มีไฟล์","description":"รายละเอียด"}""".formatted(agency));
        var filed = asAnyone()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/complaints",
                        upload.contentType(),
                        upload.file(name, content).whole())
                .expect(201);
        return caseOf(filed.body().path("receipt").asString());
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    protected void send(ComplaintCommand command) {
        var file = cases.require(command.caseId());
        desk.send(Caller.anyone("test"), file.agency(), file.id().toString(), command);
    }

    protected void declare(CaseId id, String... subjects) {
        for (var subject : subjects) send(new DeclareNoInterest(id, subject, today()));
    }

    protected void reject(CaseId id, String by) {
        var reason = seals.require(cases.require(id)).seal(CaseRejected.class, "reason", "r", new Secret("ไม่มีมูล"));
        send(new RejectCase(id, "r", reason, by, today()));
    }

    protected void close(CaseId id, String by) {
        send(new AcceptCase(id, by, today()));
        send(new AssignCase(id, by, by, today()));
        var text = seals.require(cases.require(id)).seal(CaseConcluded.class, "text", "c", new Secret("สรุป"));
        send(new ConcludeCase(id, Conclusion.values()[0], "c", text, by, today()));
        send(new CloseCase(id, by, today()));
    }

    protected CaseFile file(CaseId id) {
        return cases.require(id);
    }
}
