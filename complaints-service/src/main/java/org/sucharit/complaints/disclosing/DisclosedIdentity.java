package org.sucharit.complaints.disclosing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Identity;
import org.sucharit.complaints.sealing.Secret;

/** Who a complainant is, in clear: for the one person it was granted to. @param givenOn the day it was given */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosedIdentity(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        LocalDate givenOn) {

    static DisclosedIdentity of(Identity identity, LocalDate givenOn) {
        return new DisclosedIdentity(clear(identity.name()), clear(identity.phone()), clear(identity.email()), givenOn);
    }

    private static @Nullable String clear(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
