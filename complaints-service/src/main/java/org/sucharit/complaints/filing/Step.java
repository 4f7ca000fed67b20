package org.sucharit.complaints.filing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sucharit.complaints.complaint.Kind;

/** One page of the form, with the fields it asks for. */
enum Step {
    /** The agency, what protects, and the kinds to choose from. */
    START(""),
    WHAT("category|title"),
    STORY("description|happenedOn"),
    WHO("(position|name)-\\d{1,2}|oversight"),
    /** All of a lighter kind at once. */
    WRITE("title|description|oversight"),
    /** What the agency itself wants to know. */
    MORE("more\\.[a-z0-9-]{1,40}"),
    IDENTITY("my-(name|phone|email)"),
    /** Read again, add files, send. */
    REVIEW("");

    private final Pattern fields;

    Step(String fields) {
        this.fields = Pattern.compile(fields);
    }

    boolean asks(String field) {
        return !field.isEmpty() && fields.matcher(field).matches();
    }

    static List<Step> of(Kind kind, boolean more) {
        var steps = new ArrayList<>(kind == Kind.CORRUPTION ? List.of(WHAT, STORY, WHO) : List.of(WRITE));
        if (more) steps.add(MORE);
        steps.addAll(List.of(IDENTITY, REVIEW));
        return steps;
    }

    static Optional<Step> named(String name) {
        return Arrays.stream(values()).filter(step -> step.name().equals(name)).findFirst();
    }

    /** Name of its template fragment, and of its texts. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
