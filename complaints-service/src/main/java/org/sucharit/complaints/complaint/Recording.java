package org.sucharit.complaints.complaint;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.receipt.Receipts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;

/**
 * Takes down what somebody said, wrote in a letter or came with. It is routed like every other complaint; until its
 * receipt is replaced, that receipt opens nothing but its replacement.
 */
@Component
public class Recording {

    private final Filing filing;
    private final Receipts receipts;
    private final CaseKeys keys;

    Recording(Filing filing, Receipts receipts, CaseKeys keys) {
        this.filing = filing;
        this.receipts = receipts;
        this.keys = keys;
    }

    /** @param caseId whoever recorded it need not be one of those who may see it */
    public record Recorded(Acknowledgement acknowledgement, CaseId caseId) {}

    /**
     * @param caller whose right to do so has been looked at; counts as involved from here on
     * @param key as strong as a complainant's own
     * @throws Problem 422 {@code CHANNEL_NOT_RECORDED} for the web, which nobody records; else as {@link Filing#file}
     */
    public Recorded record(Caller caller, SubmissionKey key, ComplaintBody body, Channel channel) {
        if (channel == Channel.WEB) throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "CHANNEL_NOT_RECORDED");
        var acknowledged = filing.file(key, body, filing.enclosures(), new Origin(channel, caller));
        var caseId = keys.caseOf(receipts.indexes(acknowledged.receipt())).map(CaseId::of);
        return new Recorded(acknowledged, caseId.orElseThrow(Problem::notFound));
    }
}
