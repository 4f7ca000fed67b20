package org.sucharit.reporting.opendata;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.MeasureRecord.Adoption;
import org.sucharit.reporting.record.MeasureRecord.Ending;
import org.sucharit.reporting.record.MeasureRecord.FollowedUp;
import org.sucharit.reporting.record.MeasureRecord.Obstacle;

/** Measures, and what was done for them. */
@Configuration(proxyBeanMethods = false)
class MeasureDatasets {

    private final RecordRows rows;

    MeasureDatasets(RecordRows rows) {
        this.rows = rows;
    }

    @Bean
    Dataset<?> measuresDataset() {
        var columns = Dataset.<MeasureRecord>called("measures");
        identity(columns);
        promise(columns);
        whatBecameOfIt(columns);
        return columns.from(rows.collection(MeasureRecord.class), () -> rows.all(MeasureRecord.class));
    }

    private static void identity(Dataset.Builder<MeasureRecord> columns) {
        columns.text("measure", MeasureRecord::measureId)
                .text("agency", row -> row.agency().value())
                .integer("fiscalYear", MeasureRecord::fiscalYear)
                .text("status", MeasureRecord::status)
                .text("number", row -> row.plan().number())
                .text("group", row -> row.plan().group())
                .text("title", row -> row.plan().title());
    }

    private static void promise(Dataset.Builder<MeasureRecord> columns) {
        columns.texts("answers", row -> row.plan().answers(), MeasureDatasets::answered)
                .texts("themes", row -> row.plan().themes(), theme -> theme)
                .texts("steps", row -> row.plan().steps(), Step::text)
                .texts("responsible", row -> row.plan().responsible(), Responsible::text)
                .date("periodFrom", row -> of(row.plan().period(), Period::from))
                .date("periodTo", row -> of(row.plan().period(), Period::to))
                .text("period", row -> of(row.plan().period(), Period::text))
                .texts("followUps", row -> row.plan().followUps(), FollowUpPlan::text)
                .texts("cadences", row -> row.plan().followUps(), plan -> Objects.toString(plan.cadence(), ""));
    }

    private static void whatBecameOfIt(Dataset.Builder<MeasureRecord> columns) {
        columns.date("adoptedOn", row -> of(row.adoption(), Adoption::on))
                .integer("actions", row -> row.actions().size())
                .texts("followedUpOn", MeasureRecord::followedUp, done -> done.on()
                        .toString())
                .texts("orders", MeasureRecord::followedUp, MeasureDatasets::order)
                .texts("obstacles", MeasureRecord::obstacles, Obstacle::text)
                .integer("openObstacles", MeasureDatasets::openObstacles)
                .texts("recommendations", MeasureRecord::recommendations, text -> text)
                .text("outcome", MeasureRecord::outcome)
                .date("completedOn", row -> of(row.ending(), Ending::completedOn))
                .text("endingReason", row -> of(row.ending(), Ending::reason))
                .text("replacedBy", row -> of(row.ending(), Ending::replacedBy));
    }

    private static String answered(Answered answer) {
        var what = Stream.of(answer.item(), answer.subIndicator(), answer.indicator())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return answer.fiscalYear() + " " + what;
    }

    private static String order(FollowedUp followedUp) {
        return Objects.requireNonNullElse(followedUp.order(), "");
    }

    private static int openObstacles(MeasureRecord row) {
        return (int) row.obstacles().stream()
                .filter(obstacle -> obstacle.resolution() == null)
                .count();
    }

    private static <S, T> @Nullable T of(@Nullable S some, Function<S, @Nullable T> part) {
        return some == null ? null : part.apply(some);
    }

    private record Done(MeasureRecord measure, MeasureRecord.Action action) {}

    @Bean
    Dataset<?> actionsDataset() {
        return Dataset.<Done>called("actions")
                .text("measure", row -> row.measure().measureId())
                .text("agency", row -> row.measure().agency().value())
                .integer("fiscalYear", row -> row.measure().fiscalYear())
                .integer("number", row -> row.action().number())
                .text("text", row -> row.action().text())
                .date("date", MeasureDatasets::date)
                .text("document", row -> row.action().document())
                .texts("channels", row -> row.action().channels(), Channel::name)
                .texts("evidence", row -> row.action().evidence(), UUID::toString)
                .from(rows.collection(MeasureRecord.class), this::done);
    }

    private static @Nullable LocalDate date(Done row) {
        return row.action().date();
    }

    private Stream<Done> done() {
        return rows.all(MeasureRecord.class)
                .flatMap(measure -> measure.actions().stream().map(action -> new Done(measure, action)));
    }
}
