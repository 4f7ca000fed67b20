package org.sucharit.complaints.clocks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an agency promises beyond the national clock; what is left out is not promised.
 *
 * @param answerDays calendar days in which a complainant is answered or told of progress
 * @param receiveDays working days from filing until a case is taken up
 * @param orderDays working days from then until somebody is told to look into it
 * @param actDays working days from then until the complainant hears of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Promise(
        @Nullable Integer answerDays,
        @Nullable Integer receiveDays,
        @Nullable Integer orderDays,
        @Nullable Integer actDays) {

    public static final Promise NONE = new Promise(null, null, null, null);

    /** Whether each part, and the steps together, are over by the time the nation's clock wants an answer. */
    @JsonIgnore
    boolean isAtLeastAsStrictAs(NationalClock national) {
        boolean answers = answerDays == null || answerDays <= national.answerDays();
        int steps = Stream.of(receiveDays, orderDays, actDays)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return answers && steps <= national.workingDays();
    }
}
