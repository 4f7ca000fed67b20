package org.sucharit.complaints.sealing;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells whoever has made keysets which file belongs where. */
final class KeyPlaces {

    private KeyPlaces() {}

    static String told(KeyFolder folder, KeyFolder vault) {
        return """
                Keysets were made.

                %s: belongs to the service; each of its replicas reads it.
                %s
                  Offline: a copy of all of these, apart from every database backup. Lost, no case can be read and no
                  receipt opens anything. wrapping-* is made anew every 30 days: copy it again then, and destroy copies
                  of older ones within 35 days.

                %s: belongs to the disclosing officers. The service reads it when a granted request is opened.
                  identity-private.json  opens identities and original files
                  audit-private.json     tells the exact times of what staff did: hand it to the second custodian and
                                         take it away from here; the running service never needs it
                  Offline: a copy of both, with another custodian than the key folder's.

                The two master keys open all of it: they are in none of these folders, and no person holds both.
                """.formatted(folder, shared(folder), vault).strip();
    }

    private static String shared(KeyFolder folder) {
        return folder.named("").stream()
                .map(name ->
                        "  %-34s %s".formatted(name + ".json", purpose(name)).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static String purpose(String name) {
        if (name.startsWith(WrappingKeys.NAME)) return "wraps the keys of cases";
        if (name.equals(KeySets.BROWSER)) return "seals forms and mailbox cookies; lost, only those begin anew";
        if (Arrays.stream(VaultKeys.values()).anyMatch(pair -> pair.publicName().equals(name)))
            return "public half, locks only";
        return "keyed function";
    }
}
