package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Something in a document that looks wrong or was not understood. It never stands in the way of the document.
 *
 * @param row 1-based row of the document's table; null for the title, the text around the tables, or the whole
 * @param column the field of the measure ({@code title}, {@code steps}, {@code period} …); null for the whole row
 * @param words what the message quotes, as written in the document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Code code,
        Severity severity,
        @Nullable Integer row,
        @Nullable String column,
        List<String> words) {

    /** What is wrong. The names are the API's codes. */
    public enum Code {
        OTHER_AGENCY_NAMED,
        OWN_NAME_MISSPELT,
        PROVINCE_MISSPELT,
        MEASURE_REPEATED,
        PERIOD_OUTSIDE_FISCAL_YEAR,
        PERIOD_REVERSED,
        DEADLINE_OUTSIDE_PERIOD,
        RESULT_MISSING,
        RESULT_REPEATS_PLAN,
        RESULT_WITHOUT_TRACE,
        DATE_MISSING,
        EVIDENCE_MISSING,
        ANALYSED_YEAR_NOT_PREVIOUS,
        ITEM_CODE_MISSPELT,
        RESPONSIBLE_UNKNOWN,
        OBSTACLES_EMPTY,
        NOT_UNDERSTOOD
    }

    /** How much it matters before a report is signed. */
    public enum Severity {
        /** Wrong as it stands. */
        WARNING,
        /** Worth a look. */
        INFO
    }

    public Finding {
        words = List.copyOf(words);
    }

    /** Text of the document that found no place elsewhere; it is quoted in full. */
    public static Finding notUnderstood(@Nullable Integer row, @Nullable String column, String text) {
        return new Finding(Code.NOT_UNDERSTOOD, Severity.INFO, row, column, List.of(text));
    }

    /** The sentence for the user, in Thai unless the language is English. */
    public String message(Locale language) {
        Locale chosen = "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.of("th");
        ResourceBundle sentences = ResourceBundle.getBundle("org.sucharit.kernel.reported.findings", chosen);
        String ofColumn = code.name() + "." + column;
        String sentence = sentences.getString(sentences.containsKey(ofColumn) ? ofColumn : code.name());
        return new MessageFormat(sentence, chosen).format(words.toArray());
    }
}
