package org.sucharit.complaints.bulletin;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.sealing.KeyPurpose;
import org.sucharit.complaints.sealing.KeyedFunctions;

/** Names cases towards the outside: nobody without the keyset can tell which case it is. */
@Component
class CaseRefs {

    private static final int BYTES = 16;

    private final KeyedFunctions functions;

    CaseRefs(KeyedFunctions functions) {
        this.functions = functions;
    }

    String of(CaseId id) {
        var input = id.toString().getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(functions.newest(KeyPurpose.CASE_ID, input, BYTES));
    }
}
