package org.sucharit.measures.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.round.RoundFacts.Asked;

/** The message that each unit finds in its chat group. The only place where a link can be seen. */
@Component
class Messages {

    private static final int MOST_NAME = 80;

    private final LinkTokens tokens;
    private final AgencyRegistry agencies;
    private final String origin;

    /** @param origin where the platform is reached from outside */
    Messages(LinkTokens tokens, AgencyRegistry agencies, @Value("${sucharit.origin}") String origin) {
        this.tokens = tokens;
        this.agencies = agencies;
        this.origin = origin;
    }

    /**
     * To be pasted.
     *
     * @param unit null for the officer's own part
     * @param answered how many of its measures the unit has told about
     * @param text in Thai; null while the link is revoked
     */
    record Message(
            int part,
            @Nullable String unit,
            int measures,
            int answered,
            @Nullable String text,
            @Nullable String link,
            @Nullable LocalDate expiresOn) {}

    List<Message> of(RoundFacts round) {
        var agency = agencies.require(round.id().agency()).profile().nameTh();
        return round.parts().stream().map(part -> message(agency, round, part)).toList();
    }

    private Message message(String agency, RoundFacts round, Asked part) {
        int answered = (int) part.measures().stream()
                .filter(measure -> round.answered(part, measure))
                .count();
        var link = part.link() == null ? null : address(part.link());
        var text = link == null ? null : text(agency, round, part, link);
        return new Message(
                part.number(), part.unit(), part.measures().size(), answered, text, link, part.linkExpiresOn());
    }

    private String address(UUID link) {
        return origin + ContributionPages.PATH + "/" + tokens.token(link);
    }

    private static String text(String agency, RoundFacts round, Asked part, String link) {
        var until = part.linkExpiresOn();
        var lines = Stream.of(
                "เรียน " + (part.unit() == null ? "ผู้รับผิดชอบ" : brief(part.unit())),
                "ขอให้แจ้งผล %d มาตรการ สำหรับการประชุมประจำเดือน%s %s"
                        .formatted(
                                part.measures().size(),
                                ThaiDates.formatMonth(round.id().month()),
                                brief(agency)),
                until == null ? "" : "ภายในวันที่ " + ThaiDates.format(until),
                "กดลิงก์แล้วเขียนหรือถ่ายรูปส่งได้เลย ไม่ต้องเข้าสู่ระบบ",
                link);
        return String.join("\n", lines.filter(line -> !line.isEmpty()).toList());
    }

    private static String brief(String name) {
        return name.length() > MOST_NAME ? name.substring(0, MOST_NAME) + "…" : name;
    }
}
