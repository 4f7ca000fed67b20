package org.sucharit.pagekit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Says who is looking at a page; empty for the public. */
@FunctionalInterface
public interface Visitors {

    Optional<Visitor> of(HttpServletRequest request);
}
