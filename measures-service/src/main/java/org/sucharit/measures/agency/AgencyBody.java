package org.sucharit.measures.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.web.Words;

/** An agency to be registered; the CSV's columns have the same names. @param website with or without {@code https://} */
record AgencyBody(
        @NotNull AgencyId code,
        @NotBlank @Words(max = 200) String nameTh,
        @NotNull AgencyType type,
        @Nullable @Words(max = 100) String district,
        @NotBlank @Words(max = 100) String province,

        @Nullable @Size(max = 300) @Pattern(regexp = "(https?://)?[\\p{L}\\p{M}\\p{N}._-]+(:\\d+)?([/?#]\\S*)?")
        String website) {

    AgencyProfile profile() {
        return new AgencyProfile(nameTh.strip(), type, blankToNull(district), province.strip(), blankToNull(website));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
