package org.sucharit.complaints.casepages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of an agency's people by the accounts they sign in with. */
record Names(Map<String, String> byAccount) {

    /** The account itself where the directory does not know it; empty for nobody. */
    public String of(@Nullable String account) {
        return account == null ? "" : byAccount.getOrDefault(account, account);
    }

    @Override
    public String toString() {
        return "Names";
    }
}
