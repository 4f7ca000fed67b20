package org.sucharit.complaints.referral;

import org.springframework.http.HttpStatus;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;

/** What a passphrase must have: whoever has the package can try as long as they like. */
final class Passphrase {

    private static final int SHORTEST = 20;
    private static final int DIFFERENT = 8;

    private Passphrase() {}

    /** @throws Problem 422 {@code PASSPHRASE_WEAK} */
    static Secret strong(Secret passphrase) {
        var text = passphrase.reveal();
        boolean strong = text.codePointCount(0, text.length()) >= SHORTEST
                && text.codePoints().distinct().count() >= DIFFERENT
                && text.codePoints().noneMatch(Character::isISOControl);
        if (!strong) throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "PASSPHRASE_WEAK");
        return passphrase;
    }
}
