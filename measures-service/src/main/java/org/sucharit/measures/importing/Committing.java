package org.sucharit.measures.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.assessment.AssessmentCommand.RecordAssessment;
import org.sucharit.measures.assessment.AssessmentFacts;
import org.sucharit.measures.assessment.AssessmentId;
import org.sucharit.measures.assessment.Assessments;
import org.sucharit.measures.assessment.KnownShortfall;
import org.sucharit.measures.assessment.ShortfallCommand.RecordShortfall;
import org.sucharit.measures.assessment.ShortfallCommand.ReviseShortfall;
import org.sucharit.measures.assessment.ShortfallFacts;
import org.sucharit.measures.assessment.ShortfallId;
import org.sucharit.measures.evidence.Source;
import org.sucharit.measures.importing.ImportCommand.ImportDocument;
import org.sucharit.measures.importing.ImportEvent.ImportedRow;
import org.sucharit.measures.importing.ImportEvent.Result;
import org.sucharit.measures.measure.MeasureCommand;
import org.sucharit.measures.measure.MeasureCommand.CompleteMeasure;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.Measures;

/**
 * Turns a preview into commands, all or nothing. Rows are matched again within the transaction, against the event store
 * and with the agency's year locked, so that two documents committed at once don't double a measure.
 */
@Component
class Committing {

    private final CommandDesk desk;
    private final PreviewStore previews;
    private final Assessments known;
    private final Measures measures;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    Committing(CommandDesk desk, PreviewStore previews, Measures measures, Assessments known, Clock clock) {
        this.desk = desk;
        this.previews = previews;
        this.measures = measures;
        this.known = known;
        this.clock = clock;
    }

    /**
     * @param correction null to take the preview as it stands
     * @throws Problem 404 when there is no such preview any more
     */
    CommitAnswer commit(Caller caller, AgencyId agency, UUID id, @Nullable Correction correction) {
        return desk.perform(caller, agency, CommitAnswer.class, () -> {
            var preview = previews.lock(id, clock.instant()).orElseThrow(Problem::notFound);
            if (preview.committed() != null) return preview.committed();
            previews.lockYear(agency, preview.fiscalYear());
            var answer = new Commit(caller, preview).carryOut(correction);
            previews.committed(id, answer);
            return answer;
        });
    }

    /** One commit under way. */
    private final class Commit {

        private final Caller caller;
        private final Preview preview;
        private final LocalDate today = LocalDate.now(clock);

        Commit(Caller caller, Preview preview) {
            this.caller = caller;
            this.preview = preview;
        }

        CommitAnswer carryOut(@Nullable Correction correction) {
            var rows = correction == null || correction.measures() == null ? preview.measures() : correction.measures();
            var imported = measures(rows);
            var assessment = correction == null || correction.assessment() == null
                    ? preview.assessment()
                    : correction.assessment();
            if (assessment != null) record(assessment);
            var shortfalls = correction == null || correction.shortfalls() == null
                    ? preview.shortfalls()
                    : correction.shortfalls();
            record(shortfalls);
            var answer = send(preview.id().toString(), document(imported, prose(correction)));
            return new CommitAnswer(answer.id(), answer.version(), answer.position(), imported);
        }

        private List<ImportedRow> measures(List<PreviewMeasure> rows) {
            var there = measures.of(preview.agency(), preview.fiscalYear());
            var proposals = new Proposals(preview, rows, there);
            var imported = new ArrayList<ImportedRow>();
            for (int index = 0; index < rows.size(); index++) {
                var row = rows.get(index);
                if (row.toBeSkipped()) continue;
                imported.add(measure(row, index, proposals.matchOf(index)));
            }
            return imported;
        }

        private ImportedRow measure(PreviewMeasure row, int index, @Nullable MeasureFacts match) {
            var commands = new RowCommands(preview.agency(), preview.fiscalYear(), source(row.row()), today);
            var id = match == null ? newMeasure(index) : match.id();
            var toSend = match == null ? commands.toCreate(id, row.measure()) : commands.toUpdate(match, row.measure());
            toSend.forEach(this::send);
            if (row.toBeCompleted()) send(new CompleteMeasure(id, today));
            var result = match == null ? Result.CREATED : toSend.isEmpty() ? Result.UNCHANGED : Result.UPDATED;
            return new ImportedRow(row.row(), id, result);
        }

        private void record(ReportedAssessment told) {
            var id = new AssessmentId(preview.agency(), told.fiscalYear());
            var recorded = known.find(id).map(AssessmentFacts::result).orElse(null);
            AssessmentMerge.over(recorded, told)
                    .ifPresent(result -> send(id.toString(), RecordAssessment.told(id, result, source(null))));
        }

        private void record(List<ReportedShortfall> told) {
            if (told.isEmpty()) return;
            var there = known.shortfalls(preview.agency());
            for (int index = 0; index < told.size(); index++) record(told.get(index), index, there);
        }

        private void record(ReportedShortfall told, int index, List<KnownShortfall> there) {
            var facts = ShortfallFacts.of(told);
            var match = there.stream()
                    .filter(known -> ShortfallMatching.same(known, told))
                    .findFirst();
            if (match.isEmpty()) {
                var id = new ShortfallId(idFor("shortfall/" + index));
                send(
                        id.toString(),
                        new RecordShortfall(id, preview.agency(), told.assessmentYear(), facts, source(null)));
                return;
            }
            var merged = ShortfallMatching.merged(match.get().facts(), facts);
            if (merged.equals(match.get().facts())) return;
            var id = match.get().id();
            send(id.toString(), new ReviseShortfall(id, merged, null, source(null)));
        }

        private ReportedProse prose(@Nullable Correction correction) {
            boolean without = correction != null && Boolean.TRUE.equals(correction.withoutProse());
            return without ? ReportedProse.NONE : Objects.requireNonNullElse(preview.prose(), ReportedProse.NONE);
        }

        private ImportDocument document(List<ImportedRow> imported, ReportedProse prose) {
            var document = preview.document();
            return new ImportDocument(
                    preview.id(),
                    preview.agency(),
                    preview.fiscalYear(),
                    preview.kind(),
                    preview.round(),
                    document.sha256(),
                    document.name(),
                    document.size(),
                    document.date(),
                    imported,
                    prose);
        }

        private void send(MeasureCommand command) {
            send(command.measureId().toString(), command);
        }

        private Answer send(String aggregateId, Object command) {
            return desk.sendWithin(caller, preview.agency(), aggregateId, command);
        }

        private Source source(@Nullable Integer row) {
            var document = preview.document();
            return new Source(document.sha256(), document.name(), preview.id().toString(), row, document.date());
        }

        private MeasureId newMeasure(int index) {
            return new MeasureId(idFor("measure/" + index));
        }

        /** The same at every attempt to commit this import. */
        private UUID idFor(String what) {
            return UUID.nameUUIDFromBytes((preview.id() + "/" + what).getBytes(UTF_8));
        }
    }
}
