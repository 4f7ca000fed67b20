package org.sucharit.complaints.sealing;

/** The service must not serve with the keys it has, or a key must not be made: one sentence says why. */
final class KeysUnfit extends IllegalStateException {

    KeysUnfit(String sentence) {
        super(sentence);
    }

    KeysUnfit(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
