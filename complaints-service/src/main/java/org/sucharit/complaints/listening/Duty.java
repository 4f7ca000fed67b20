package org.sucharit.complaints.listening;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What someone is at an agency, as far as the directory tells: it knows positions, not roles. Whoever can sign in may be
 * an investigator, and so may someone of whom nothing is said.
 */
enum Duty {
    /** Executives and the clerk (domain §1), with deputies and those who work for them. */
    LEADS,
    /** Works where complaints are looked into. */
    DESK,
    UNSURE,
    OTHER;

    private static final List<String> LEADING = List.of(
            "นายก",
            "ปลัด",
            "ผู้ว่าราชการ",
            "ประธานสภา",
            "ผู้บริหาร",
            "mayor",
            "chiefexecutive",
            "governor",
            "clerk",
            "permanentsecretary");
    private static final List<String> DESKS = List.of(
            "ร้องเรียน",
            "ร้องทุกข์",
            "สืบสวน",
            "สอบสวน",
            "วินัย",
            "นิติ",
            "กฎหมาย",
            "ธรรมาภิบาล",
            "ตรวจสอบภายใน",
            "ต่อต้านการทุจริต",
            "investigat",
            "complaint",
            "legal");
    private static final String DESK_ACCOUNT = "investigator";
    private static final String OFFICE_OF_THE_CLERK = "สำนักปลัด";

    static Duty of(ListedPerson person) {
        var position = folded(person.position());
        if (position.isEmpty() && person.account() == null) return UNSURE;
        if (names(position.replace(OFFICE_OF_THE_CLERK, ""), LEADING)) return LEADS;
        if (folded(person.account()).contains(DESK_ACCOUNT)
                || names(position, DESKS)
                || names(folded(person.unit()), DESKS)) return DESK;
        return person.account() == null ? OTHER : UNSURE;
    }

    /** Whether a complaint about them must not come to the agency's own desk. */
    boolean isNear() {
        return this != OTHER;
    }

    private static boolean names(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
