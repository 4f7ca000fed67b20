package org.sucharit.reporting.report;

import java.util.Set;

/**
 * A stretch of running text.
 *
 * <p>Tables and figures follow the section of the key they belong to: the ranking follows {@link #RESULT}, the analysis
 * per indicator {@link #ANALYSIS}, the measures {@link #MEASURES}, the further points {@link #FURTHER_POINTS}, the
 * figures of complaints {@link #COMPLAINTS}, the loans {@link #LOANS}. What has lost its section comes at the end.
 *
 * @param key unique in a report: lower-case Latin letters, digits and hyphens; other keys than those named here are the
 *     agency's own
 * @param title the heading; may be empty
 * @param text paragraphs parted by line breaks; may be empty where a table says it all
 */
public record Section(String key, String title, String text) {

    public static final String INTRODUCTION = "introduction";
    public static final String RESULT = "result";
    public static final String REMARKS = "remarks";
    public static final String ANALYSIS = "analysis";
    public static final String MEASURES = "measures";
    public static final String FURTHER_POINTS = "further-points";
    public static final String REPORTING = "reporting";
    public static final String COMPLAINTS = "complaints";
    public static final String LOANS = "loans";
    public static final String CLOSING = "closing";

    static final String KEY_FORM = "[a-z0-9]+(-[a-z0-9]+)*";

    static final Set<String> KNOWN = Set.of(
            INTRODUCTION, RESULT, REMARKS, ANALYSIS, MEASURES, FURTHER_POINTS, REPORTING, COMPLAINTS, LOANS, CLOSING);
}
