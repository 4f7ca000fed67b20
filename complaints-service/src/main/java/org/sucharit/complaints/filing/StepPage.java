package org.sucharit.complaints.filing;

import java.util.List;
import java.util.Map;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Position;
import org.sucharit.complaints.filing.Review.Line;
import org.sucharit.complaints.filing.Subjects.Row;
import org.sucharit.complaints.question.Question;

/**
 * What a page of the form shows.
 *
 * @param code of the agency
 * @param carried the draft, sealed
 * @param number of the step, from 1; 0 on the first page
 * @param wrong sentences by field
 * @param notice key of a message about what happened before; empty for none
 */
record StepPage(
        String code,
        Draft draft,
        String carried,
        int number,
        int steps,
        Map<String, String> wrong,
        List<Row> rows,
        List<Question> asked,
        List<Line> lines,
        String notice) {

    /** A place that is wrong, for the list at the top. */
    record Wrong(String field, String message) {}

    public String value(String field) {
        return draft.answer(field);
    }

    public boolean has(String field) {
        return draft.answers().containsKey(field);
    }

    public Category[] categories() {
        return Category.values();
    }

    public Position[] positions() {
        return Position.values();
    }

    public List<Wrong> problems() {
        return wrong.entrySet().stream()
                .map(one -> new Wrong(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
