package org.sucharit.complaints.access;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.sealing.KeyPurpose;
import org.sucharit.complaints.sealing.KeyedFunctions;

/** Marks of staff who must not see a case: keyed functions of their subjects, of no use beside another case. */
@Component
public class StaffMarks {

    private static final int BYTES = 32;

    private final KeyedFunctions functions;

    StaffMarks(KeyedFunctions functions) {
        this.functions = functions;
    }

    /** @param subject of the person at the identity provider */
    public String of(CaseId caseId, String subject) {
        return hex(functions.newest(KeyPurpose.STAFF, input(caseId, subject), BYTES));
    }

    boolean isMarked(CaseId caseId, String subject, Collection<String> marks) {
        if (marks.isEmpty()) return false;
        List<byte[]> all = functions.all(KeyPurpose.STAFF, input(caseId, subject), BYTES);
        return all.stream().map(StaffMarks::hex).anyMatch(marks::contains);
    }

    private static byte[] input(CaseId caseId, String subject) {
        return (caseId + "\n" + subject).getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
