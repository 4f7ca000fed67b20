package org.sucharit.faults;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Monthly rounds of long ago, one after the other: opened, then closed by a meeting. Each year has one measure. */
final class RoundWork implements Work {

    /** Nobody else does anything in these years; before them no month is one. */
    private static final int LAST_YEAR = 2560;

    private static final int YEARS = 17;
    private static final int MONTHS = 12;
    private static final int BETWEEN = 1_500;

    private record Year(String agency, int number) {}

    private final Iterator<Year> years;
    private Year year = new Year("", 0);
    private int months = MONTHS;

    RoundWork(List<String> agencies) {
        years = agencies.stream()
                .flatMap(agency -> IntStream.range(0, YEARS).mapToObj(back -> new Year(agency, LAST_YEAR - back)))
                .iterator();
    }

    @Override
    public boolean once(Sender sender) throws IOException, InterruptedException {
        Thread.sleep(BETWEEN);
        if (months == MONTHS && !begun(sender)) return false;
        var month = YearMonth.of(year.number() - 544, 10).plusMonths(months++);
        var agency = year.agency();
        var open = "{\"agency\":\"%s\",\"month\":\"%s\"}".formatted(agency, month);
        if (sender.send(Request.post(Kind.OPEN_ROUND, "officer-" + agency, "/api/rounds", open))
                .isEmpty()) return false;
        var mark = Request.newMark();
        var meeting = "{\"on\":\"%s-28\",\"attendance\":[\"นายกเทศมนตรี %s\"],\"defaultOrder\":\"ดำเนินการต่อ\"}"
                .formatted(month, mark);
        var path = "/api/rounds/" + agency + "/" + month + "/close";
        return sender.send(Request.marked(Kind.CLOSE_ROUND, "officer-" + agency, "POST", path, mark, meeting))
                .isPresent();
    }

    /** A year without a measure has nothing to meet about. */
    private boolean begun(Sender sender) throws IOException, InterruptedException {
        if (!years.hasNext()) return false;
        var next = years.next();
        var drafted = sender.send(MeasureWork.draft(next.agency(), next.number()));
        if (drafted.isEmpty()) return false;
        var measure = "/api/measures/" + drafted.get().path("id").asString();
        if (sender.send(MeasureWork.adopt(next.agency(), measure)).isEmpty()) return false;
        year = next;
        months = 0;
        return true;
    }
}
