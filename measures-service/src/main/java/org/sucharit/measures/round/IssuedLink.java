package org.sucharit.measures.round;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A link by which a unit contributes without an account.
 *
 * @param part the unit's part of the round
 * @param link names the link; its token is made of it under a secret key and stored nowhere
 * @param tokenHash keyed hash of the token, by which a link is found
 * @param expiresOn the last day it can be used
 */
public record IssuedLink(int part, UUID link, String tokenHash, LocalDate expiresOn) {}
