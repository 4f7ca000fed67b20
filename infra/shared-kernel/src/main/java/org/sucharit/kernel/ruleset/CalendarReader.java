package org.sucharit.kernel.ruleset;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.FiscalYear;

/** Reads the stages of a year whose days are known, and lays the amendments over them in their order. */
record CalendarReader(CommonParts common, FiscalYear year) {

    List<CalendarDate> read(YamlPart block) {
        block.only("list", "amendments");
        Map<String, CalendarDate> dates = new LinkedHashMap<>();
        for (YamlPart each : block.parts("list")) {
            CalendarDate date = date(each, List.of());
            if (dates.put(date.key(), date) != null) throw each.fault("key", "the stage is given twice");
        }
        if (block.has("amendments")) for (YamlPart each : block.parts("amendments")) amend(dates, each);
        return dates.values().stream().sorted(comparing(CalendarDate::from)).toList();
    }

    private void amend(Map<String, CalendarDate> dates, YamlPart amendment) {
        amendment.only("notice", "on", "list");
        String notice = amendment.text("notice") + " (" + amendment.date("on") + ")";
        for (YamlPart each : amendment.parts("list")) {
            List<String> notices = new ArrayList<>();
            CalendarDate moved = dates.get(each.text("key"));
            if (moved != null) notices.addAll(moved.notices());
            notices.add(notice);
            CalendarDate date = date(each, notices);
            dates.put(date.key(), date);
        }
    }

    private CalendarDate date(YamlPart part, List<String> notices) {
        part.only("key", "from", "to", "source", "verified");
        CalendarKind kind = common.kinds().get(part.text("key"));
        if (kind == null) throw part.fault("key", "the stage '" + part.text("key") + "' is not known");
        LocalDate from = part.date("from");
        @Nullable LocalDate to = part.has("to") ? part.date("to") : null;
        if (to != null && to.isBefore(from)) throw part.fault("to", "the stage ends before it begins");
        if (!isNear(from)) throw part.fault("from", from + " is far from fiscal year " + year + "; days are C.E.");
        if (to != null && !isNear(to)) throw part.fault("to", to + " is far from fiscal year " + year);
        return new CalendarDate(kind.key(), kind.titleTh(), from, to, notices, common.basis(part));
    }

    /** Results may come after the year's end. */
    private boolean isNear(LocalDate day) {
        return !day.isBefore(year.firstDay().minusMonths(6))
                && !day.isAfter(year.lastDay().plusMonths(12));
    }
}
