package org.sucharit.measures.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.agency.AgencyType;

/**
 * Whom a campaign is meant for. Which agencies that are is decided once, when it is launched.
 *
 * @param province Thai name; null for every province
 * @param type null for every type
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(
        Kind kind, @Nullable String province, @Nullable AgencyType type) {

    public enum Kind {
        ALL,
        PROVINCE,
        /** Of one type; of one province, where one is named. */
        TYPE,
        /** Named one by one. */
        LIST
    }
}
