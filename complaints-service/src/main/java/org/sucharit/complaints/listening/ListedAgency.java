package org.sucharit.complaints.listening;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * An agency as it is registered.
 *
 * @param type as in the contract {@code sucharit.agency.registered.v1}
 * @param district none for a provincial organisation
 * @param province its Thai name
 */
public record ListedAgency(
        AgencyId code, String nameTh, String type, @Nullable String district, String province) {}
