package org.sucharit.kernel.reported;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sucharit.kernel.text.DataFile;
import org.sucharit.kernel.text.ThaiText;

/** The typical themes of measures, which make agencies comparable. They are proposed from the text, never imposed. */
public final class Themes {

    private static final List<Theme> ALL = DataFile.rows(Themes.class, "themes.tsv").stream()
            .map(row -> new Theme(row.get(0), row.get(1), row.get(2), DataFile.entries(row.get(3))))
            .toList();

    private Themes() {}

    /** All themes, in the order in which they are shown. */
    public static List<Theme> all() {
        return ALL;
    }

    public static Optional<Theme> theme(String code) {
        return ALL.stream().filter(theme -> theme.code().equals(code)).findFirst();
    }

    /** Codes of the themes whose stems the text holds, without repeats. */
    public static List<String> propose(String text) {
        String folded = ThaiText.fold(text);
        return ALL.stream().filter(theme -> theme.isIn(folded)).map(Theme::code).toList();
    }

    /**
     * One theme.
     *
     * @param code upper case, as in the API
     * @param stems each alone sufficient; parts joined by {@code +} must all occur
     */
    public record Theme(String code, String labelTh, String labelEn, List<String> stems) {

        public Theme {
            stems = stems.stream().map(Theme::folded).toList();
        }

        private boolean isIn(String folded) {
            return stems.stream()
                    .anyMatch(stem -> Arrays.stream(stem.split("\\+")).allMatch(folded::contains));
        }

        private static String folded(String stem) {
            return String.join(
                    "+", Arrays.stream(stem.split("\\+")).map(ThaiText::fold).toList());
        }
    }
}
