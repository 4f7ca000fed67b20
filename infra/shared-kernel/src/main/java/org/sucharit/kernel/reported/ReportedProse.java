package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says outside its tables, word for word and in its order. Who signed it, and how people are reached, is
 * no part of it.
 *
 * @param title its lines; empty where it has none
 * @param memo the cover it was submitted with (บันทึกข้อความ); null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedProse(List<String> title, @Nullable Memo memo, List<Section> sections) {

    /** All characters of its sections, at most: what a document says beyond that is no part of it. */
    public static final int LONGEST = 50_000;

    /** How many sections there are, at most: the last of them holds what more there is. */
    public static final int MOST_SECTIONS = 40;

    public static final ReportedProse NONE = new ReportedProse(List.of(), null, List.of());

    public ReportedProse {
        title = List.copyOf(title);
        sections = List.copyOf(sections);
    }

    /**
     * A heading with the text below it.
     *
     * @param heading with its number, as written; empty where a text stands without one, as after a table
     * @param text paragraphs parted by line ends; empty where a table says it all
     * @param table what stands below the text; null where that is nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(
            String heading, String text, @Nullable Table table) {}

    /** What the rows of a table, or of several that go on over pages, are about. */
    public enum Table {
        /** Indicators by their scores. */
        RANKING,
        /** What each score means. */
        ANALYSIS,
        MEASURES,
        SHORTFALLS
    }

    /**
     * A cover memo; what was left open is empty, or null.
     *
     * @param from the unit that writes ("ส่วนราชการ")
     * @param to who it is put before ("เรียน"), by office
     * @param subject "เรื่อง"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Memo(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String from,
            String to,
            String subject,
            String body) {}

    /** Whether there is text in it; a sheet may be nothing but a table. */
    public boolean saysSomething() {
        return sections.stream()
                .anyMatch(section ->
                        !section.heading().isEmpty() || !section.text().isEmpty());
    }
}
