package org.sucharit.measures.campaign;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.measure.MeasureId;

/** One agency's part in a campaign: there is never more than one. */
public record InvitationId(CampaignId campaign, AgencyId agency) {

    private static final int CAMPAIGN = 36;

    /** @throws IllegalArgumentException when the text names no such stream */
    static InvitationId of(String stream) {
        return new InvitationId(
                CampaignId.of(stream.substring(0, CAMPAIGN)), new AgencyId(stream.substring(CAMPAIGN + 1)));
    }

    /** The measure that the agency drafts from one of the campaign's, the same however often it accepts. @param place from 0 */
    MeasureId measure(int place) {
        var name = this + "#" + place;
        return new MeasureId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The stream's name. */
    @Override
    public String toString() {
        return campaign + "/" + agency;
    }
}
