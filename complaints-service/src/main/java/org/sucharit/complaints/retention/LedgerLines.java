package org.sucharit.complaints.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a ledger, checked as they are read: {@code <case> <day> <day beyond backups> <hash>}. */
final class LedgerLines {

    private static final int HASH = 64;
    private static final String BEGINNING = "0".repeat(HASH);

    private final Map<String, LedgerEntry> entries = new LinkedHashMap<>();
    private String last = BEGINNING;
    private long length;

    /** Takes the whole lines of a text; half a line at its end is left. @throws LedgerDamaged */
    void add(String text) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            take(text.substring(from, end));
            from = end + 1;
        }
    }

    /** The line for another entry, with its end. */
    String next(LedgerEntry entry) {
        return "%s %s\n".formatted(entry.written(), hash(entry.written()));
    }

    List<LedgerEntry> entries() {
        return List.copyOf(entries.values());
    }

    boolean lists(String caseId) {
        return entries.containsKey(caseId);
    }

    /** Bytes of the lines taken so far. */
    long length() {
        return length;
    }

    private void take(String line) {
        int hash = line.length() - HASH;
        if (hash < 2 || !line.substring(hash).equals(hash(line.substring(0, hash - 1)))) throw damaged();
        try {
            var entry = LedgerEntry.read(line.substring(0, hash - 1));
            entries.put(entry.caseId().toString(), entry);
        } catch (RuntimeException e) {
            throw damaged();
        }
        last = line.substring(hash);
        length += line.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    private LedgerDamaged damaged() {
        return new LedgerDamaged(entries.size() + 1L);
    }

    private String hash(String written) {
        try {
            var bytes = (last + " " + written).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
