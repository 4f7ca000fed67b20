package org.sucharit.complaints.casepages;

/** What is typed or chosen in a form about a case. */
enum Field {
    REASON(Shape.AREA),
    TEXT(Shape.AREA),
    PERSON(Shape.CHOICE),
    AUTHORITY(Shape.CHOICE),
    CONCLUSION(Shape.CHOICE),
    SOUGHT(Shape.CHOICE),
    /** Subjects, one in each line. */
    STAFF(Shape.AREA),
    ORIGINAL(Shape.LINE);

    enum Shape {
        LINE,
        AREA,
        CHOICE
    }

    private final Shape shape;

    Field(Shape shape) {
        this.shape = shape;
    }

    public Shape shape() {
        return shape;
    }
}
