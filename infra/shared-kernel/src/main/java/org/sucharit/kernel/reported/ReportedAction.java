package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done for a measure (ผลการดำเนินการ).
 *
 * @param document the document that proves it, as written ("คำสั่งที่ ๙๔/๒๕๖๔")
 * @param channels where it was made known, without repeats
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedAction(
        String text, @Nullable LocalDate date, @Nullable String document, List<Channel> channels) {

    /** Where an agency makes known what it did. */
    public enum Channel {
        WEBSITE,
        NOTICE_BOARD,
        LINE,
        FACEBOOK,
        SOCIAL_MEDIA,
        MEETING,
        CIRCULAR,
        BROADCAST
    }

    public ReportedAction {
        channels = List.copyOf(channels);
    }
}
