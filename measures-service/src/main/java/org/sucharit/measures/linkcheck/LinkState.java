package org.sucharit.measures.linkcheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An address as it stands. Days are days in Bangkok.
 *
 * @param url as the agency gave it
 * @param since when this state was first found
 * @param lastCheckedOn when it was last looked at, whatever was found
 * @param movedTo the page's new address, when moved
 * @param status of the last answer (HTTP); null when there was none
 * @param millis until the last answer began; null when there was none
 * @param trouble why it leads to no page, when gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkState(
        URI url,
        Condition state,
        LocalDate since,
        LocalDate lastCheckedOn,
        @Nullable URI movedTo,
        @Nullable Integer status,
        @Nullable Integer millis,
        @Nullable Trouble trouble) {}
