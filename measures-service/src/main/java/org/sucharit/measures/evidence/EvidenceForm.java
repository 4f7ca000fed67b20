package org.sucharit.measures.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.EvidenceFacts.Kind;
import org.sucharit.measures.evidence.EvidenceFacts.Visibility;
import org.sucharit.measures.form.TypedDate;

/** The form that hands evidence in, as it was typed: what is wrong is shown beside it, and nothing is lost. */
record EvidenceForm(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String date,
        @Nullable String number,
        @Nullable String visibility,
        @Nullable String validUntil,
        @Nullable String address) {

    static EvidenceForm empty(String id) {
        return new EvidenceForm(id, Kind.OTHER.name(), null, null, null, Visibility.INTERNAL.name(), null, null);
    }

    /** Field → key of a sentence. @param withFile whether a file came along */
    Map<String, String> mistakes(boolean withFile) {
        var mistakes = new HashMap<String, String>();
        if (!withFile && isBlank(address)) mistakes.put("file", "evidence.form.nothing");
        if (!withFile && isBlank(title)) mistakes.put("title", "refusal.EVIDENCE_TITLE_BLANK");
        if (isLong(title, EvidenceBodies.MAX_TITLE)) mistakes.put("title", "evidence.form.long");
        if (isLong(number, EvidenceBodies.MAX_NUMBER)) mistakes.put("number", "evidence.form.long");
        if (!isBlank(date) && day(date) == null) mistakes.put("date", "evidence.form.date");
        if (!isBlank(validUntil) && day(validUntil) == null) mistakes.put("validUntil", "evidence.form.date");
        return mistakes;
    }

    /** @param name of the file, for evidence without a title of its own */
    EvidenceFacts facts(@Nullable String name) {
        var called = isBlank(title) ? name : title;
        return new EvidenceFacts(
                one(Kind.values(), kind, Kind.OTHER),
                called == null ? "" : called.strip(),
                day(date),
                EvidenceBodies.words(number),
                one(Visibility.values(), visibility, Visibility.INTERNAL),
                day(validUntil));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null ? null : TypedDate.read(typed).orElse(null);
    }

    private static <E extends Enum<E>> E one(E[] all, @Nullable String name, E otherwise) {
        for (var each : all) if (each.name().equals(name)) return each;
        return otherwise;
    }

    private static boolean isLong(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
