package org.sucharit.kit.test.doors;

import org.sucharit.kit.security.Role;

/** A role, and where it is held. */
public record Held(Role role, Place place) {}
