package org.sucharit.reporting.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.AssessmentRecord;
import org.sucharit.reporting.record.DisclosureRecord;
import org.sucharit.reporting.record.DocumentRecord;
import org.sucharit.reporting.record.EvidenceRecord;
import org.sucharit.reporting.record.FiguresRecord;
import org.sucharit.reporting.record.HalfYearRecord;
import org.sucharit.reporting.record.LinkRecord;
import org.sucharit.reporting.record.LoanRecord;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.PublicRecord;
import org.sucharit.reporting.record.ShortfallRecord;

/** What of a record is kept for every version. */
final class States {

    private static final String GONE = "GONE";

    private States() {}

    static State of(PublicRecord record) {
        return switch (record) {
            case AgencyRecord r -> new State.Agency(r.nameTh(), r.type(), r.district(), r.province());
            case AssessmentRecord r -> assessment(r);
            case ShortfallRecord r ->
                new State.Shortfall(r.facts().level().name(), r.facts().code());
            case DocumentRecord _ -> new State.Document();
            case MeasureRecord r -> measure(r);
            case EvidenceRecord r -> new State.Evidence(r.state().equals(EvidenceRecord.ACCEPTED));
            case DisclosureRecord r -> disclosure(r);
            case LinkRecord r ->
                new State.Link(r.address().toString(), r.condition().equals(GONE));
            case LoanRecord r -> new State.Loan(r.status(), r.requestedOn(), r.dueOn(), r.returnedOn());
            case FiguresRecord r ->
                new State.Figures(r.month(), r.received(), r.finished(), r.inProgress(), r.entered());
            case HalfYearRecord r -> new State.HalfYear(r.half());
        };
    }

    private static State assessment(AssessmentRecord record) {
        var indicators = new TreeMap<Integer, BigDecimal>();
        var subIndicators = new TreeMap<String, BigDecimal>();
        var items = new TreeMap<String, BigDecimal>();
        var result = record.result();
        if (result != null) {
            result.scores().forEach(score -> indicators.put(score.indicator(), score.score()));
            result.subIndicators().forEach(score -> subIndicators.put(score.code(), score.score()));
            result.items().forEach(item -> put(items, item.code(), item.score()));
        }
        var instruments = record.instruments();
        return new State.Assessment(
                record.fiscalYear(),
                record.total(),
                record.grade(),
                record.gradeVerified(),
                instruments == null ? Map.of() : instruments,
                indicators,
                subIndicators,
                items);
    }

    private static void put(Map<String, BigDecimal> items, String code, @Nullable BigDecimal score) {
        if (score != null) items.put(code, score);
    }

    private static State measure(MeasureRecord record) {
        var plan = record.plan();
        var period = plan.period();
        return new State.Measure(
                plan.title(),
                record.status(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                plan.followUps().stream()
                        .map(promised -> new State.Promise(promised.by(), promised.cadence(), promised.dueOn()))
                        .toList(),
                record.followedUp().stream()
                        .map(done -> new State.FollowUp(done.on(), done.by()))
                        .toList(),
                record.actions().stream()
                        .map(action -> words(action.evidence()))
                        .toList(),
                (int) record.obstacles().stream()
                        .filter(obstacle -> obstacle.resolution() == null)
                        .count(),
                new TreeSet<>(plan.themes()),
                plan.answers());
    }

    private static List<String> words(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static State disclosure(DisclosureRecord record) {
        var content = record.content();
        var declaration = content.declaration();
        return new State.Disclosure(
                record.item(),
                content.addresses().stream().map(DisclosureRecord.Address::url).toList(),
                new TreeSet<>(content.elements()),
                declaration == null ? null : declaration.kind(),
                record.carriedFrom() != null,
                !content.evidence().isEmpty());
    }
}
