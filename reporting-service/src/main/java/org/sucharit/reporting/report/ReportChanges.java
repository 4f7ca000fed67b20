package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has changed between two states of what was recorded: what was signed, and what would be drafted now. */
public final class ReportChanges {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportChanges() {}

    /**
     * A difference.
     *
     * @param part {@code measures}, {@code assessment}, {@code shortfalls}, {@code furtherPoints}, {@code complaints},
     *     {@code loans}
     * @param measure that it is about, in {@code measures}
     * @param title of that measure
     * @param field within the part; null when all of it came or went
     * @param before null for what is new
     * @param after null for what is gone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            String part,
            @Nullable UUID measure,
            @Nullable String title,
            @Nullable String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    static List<Change> between(ReportData signed, ReportData now) {
        var changes = new ArrayList<Change>();
        measures(signed.measures(), now.measures(), changes);
        fields("assessment", tree(signed.assessment()), tree(now.assessment()), null, changes);
        whole("shortfalls", tree(signed.shortfalls()), tree(now.shortfalls()), changes);
        whole("furtherPoints", tree(signed.furtherPoints()), tree(now.furtherPoints()), changes);
        fields("complaints", tree(signed.complaints()), tree(now.complaints()), null, changes);
        fields("loans", tree(signed.loans()), tree(now.loans()), null, changes);
        return List.copyOf(changes);
    }

    private static void measures(List<MeasureRow> signed, List<MeasureRow> now, List<Change> out) {
        var before = byId(signed);
        var after = byId(now);
        before.forEach((id, row) -> {
            var later = after.get(id);
            if (later == null) out.add(change(row, null, tree(row), null));
            else rows(row, later, out);
        });
        after.forEach((id, row) -> {
            if (!before.containsKey(id)) out.add(change(row, null, null, tree(row)));
        });
    }

    private static void rows(MeasureRow before, MeasureRow after, List<Change> out) {
        if (!before.status().equals(after.status()))
            out.add(change(after, "status", tree(before.status()), tree(after.status())));
        if (!before.followedUp().equals(after.followedUp()))
            out.add(change(after, "followedUp", tree(before.followedUp()), tree(after.followedUp())));
        fields("measures", tree(before.reported()), tree(after.reported()), after, out);
    }

    private static Change change(
            MeasureRow row, @Nullable String field, @Nullable JsonNode before, @Nullable JsonNode after) {
        return new Change("measures", row.measure(), row.reported().title(), field, before, after);
    }

    private static Map<UUID, MeasureRow> byId(List<MeasureRow> rows) {
        var byId = new LinkedHashMap<UUID, MeasureRow>();
        for (var row : rows) byId.put(row.measure(), row);
        return byId;
    }

    private static void whole(String part, @Nullable JsonNode before, @Nullable JsonNode after, List<Change> out) {
        if (before == null ? after != null : !before.equals(after))
            out.add(new Change(part, null, null, null, before, after));
    }

    private static void fields(
            String part,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable MeasureRow row,
            List<Change> out) {
        if (before == null || after == null) {
            whole(part, before, after, out);
            return;
        }
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (var name : names) {
            var was = before.get(name);
            var is = after.get(name);
            if (was == null ? is == null : was.equals(is)) continue;
            out.add(row == null ? new Change(part, null, null, name, was, is) : change(row, name, was, is));
        }
    }

    /** By way of canonical JSON: 99.50 and 99.5 are the same number then. */
    private static @Nullable JsonNode tree(@Nullable Object value) {
        return value == null ? null : JSON.readTree(Canonical.json(value));
    }
}
