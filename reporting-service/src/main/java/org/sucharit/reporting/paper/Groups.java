package org.sucharit.reporting.paper;

import java.util.List;
import java.util.regex.Pattern;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.text.ThaiText;

/** The headings over the rows of a table, one below the other in a measure's group. */
final class Groups {

    private static final Pattern QUESTION = Pattern.compile("(?:หรือไม่|เพียงใด|อย่างไร|แค่ไหน|เพียงไร)$");
    private static final String SHORTENED = "…";

    private Groups() {}

    /** From the widest to the narrowest, without what names the row itself. */
    static List<String> above(ReportedMeasure measure, String heading) {
        return lines(measure).stream().filter(line -> !line.equals(heading)).toList();
    }

    /** Those that begin anew after others were open. */
    static List<String> opened(List<String> open, List<String> groups) {
        int same = 0;
        while (same < open.size() && same < groups.size() && open.get(same).equals(groups.get(same))) same++;
        return groups.subList(same, groups.size());
    }

    /** The question or item under which a measure without a title of its own stands; else empty. */
    static String question(ReportedMeasure measure, MeasureAnswers answers) {
        return isNamedByFirstStep(measure) ? asked(measure, answers) : "";
    }

    /** The question or item that is the narrowest of its headings; else empty. */
    static String asked(ReportedMeasure measure, MeasureAnswers answers) {
        var lines = lines(measure);
        if (lines.isEmpty()) return "";
        var last = lines.getLast();
        boolean asks = QUESTION.matcher(ThaiText.fold(last)).find() || answers.nameItem(last);
        return asks ? last : "";
    }

    private static boolean isNamedByFirstStep(ReportedMeasure measure) {
        if (measure.steps().isEmpty()) return false;
        var title = measure.title();
        var words = title.endsWith(SHORTENED) ? title.substring(0, title.length() - 1) : title;
        return ThaiText.fold(measure.steps().getFirst().text()).startsWith(ThaiText.fold(words));
    }

    private static List<String> lines(ReportedMeasure measure) {
        var group = measure.group();
        return group == null
                ? List.of()
                : group.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
