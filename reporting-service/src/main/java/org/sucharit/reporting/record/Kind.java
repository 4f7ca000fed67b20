package org.sucharit.reporting.record;

/** What a subject is. The name of each is stored. */
public enum Kind {
    AGENCY(AgencyRecord.class),
    ASSESSMENT(AssessmentRecord.class),
    SHORTFALL(ShortfallRecord.class),
    DOCUMENT(DocumentRecord.class),
    MEASURE(MeasureRecord.class),
    EVIDENCE(EvidenceRecord.class),
    DISCLOSURE(DisclosureRecord.class),
    LINK(LinkRecord.class),
    LOAN(LoanRecord.class),
    FIGURES(FiguresRecord.class),
    HALF_YEAR_FIGURES(HalfYearRecord.class);

    private final Class<? extends PublicRecord> type;

    Kind(Class<? extends PublicRecord> type) {
        this.type = type;
    }

    /** The record that says everything public about such a subject. */
    public Class<? extends PublicRecord> type() {
        return type;
    }

    /** @throws IllegalArgumentException when there is no such kind of record */
    public static Kind of(Class<?> type) {
        for (var kind : values()) if (kind.type == type) return kind;
        throw new IllegalArgumentException("no kind of record: " + type.getName());
    }
}
