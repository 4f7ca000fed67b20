package org.sucharit.measures.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.EvidenceId;

/**
 * What is disclosed of an item; all of it is public.
 *
 * @param addresses in the order in which they are to be looked at
 * @param elements keys of the required elements that are there, as the year's rule set names them
 * @param evidence files kept by the same agency
 * @param declaration that there is nothing to show, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosureContent(
        List<DisclosedAddress> addresses,
        List<String> elements,
        @Nullable String note,
        List<EvidenceId> evidence,
        @Nullable Declaration declaration) {

    public DisclosureContent {
        addresses = List.copyOf(addresses);
        elements = elements.stream().distinct().sorted().toList();
        evidence = evidence.stream().distinct().toList();
    }

    /** Nothing stated at all. */
    static final DisclosureContent NOTHING = of(List.of());

    boolean isNothing() {
        return equals(NOTHING);
    }

    /** Addresses alone. */
    static DisclosureContent of(List<DisclosedAddress> addresses) {
        return new DisclosureContent(addresses, List.of(), null, List.of(), null);
    }
}
