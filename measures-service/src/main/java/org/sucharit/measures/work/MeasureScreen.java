package org.sucharit.measures.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.History;
import org.sucharit.kit.command.RecordedEvent;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.derive.Effects;
import org.sucharit.measures.evidence.AttachedEvidence;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureEvent.*;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.Measures;
import org.sucharit.measures.measure.Progress;
import org.sucharit.measures.workplan.MeasureView;
import org.sucharit.measures.workplan.Workplan;

/** Fills the page of a measure: all that is known of it, and what its reader may do. */
@Component
class MeasureScreen {

    /** What is confirmed and no {@link MeasureTask}. */
    private static final Set<String> OTHERS = Set.of("UNDONE", "DRAFTED");

    private final Measures measures;
    private final AgencyRegistry agencies;
    private final Effects effects;
    private final History history;
    private final AttachedEvidence attached;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    MeasureScreen(
            Measures measures,
            AgencyRegistry agencies,
            Effects effects,
            History history,
            AttachedEvidence attached,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.measures = measures;
        this.agencies = agencies;
        this.effects = effects;
        this.history = history;
        this.attached = attached;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What was just done, which the page confirms.
     *
     * @param task one of {@link MeasureTask}, or {@code UNDONE}
     * @param number of the entry it was about or made, or the version of the revision
     */
    record Done(@Nullable String task, long number) {

        static final Done NOTHING = new Done(null, 0);
    }

    /** One entry of the history. */
    record Entry(
            String what, String who, Instant at, @Nullable String note) {}

    /** As it stands in the event store: what was just done is there. @throws Problem 404 when there is none */
    MeasureView require(MeasureId id) {
        return Workplan.of(measures.require(id), LocalDate.now(clock));
    }

    /** @param trouble why something could not be taken back @return the template's name */
    String show(
            MeasureId id, Done done, @Nullable String trouble, @Nullable Actor actor, Locale language, Model model) {
        var measure = require(id);
        var agency = new AgencyId(measure.agency());
        var tasks = tasks(measure, actor);
        model.addAttribute("agency", agencies.require(agency));
        model.addAttribute("measure", measure);
        model.addAttribute(
                "evidence", attached.of(evidenceOf(measure.progress()).toList(), actor));
        model.addAttribute(
                "effect",
                effects.of(
                        measure.id(),
                        agency,
                        measure.fiscalYear(),
                        measure.plan().answers(),
                        measure.origin()));
        model.addAttribute("history", actor != null && actor.isStaff() ? history(id, language) : List.of());
        model.addAttribute("copyTo", actor == null ? List.of() : own(actor));
        model.addAttribute("thisYear", FiscalYear.of(LocalDate.now(clock)).value());
        model.addAttribute("first", tasks.stream().filter(MeasureTask::isCommon).toList());
        model.addAttribute(
                "more",
                tasks.stream()
                        .filter(task -> !task.isAboutAnEntry() && !task.isCommon())
                        .toList());
        model.addAttribute("may", tasks.stream().map(Enum::name).collect(Collectors.toSet()));
        model.addAttribute("executive", actor != null && access.allows(actor, agency, Role.EXECUTIVE));
        model.addAttribute("trouble", trouble);
        confirm(done, measure, agency, actor, language, model);
        return "work/measure";
    }

    private void confirm(
            Done done, MeasureView measure, AgencyId agency, @Nullable Actor actor, Locale language, Model model) {
        var task = MeasureTask.named(done.task());
        var words = task.map(
                        found -> sentence("did." + found, language, detail(found, done.number(), measure, language)))
                .orElse(
                        OTHERS.contains(Objects.requireNonNullElse(done.task(), ""))
                                ? sentence("did." + done.task(), language)
                                : null);
        model.addAttribute("done", words);
        boolean undoable = actor != null
                && task.filter(MeasureTask::canBeUndone)
                        .filter(found -> stands(found, done.number(), measure))
                        .filter(found -> access.allows(actor, agency, found.roles(measure)))
                        .isPresent();
        model.addAttribute("undo", undoable ? done : null);
    }

    /** Whether what was done is still there to be taken back, as far as the page knows. */
    private static boolean stands(MeasureTask task, long number, MeasureView measure) {
        return switch (task) {
            case ACT -> measure.progress().actions().stream().anyMatch(one -> one.number() == number);
            case FOLLOW_UP -> measure.progress().followedUp().stream().anyMatch(one -> one.number() == number);
            case COMPLETE, CANCEL -> measure.ending() != null;
            default -> true;
        };
    }

    private String detail(MeasureTask task, long number, MeasureView measure, Locale language) {
        var progress = measure.progress();
        var words =
                switch (task) {
                    case ACT, ATTACH ->
                        progress.actions().stream()
                                .filter(one -> one.number() == number)
                                .map(Progress.Action::text);
                    case FOLLOW_UP ->
                        progress.followedUp().stream()
                                .filter(one -> one.number() == number)
                                .map(Progress.FollowedUp::text);
                    case OBSTACLE, RESOLVE ->
                        progress.obstacles().stream()
                                .filter(one -> one.number() == number)
                                .map(Progress.Obstacle::text);
                    case OUTCOME -> Stream.ofNullable(progress.outcome());
                    case DROP_STEP, SUBSTITUTE_STEP -> measure.step(number).map(Step::text);
                    case ASSIGN -> measure.plan().responsible().stream().map(who -> who.text());
                    case REVISE -> Stream.of(measure.plan().title());
                    case ADOPT, COMPLETE, CANCEL, REOPEN, RECOMMEND, WITHDRAW_ACTION, WITHDRAW_FOLLOW_UP ->
                        Stream.of(sentence("status." + measure.status(), language));
                };
        return words.collect(Collectors.joining(" · "));
    }

    private List<MeasureTask> tasks(MeasureView measure, @Nullable Actor actor) {
        if (actor == null) return List.of();
        var agency = new AgencyId(measure.agency());
        return Arrays.stream(MeasureTask.values())
                .filter(task -> task.fits(measure))
                .filter(task -> access.allows(actor, agency, task.roles(measure)))
                .toList();
    }

    /** The agencies that the visitor may draft measures for. */
    private List<RegisteredAgency> own(Actor actor) {
        return actor.agencies().stream()
                .filter(code -> access.allows(actor, code, Role.OFFICER))
                .flatMap(code -> agencies.find(code).stream())
                .toList();
    }

    private List<Entry> history(MeasureId id, Locale language) {
        return history.of(id.toString()).stream()
                .map(event ->
                        new Entry(sentence("event." + event.type(), language), event.name(), event.at(), note(event)))
                .toList();
    }

    private static @Nullable String note(RecordedEvent recorded) {
        if (!(recorded.event() instanceof MeasureEvent event)) return null;
        return switch (event) {
            case MeasureRevised e -> e.reason();
            case StepDropped e -> e.reason();
            case StepSubstituted e -> e.reason();
            case ActionRecorded e -> e.action().text();
            case EvidenceDetached e -> e.reason();
            case FollowUpRecorded e -> e.text();
            case ActionWithdrawn e -> e.reason();
            case FollowUpWithdrawn e -> e.reason();
            case RevisionWithdrawn e -> e.reason();
            case ObstacleReported e -> e.text();
            case ObstacleResolved e -> e.resolution();
            case RecommendationMade e -> e.text();
            case OutcomeRecorded e -> e.text();
            case MeasureCancelled e -> e.reason();
            case MeasureReplaced e -> e.reason();
            case MeasureReopened e -> e.reason();
            case MeasureDrafted _, MeasurePlanned _, EvidenceAttached _, MeasureCompleted _ -> null;
        };
    }

    private static Stream<EvidenceId> evidenceOf(Progress progress) {
        return Stream.concat(
                        progress.actions().stream().map(Progress.Action::evidence),
                        progress.followedUp().stream().map(Progress.FollowedUp::evidence))
                .flatMap(List::stream)
                .distinct();
    }

    private String sentence(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
