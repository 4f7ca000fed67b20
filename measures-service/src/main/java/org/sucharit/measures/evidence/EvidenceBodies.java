package org.sucharit.measures.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.evidence.EvidenceFacts.Kind;
import org.sucharit.measures.evidence.EvidenceFacts.Visibility;

/** What is sent about evidence. */
final class EvidenceBodies {

    static final int MAX_TITLE = 500;
    static final int MAX_NUMBER = 200;
    static final int MAX_REASON = 2_000;

    private EvidenceBodies() {}

    /** The fields beside a file; where they are left out it is called after the file, of kind other, and internal. */
    record FileBody(
            @Nullable UUID id,
            @NotNull AgencyId agency,
            @Nullable Kind kind,
            @Nullable @Words(max = MAX_TITLE) String title,
            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @Nullable @Words(max = MAX_NUMBER) String number,
            @Nullable Visibility visibility,
            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate validUntil) {

        EvidenceFacts facts(KeptFile file) {
            return facts(Objects.requireNonNullElse(words(title), file.name()));
        }

        private EvidenceFacts facts(String called) {
            return new EvidenceFacts(
                    Objects.requireNonNullElse(kind, Kind.OTHER),
                    called,
                    date,
                    words(number),
                    Objects.requireNonNullElse(visibility, Visibility.INTERNAL),
                    validUntil);
        }
    }

    record AddressBody(
            @Nullable UUID id,
            @NotNull AgencyId agency,
            @NotBlank @Words(max = WebAddress.MOST) String address,
            @Nullable Kind kind,
            @NotBlank @Words(max = MAX_TITLE) String title,
            @Nullable LocalDate date,
            @Nullable @Words(max = MAX_NUMBER) String number,
            @Nullable Visibility visibility,
            @Nullable LocalDate validUntil) {

        EvidenceFacts facts() {
            return new FileBody(id, agency, kind, title, date, number, visibility, validUntil).facts(title.strip());
        }
    }

    /** All facts as they are to stand. @param reason allowed, never needed: the executive looks at it again anyway */
    record FactsBody(
            @NotNull Kind kind,
            @NotBlank @Words(max = MAX_TITLE) String title,
            @Nullable LocalDate date,
            @Nullable @Words(max = MAX_NUMBER) String number,
            @NotNull Visibility visibility,
            @Nullable LocalDate validUntil,
            @Nullable @Words(max = MAX_REASON) String reason) {

        EvidenceFacts facts() {
            return new EvidenceFacts(kind, title.strip(), date, words(number), visibility, validUntil);
        }
    }

    record VersionBody(
            @NotBlank @Words(max = WebAddress.MOST) String address) {}

    /** @param version the one that was looked at; the newest when left out */
    record AcceptBody(@Nullable Integer version) {}

    /** @param version the one that was looked at; the newest when left out */
    record ReturnBody(
            @Nullable Integer version,
            @Nullable @Words(max = MAX_REASON) String reason) {}

    static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
