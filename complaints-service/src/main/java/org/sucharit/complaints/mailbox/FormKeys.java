package org.sucharit.complaints.mailbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.sealing.BrowserSeal;
import org.sucharit.complaints.sealing.Secret;

/** Makes keys of forms, sealed: no other site can make one for a mailbox it can't open. */
@Component
class FormKeys {

    static final String FIELD = "form";

    private static final String PLACE = "mailbox form";

    private final BrowserSeal seal;

    FormKeys(BrowserSeal seal) {
        this.seal = seal;
    }

    String fresh(Handle handle) {
        return seal.seal(new Secret(handle.written() + " " + UUID.randomUUID()), PLACE);
    }

    /** Empty when it was changed or is not of our making. */
    Optional<FormKey> read(String sealed) {
        return seal.open(sealed, PLACE).map(content -> {
            var parts = content.reveal().split(" ", -1);
            return new FormKey(Handle.read(parts[0]), parts[1]);
        });
    }
}
