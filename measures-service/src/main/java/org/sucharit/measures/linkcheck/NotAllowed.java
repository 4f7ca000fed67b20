package org.sucharit.measures.linkcheck;

import java.net.UnknownHostException;

/** A name or address that leads elsewhere than to the public internet; thrown before any connection is made. */
final class NotAllowed extends UnknownHostException {

    NotAllowed(String host) {
        super(host);
    }
}
