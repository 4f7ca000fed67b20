package org.sucharit.reporting.report;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.reporting.report.ReportRejected.Reason.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.report.ReportCommand.*;
import org.sucharit.reporting.report.ReportEvent.*;

/** A report changes while it is a draft; the executive signs what the clerk endorsed, and what is signed never changes. */
@Aggregate
class Report {

    @AggregateIdentifier
    private ReportId id;

    private @Nullable ReportFacts facts;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(DraftReport command) {
        var content = command.content();
        content.kind().check(content.round());
        apply(new ReportDrafted(command.reportId(), content, command.on()));
    }

    @CommandHandler
    void handle(RedraftReport command) {
        checkDraft();
        var fresh = content()
                .with(command.agency(), command.data(), content().noneStated())
                .with(facts().redrafted(command.sections()), keepingOwn(command.analysis()));
        var still = fresh.withNone(stillEmpty(fresh));
        if (!still.equals(content())) apply(new ReportRedrafted(id, still, command.sections(), command.on()));
    }

    @CommandHandler
    void handle(ReviseWords command) {
        checkDraft();
        var sections = Objects.requireNonNullElse(command.sections(), content().sections());
        checkKeys(sections);
        var analysis = analysed(command.analysis());
        var own = new TreeSet<>(facts().own());
        own.addAll(command.analysis().keySet());
        var event = new WordsRevised(id, sections, analysis, List.copyOf(own));
        boolean same = sections.equals(content().sections())
                && analysis.equals(content().analysis());
        if (!same) apply(event);
    }

    @CommandHandler
    void handle(ReviseFormalities command) {
        checkDraft();
        if (!command.formalities().equals(content().formalities()))
            apply(new FormalitiesRevised(id, command.formalities()));
    }

    @CommandHandler
    void handle(StateNothing command) {
        checkDraft();
        var none = command.none();
        var row = content().measure(none.measure()).orElseThrow(() -> new ReportRejected(MEASURE_NOT_IN_REPORT));
        if (!row.isEmpty(none.field())) throw new ReportRejected(FIELD_NOT_EMPTY);
        if (!content().isNone(none.measure(), none.field())) apply(new NothingStated(id, none));
    }

    @CommandHandler
    void handle(TakeStatementBack command) {
        checkDraft();
        if (content().isNone(command.measure(), command.field()))
            apply(new StatementTakenBack(id, command.measure(), command.field()));
    }

    @CommandHandler
    void handle(SubmitReport command) {
        checkDraft();
        if (content().kind().isOfMeasures() && content().data().measures().isEmpty())
            throw new ReportRejected(NOTHING_TO_REPORT);
        apply(new ReportSubmitted(id, command.by()));
    }

    @CommandHandler
    void handle(ReturnReport command) {
        checkSubmitted();
        if (command.reason().isBlank()) throw new ReportRejected(RETURN_REASON_MISSING);
        apply(new ReportReturned(id, command.reason(), command.by(), command.on()));
    }

    @CommandHandler
    void handle(EndorseReport command) {
        checkSubmitted();
        if (facts().status() == ReportStatus.ENDORSED) throw new ReportRejected(ALREADY_ENDORSED);
        apply(new ReportEndorsed(id, command.by()));
    }

    @CommandHandler
    void handle(SignReport command) {
        checkSubmitted();
        if (facts().status() != ReportStatus.ENDORSED) throw new ReportRejected(NOT_ENDORSED);
        var edition = new ReportContent.Edition(id, command.edition(), command.previous());
        var canonical = Canonical.write(facts().signedBy(command.by()).with(edition));
        apply(new ReportSigned(id, canonical, Canonical.sha256(canonical), command.by()));
    }

    @CommandHandler
    void handle(PublishReport command) {
        checkSigned();
        if (facts().isPublic()) throw new ReportRejected(ALREADY_PUBLISHED);
        if (facts().supersededBy() != null) throw new ReportRejected(SUPERSEDED);
        apply(new ReportPublished(id, command.on()));
    }

    @CommandHandler
    void handle(AttachSignedCopy command) {
        checkSigned();
        if (facts().copy(command.copy().sha256()).isEmpty())
            apply(new SignedCopyAttached(id, command.copy(), command.on()));
    }

    @CommandHandler
    void handle(SupersedeReport command) {
        checkSigned();
        if (facts().supersededBy() != null) throw new ReportRejected(SUPERSEDED);
        apply(new ReportSuperseded(id, command.by()));
    }

    @CommandHandler
    void handle(RecordFoundOnSite command) {
        checkSigned();
        if (Found.isFindingNews(facts().found(), command.address(), command.at()))
            apply(new ReportFoundOnSite(id, command.address(), command.sha256(), command.at(), command.on()));
    }

    @CommandHandler
    void handle(RecordGoneFromSite command) {
        if (Found.isMissingNews(facts().found(), command.address(), command.at()))
            apply(new ReportGoneFromSite(id, command.address(), command.at(), command.on()));
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        id = event.reportId();
        facts = ReportFacts.after(facts, event);
    }

    private ReportFacts facts() {
        return Objects.requireNonNull(facts);
    }

    private ReportContent content() {
        return facts().content();
    }

    /** What a person wrote about an indicator stays, whatever would be drafted now. */
    private List<IndicatorAnalysis> keepingOwn(List<IndicatorAnalysis> fresh) {
        return fresh.stream()
                .map(one ->
                        facts().own().contains(one.indicator()) ? one.with(written(one.indicator(), one.text())) : one)
                .toList();
    }

    private String written(int indicator, String otherwise) {
        return content().analysis().stream()
                .filter(one -> one.indicator() == indicator)
                .map(IndicatorAnalysis::text)
                .findFirst()
                .orElse(otherwise);
    }

    /** Nobody's word stands any more where something is written by now, or where the measure is gone. */
    private static List<StatedNone> stillEmpty(ReportContent fresh) {
        return fresh.noneStated().stream()
                .filter(none -> fresh.measure(none.measure())
                        .filter(row -> row.isEmpty(none.field()))
                        .isPresent())
                .toList();
    }

    private static void checkKeys(List<Section> sections) {
        var keys = new HashSet<String>();
        for (var section : sections) if (!keys.add(section.key())) throw new ReportRejected(SECTION_REPEATED);
    }

    private List<IndicatorAnalysis> analysed(Map<Integer, String> texts) {
        var revised = new ArrayList<IndicatorAnalysis>();
        for (var one : content().analysis()) {
            var text = texts.get(one.indicator());
            revised.add(text == null ? one : one.with(text));
        }
        boolean known = texts.keySet().stream()
                .allMatch(indicator -> revised.stream().anyMatch(one -> one.indicator() == indicator));
        if (!known) throw new ReportRejected(INDICATOR_NOT_ANALYSED);
        return revised;
    }

    private void checkDraft() {
        if (facts().status() != ReportStatus.DRAFT) throw new ReportRejected(NOT_A_DRAFT);
    }

    private void checkSubmitted() {
        if (facts().status().isSigned()) throw new ReportRejected(ALREADY_SIGNED);
        if (facts().status() == ReportStatus.DRAFT) throw new ReportRejected(NOT_SUBMITTED);
    }

    private void checkSigned() {
        if (!facts().status().isSigned()) throw new ReportRejected(NOT_SIGNED);
    }

    private Report() {} // Axon
}
