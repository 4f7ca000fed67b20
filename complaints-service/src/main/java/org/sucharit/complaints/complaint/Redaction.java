package org.sucharit.complaints.complaint;

import org.sucharit.complaints.sealing.Secret;
import tools.jackson.databind.json.JsonMapper;

/**
 * A passage that must not leave with the text it stands in.
 *
 * @param entry of the text; {@link Standing#FILED} for what was filed
 * @param field of the text, as in {@link SealedText} or {@link Answers#each}
 * @param from the first character, from 0, as Java counts them
 * @param to the one after the last
 */
public record Redaction(String entry, String field, int from, int to, Secret reason) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Whether it names a part of this text, and no half of a character. */
    public boolean fits(Secret text) {
        var whole = text.reveal();
        return from >= 0 && from < to && to <= whole.length() && !splits(whole, from) && !splits(whole, to);
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    /** As it is sealed. */
    public Secret written() {
        var json = JSON.createObjectNode();
        json.put("entry", entry).put("field", field).put("from", from).put("to", to);
        return new Secret(json.put("reason", reason.reveal()).toString());
    }

    static Redaction read(Secret written) {
        var json = JSON.readTree(written.reveal());
        return new Redaction(
                json.path("entry").asString(),
                json.path("field").asString(),
                json.path("from").asInt(),
                json.path("to").asInt(),
                new Secret(json.path("reason").asString()));
    }
}
