package org.sucharit.complaints.listening;

import org.jspecify.annotations.Nullable;

/**
 * Someone in an agency's directory.
 *
 * @param account the subject they sign in as
 */
public record ListedPerson(
        String name,
        @Nullable String position,
        @Nullable String unit,
        @Nullable String account,
        @Nullable String email) {

    /** Never a name: this may come into a log. */
    @Override
    public String toString() {
        return "ListedPerson";
    }
}
