package org.sucharit.kit.command;

import org.sucharit.kernel.AgencyId;

/**
 * What the store knows of an aggregate without replaying it.
 *
 * @param type the aggregate's name, {@code <context>.<SimpleName>}: {@code measures.Measure}
 * @param agency whose it is, as its first event says
 * @param version sequence number of its last event, 0 after the first
 */
public record StreamHead(String type, AgencyId agency, long version) {}
