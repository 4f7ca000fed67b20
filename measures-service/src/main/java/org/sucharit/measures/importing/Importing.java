package org.sucharit.measures.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kit.files.FileStore;
import org.sucharit.kit.files.StoredFile;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.document.DocumentReader;
import org.sucharit.measures.document.DocumentUnreadable;
import org.sucharit.measures.document.Places;
import org.sucharit.measures.document.SourceDocument;
import org.sucharit.measures.evidence.Source;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.Measures;
import org.sucharit.measures.understanding.AgencyFacts;
import org.sucharit.measures.understanding.NothingUnderstood;
import org.sucharit.measures.understanding.Understanding;
import org.sucharit.measures.understanding.Understood;
import org.sucharit.measures.understanding.UnderstoodMeasure;

/** From an uploaded file to a kept preview. No command is sent; a file that can't be read leaves nothing behind. */
@Component
class Importing {

    /** Documents are read from memory, so only a few at a time. */
    private static final int AT_ONCE = 3;

    private static final Duration WAIT = Duration.ofSeconds(20);

    private final Places places = new Places(AT_ONCE, WAIT);
    private final AgencyRegistry agencies;
    private final DocumentReader reader = new DocumentReader();
    private final FileStore files;
    private final Measures measures;
    private final PreviewStore previews;
    private final Unreadable unreadable;
    private final ItemCatalogue items;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    Importing(
            AgencyRegistry agencies,
            FileStore files,
            Measures measures,
            PreviewStore previews,
            Unreadable unreadable,
            ItemCatalogue items,
            Clock clock) {
        this.agencies = agencies;
        this.files = files;
        this.measures = measures;
        this.previews = previews;
        this.unreadable = unreadable;
        this.items = items;
        this.clock = clock;
    }

    /** Gives a document's bytes, which are taken into memory only when there is room. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;
    }

    /**
     * Reads, understands and keeps a document.
     *
     * @param agency a registered one
     * @throws Problem 422 saying what is wrong with the file, and where; 503 when too many are being read
     */
    Preview preview(AgencyId agency, int fiscalYear, String fileName, Content content) {
        var facts = facts(agencies.require(agency));
        try (var _ = places.take()) {
            var bytes = content.bytes();
            var document = reader.read(bytes, fileName);
            var understood = Understanding.read(document, facts, fiscalYear, items);
            var file = files.keep(new ByteArrayInputStream(bytes), bytes.length);
            var preview = preview(agency, document, file, understood);
            previews.add(preview, clock.instant());
            return preview;
        } catch (NothingUnderstood e) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "DOCUMENT_NOTHING_FOUND").causedBy(e);
        } catch (DocumentUnreadable e) {
            throw unreadable.asProblem(e);
        } catch (RejectedExecutionException e) {
            throw Places.none().causedBy(e);
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
    }

    private Preview preview(AgencyId agency, SourceDocument document, StoredFile file, Understood understood) {
        var id = new ImportId(UUID.randomUUID());
        var kept = new Preview.Document(
                document.fileName(), document.mediaType(), file.sha256(), file.size(), understood.documentDate());
        var round = understood.round();
        return new Preview(
                id,
                agency,
                understood.fiscalYear(),
                understood.kind().name(),
                round == null ? null : round.name(),
                kept,
                understood.coverage(),
                proposed(agency, understood, new Source(file.sha256(), document.fileName(), id.toString(), null, null)),
                understood.assessment(),
                understood.shortfalls(),
                understood.prose(),
                understood.findings(),
                LocalDate.now(clock).plusDays(PreviewStore.KEPT.toDays()),
                null);
    }

    private List<PreviewMeasure> proposed(AgencyId agency, Understood understood, Source source) {
        var there = measures.of(agency, understood.fiscalYear());
        var rows = understood.measures();
        var reported = rows.stream().map(UnderstoodMeasure::measure).toList();
        var matching = new Matching(reported, there);
        var cancelled = Matching.withCancelled(reported, there);
        var commands = new RowCommands(agency, understood.fiscalYear(), source, LocalDate.now(clock));
        var proposed = new ArrayList<PreviewMeasure>();
        for (int index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var match = matching.of(index).orElse(null);
            boolean over = match == null && cancelled.of(index).isPresent() && saysCancelled(row.measure());
            proposed.add(
                    over
                            ? PreviewMeasure.of(row.measure(), row.row(), Proposal.SKIP, null)
                            : proposed(row, match, commands));
        }
        return proposed;
    }

    /** What a report tells of a measure that was given up must not begin it again. */
    private static boolean saysCancelled(ReportedMeasure row) {
        return row.outcome() != null && ThaiText.fold(row.outcome()).startsWith("ยกเลิก");
    }

    private static PreviewMeasure proposed(UnderstoodMeasure row, @Nullable MeasureFacts match, RowCommands commands) {
        if (match == null) return PreviewMeasure.of(row.measure(), row.row(), Proposal.NEW, null);
        boolean nothingNew = commands.toUpdate(match, row.measure()).isEmpty();
        return PreviewMeasure.of(
                row.measure(),
                row.row(),
                nothingNew ? Proposal.UNCHANGED : Proposal.UPDATE,
                match.id().toString());
    }

    private static AgencyFacts facts(RegisteredAgency agency) {
        var profile = agency.profile();
        return new AgencyFacts(
                profile.nameTh(), profile.type(), profile.district(), profile.province(), List.of(), agency.units());
    }
}
