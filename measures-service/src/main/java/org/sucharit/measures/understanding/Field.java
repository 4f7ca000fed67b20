package org.sucharit.measures.understanding;

/** What a column, or a part of a cell, is about. */
enum Field {
    NUMBER("number"),
    TITLE("title"),
    /** What falls short; the heading of a measure where a measure has no title of its own. */
    ISSUE("answers"),
    /** What is to become better. */
    IMPROVEMENT("improvement"),
    /** Instrument, indicator, sub-indicator or item. */
    ANSWERS("answers"),
    STEPS("steps"),
    RESPONSIBLE("responsible"),
    PERIOD("period"),
    STARTS("period"),
    ENDS("period"),
    /** One month or quarter of a calendar of ticks. */
    CALENDAR("period"),
    FOLLOW_UPS("followUps"),
    ACTIONS("actions"),
    /** Day of an action. */
    DATE("actions"),
    EVIDENCE("actions"),
    STATUS("actions"),
    /** A status that is ticked under its own heading. */
    TICKED("actions"),
    OUTCOME("outcome"),
    RECOMMENDATIONS("recommendations"),
    OBSTACLES("obstacles"),
    RANK("rank"),
    SCORE("scores"),
    /** A project or activity: a measure, or the steps of one, as the other columns say. */
    ACTIVITY("steps"),
    /** A guideline: steps, unless it is all that names the measure. */
    GUIDELINE("steps"),
    /** "Report of what was done": done already in a report, a way of following up in a plan. */
    REPORTED("actions"),
    UNKNOWN("other");

    private final String column;

    Field(String column) {
        this.column = column;
    }

    /** The name of the field in a preview, as findings give it. */
    String column() {
        return column;
    }
}
