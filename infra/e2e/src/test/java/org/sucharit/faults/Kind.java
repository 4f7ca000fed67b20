package org.sucharit.faults;

/** What the load sends, and which event of which service has to be there once, as soon as it is answered. */
enum Kind {
    REGISTER("measures", "AgencyRegistered"),
    DRAFT("measures", "MeasureDrafted"),
    ADOPT("measures", "MeasurePlanned"),
    ACTION("measures", "ActionRecorded"),
    FOLLOW_UP("measures", "FollowUpRecorded"),
    COMPLETE("measures", "MeasureCompleted"),
    PREVIEW("measures", ""),
    IMPORT("measures", "DocumentImported"),
    OPEN_ROUND("measures", "RoundOpened"),
    CLOSE_ROUND("measures", "RoundClosed"),
    DRAFT_REPORT("reporting", "ReportDrafted"),
    WRITE_REPORT("reporting", "WordsRevised"),
    FILE("complaints", "ComplaintFiled"),
    FILE_WITH_FILE("complaints", "ComplaintFiled"),
    MESSAGE("complaints", "MessageWritten"),
    READ_MEASURES("measures", ""),
    READ_CASES("complaints", ""),
    READ_FIGURES("reporting", "");

    private final String service;
    private final String event;

    Kind(String service, String event) {
        this.service = service;
        this.event = event;
    }

    /** Its database has the same name. */
    String service() {
        return service;
    }

    /** As it is called in the store. */
    String event() {
        return service + "." + event;
    }

    /** Whether something is to be stored; else nobody misses what was not answered. */
    boolean command() {
        return !event.isEmpty();
    }

    /** What citizens send is sealed: it is looked for where its receipt leads to. */
    boolean sealed() {
        return command() && service.equals("complaints");
    }
}
