package org.sucharit.measures.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Words;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.campaign.Target.Kind;
import org.sucharit.measures.measure.PlanBody;

/** A campaign as it is sent. @param id chosen by the client, so that a repeat is recognised */
record CampaignBody(
        @Nullable UUID id,
        @NotBlank @Words(max = 500) String title,
        @Nullable @Words(max = 10_000) String message,
        @NotNull @BuddhistYear Integer fiscalYear,
        @NotNull LocalDate dueOn,
        @NotNull @Valid TargetBody target,
        @Nullable @Size(max = CampaignBody.MOST) List<@NotNull @Valid PlanBody> measures,
        @Nullable @Size(max = CampaignBody.MOST) List<@NotNull @Valid DisclosureAsked> disclosures) {

    /** Of measures, and of disclosures. */
    static final int MOST = 50;

    /** @param agencies only for a list */
    record TargetBody(
            @NotNull Kind kind,
            @Nullable @Words(max = 100) String province,
            @Nullable AgencyType type,
            @Nullable @Size(max = 20_000) List<@NotNull AgencyId> agencies) {

        Target target() {
            return new Target(
                    kind, kind == Kind.ALL || kind == Kind.LIST ? null : province, kind == Kind.TYPE ? type : null);
        }

        @AssertTrue
        boolean isNamed() {
            return switch (kind) {
                // said of the kind itself
                case null -> true;
                case ALL -> true;
                case PROVINCE -> province != null;
                case TYPE -> type != null;
                case LIST -> agencies != null;
            };
        }
    }

    /** Exactly one of item and topic. @param elements keys of the required elements; all when left out */
    record DisclosureAsked(
            @Nullable @Words(max = 10) String item,
            @Nullable @Words(max = 100) String topic,
            @Nullable @Size(max = 50) List<@NotBlank @Words(max = 60) String> elements) {

        @AssertTrue
        boolean isExactlyOne() {
            return Stream.of(item, topic).filter(Objects::nonNull).count() == 1;
        }
    }

    /** @param target only this is looked at */
    record PreviewBody(@NotNull @Valid TargetBody target) {}

    record ReasonBody(@Nullable @Words(max = 2_000) String reason) {}
}
