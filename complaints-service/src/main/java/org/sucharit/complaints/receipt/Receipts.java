package org.sucharit.complaints.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.sealing.KeyPurpose;
import org.sucharit.complaints.sealing.KeyedFunctions;

/** Makes receipts of submissions, and index entries of receipts. Neither can be turned back without the keys. */
@Component
public class Receipts {

    private static final int BYTES = 32;

    private final KeyedFunctions functions;

    Receipts(KeyedFunctions functions) {
        this.functions = functions;
    }

    /**
     * The receipt of a submission: the same for the same key and content, another for anything else.
     *
     * @param submissionKey as secret as the receipt; never kept
     * @param contentDigest SHA-256 over the fields and files
     */
    public Receipt of(String submissionKey, byte[] contentDigest) {
        return Receipt.of(functions.newest(KeyPurpose.RECEIPT, input(submissionKey, contentDigest), BYTES));
    }

    /** Every receipt this submission can have been given, since keys are added now and then. */
    public List<Receipt> candidates(String submissionKey, byte[] contentDigest) {
        return functions.all(KeyPurpose.RECEIPT, input(submissionKey, contentDigest), BYTES).stream()
                .map(Receipt::of)
                .toList();
    }

    /** The entry a new case is found by. */
    public byte[] index(Receipt receipt) {
        return functions.newest(KeyPurpose.RECEIPT_INDEX, receipt.bytes(), BYTES);
    }

    /** Every entry a case may be found by. */
    public List<byte[]> indexes(Receipt receipt) {
        return functions.all(KeyPurpose.RECEIPT_INDEX, receipt.bytes(), BYTES);
    }

    /** The key's length is fixed by hashing it first, so that key and digest can't trade bytes. */
    private static byte[] input(String submissionKey, byte[] contentDigest) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(hash.digest(submissionKey.getBytes(StandardCharsets.UTF_8)));
            return hash.digest(contentDigest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
