package org.sucharit.complaints.mailbox;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Digest;
import org.sucharit.complaints.sealing.KeyPurpose;
import org.sucharit.complaints.sealing.KeyedFunctions;

/**
 * Names what a complainant adds: the same for the same request sent again, so that it is recognised although nothing
 * about the request is kept. Same key, other content is another entry: nothing that was written gets lost.
 */
@Component
class Entries {

    private static final int BYTES = 16;

    private final KeyedFunctions functions;

    Entries(KeyedFunctions functions) {
        this.functions = functions;
    }

    /**
     * @param key of the request; without one it can't be recognised
     * @param content what is added
     * @return every name it can have, the one to use first
     */
    List<String> of(CaseId caseId, @Nullable String key, byte[] content) {
        if (key == null) return List.of(UUID.randomUUID().toString());
        var input = new Digest().add(caseId.toString()).add(key).add(content).end();
        var newest = hex(functions.newest(KeyPurpose.ENTRY, input, BYTES));
        var all = new java.util.ArrayList<>(List.of(newest));
        functions.all(KeyPurpose.ENTRY, input, BYTES).stream()
                .map(Entries::hex)
                .filter(entry -> !entry.equals(newest))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
