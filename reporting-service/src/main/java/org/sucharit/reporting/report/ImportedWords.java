package org.sucharit.reporting.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedProse;

/** The words of a document that the agency wrote before, as a report of the same kind is drafted with them. */
record ImportedWords(ReportedProse prose) {

    /** Sections that are there for their tables. */
    private static final Set<String> HOLD_TABLES =
            Set.of(Section.RESULT, Section.ANALYSIS, Section.MEASURES, Section.FURTHER_POINTS);

    /**
     * In the document's own order; a table that it did not have comes where it would have been drafted.
     *
     * @param drafted what would be drafted without it
     */
    List<Section> sections(List<Section> drafted) {
        var sections = imported();
        for (int i = 0; i < drafted.size(); i++) {
            var section = drafted.get(i);
            if (!HOLD_TABLES.contains(section.key()) || isThere(section.key(), sections)) continue;
            sections.add(place(drafted.subList(i + 1, drafted.size()), sections), section);
        }
        return List.copyOf(sections);
    }

    private List<Section> imported() {
        var keys = new HashSet<String>();
        var sections = new ArrayList<Section>();
        for (var section : prose.sections()) {
            var key = key(section.table());
            if (key == null || !keys.add(key)) key = "part-" + (sections.size() + 1);
            sections.add(new Section(key, section.heading(), section.text()));
        }
        return sections;
    }

    private static @Nullable String key(ReportedProse.@Nullable Table table) {
        if (table == null) return null;
        return switch (table) {
            case RANKING -> Section.RESULT;
            case ANALYSIS -> Section.ANALYSIS;
            case MEASURES -> Section.MEASURES;
            case SHORTFALLS -> Section.FURTHER_POINTS;
        };
    }

    private static boolean isThere(String key, List<Section> sections) {
        return sections.stream().anyMatch(section -> section.key().equals(key));
    }

    /** Before the first of those that would come after it. */
    private static int place(List<Section> after, List<Section> sections) {
        for (int i = 0; i < sections.size(); i++) if (isThere(sections.get(i).key(), after)) return i;
        return sections.size();
    }

    /** Number and date are given anew. */
    Formalities formalities() {
        var memo = prose.memo();
        if (memo == null) return Formalities.NONE;
        return new Formalities(
                null,
                null,
                new Formalities.Memo(null, null, memo.from(), memo.to(), memo.subject(), memo.body()),
                null);
    }
}
