package org.sucharit.reporting.publicpages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.eventstream.LatestEvents.Latest;
import tools.jackson.databind.JsonNode;

/**
 * A public event in words.
 *
 * @param key of the sentence that says what happened
 * @param about what it happened to; null where the event names nothing
 * @param agencyName null where the event belongs to no agency
 */
record EventLine(
        Latest event,
        String key,
        @Nullable String about,
        @Nullable String agencyName) {

    private static final Pattern TYPE = Pattern.compile("sucharit\\.(.+)\\.v\\d+");
    private static final int LONGEST = 160;

    /** Where events say what they are about, the most telling first. */
    private static final List<String> NAMES = List.of(
            "/plan/title",
            "/title",
            "/action/text",
            "/nameTh",
            "/facts/finding",
            "/details/title",
            "/item",
            "/month",
            "/resolution",
            "/text",
            "/address",
            "/reason");

    /** @param title of the measure the event is about; null where it is about none */
    static EventLine of(Latest event, @Nullable String title, @Nullable String agencyName) {
        return new EventLine(event, key(event.type()), title == null ? named(event.data()) : title, agencyName);
    }

    static String key(String type) {
        var matcher = TYPE.matcher(type);
        return "event.said." + (matcher.matches() ? matcher.group(1) : type);
    }

    private static @Nullable String named(JsonNode data) {
        return NAMES.stream()
                .map(data::at)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(EventLine::cut)
                .orElse(null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** For the page to find the same event again. */
    public String anchor() {
        return "e" + Integer.toHexString(Objects.hash(event.topic(), event.id()));
    }

    public Optional<String> agency() {
        return Optional.ofNullable(event.agency()).filter(code -> agencyName != null);
    }
}
