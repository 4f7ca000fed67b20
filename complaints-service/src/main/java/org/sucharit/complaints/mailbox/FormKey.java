package org.sucharit.complaints.mailbox;

/**
 * What a page of a mailbox carries in its forms: a random key, so that sending a form twice does it once, and whose
 * mailbox the page showed, so that nothing goes into another one that was opened meanwhile.
 *
 * @param random at least 120 bits
 */
record FormKey(Handle handle, String random) {

    @Override
    public String toString() {
        return "•••";
    }
}
