package org.sucharit.measures.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A page where an item is disclosed.
 *
 * @param url absolute, http or https, without user information
 * @param label what the page is called
 * @param explanation the path of clicks from the main page to this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosedAddress(
        String url, @Nullable String label, @Nullable String explanation) {}
