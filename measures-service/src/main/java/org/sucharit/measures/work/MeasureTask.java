package org.sucharit.measures.work;

import static org.sucharit.kit.security.Role.EXECUTIVE;
import static org.sucharit.kit.security.Role.OFFICER;
import static org.sucharit.measures.measure.MeasureStatus.CANCELLED;
import static org.sucharit.measures.measure.MeasureStatus.COMPLETED;
import static org.sucharit.measures.measure.MeasureStatus.DRAFTED;
import static org.sucharit.measures.measure.MeasureStatus.IN_PROGRESS;
import static org.sucharit.measures.measure.MeasureStatus.PLANNED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.workplan.MeasureView;

/**
 * Something that is done with a measure on a page of its own. Who is offered it; who may, the write side decides.
 * Those about one entry of the measure are told its number, and stand beside it.
 */
public enum MeasureTask {
    ADOPT(Set.of(DRAFTED), List.of(), EXECUTIVE),
    ACT(Set.of(PLANNED, IN_PROGRESS), List.of("text", "on", "document", "channels", "evidence"), OFFICER),
    FOLLOW_UP(Set.of(PLANNED, IN_PROGRESS, COMPLETED), List.of("text", "on", "by", "order"), OFFICER, EXECUTIVE),
    OBSTACLE(Set.of(PLANNED, IN_PROGRESS), List.of("text"), OFFICER),
    COMPLETE(Set.of(IN_PROGRESS), List.of(), OFFICER),
    OUTCOME(Set.of(PLANNED, IN_PROGRESS, COMPLETED), List.of("text"), OFFICER),
    RECOMMEND(Set.of(DRAFTED, PLANNED, IN_PROGRESS, COMPLETED), List.of("text"), OFFICER, EXECUTIVE),
    ASSIGN(Set.of(DRAFTED, PLANNED, IN_PROGRESS), List.of("units", "reason"), OFFICER),
    /** On a page of its own, with the whole plan. */
    REVISE(Set.of(DRAFTED, PLANNED, IN_PROGRESS), List.of(), OFFICER),
    CANCEL(Set.of(DRAFTED, PLANNED, IN_PROGRESS), List.of("reason"), EXECUTIVE),
    REOPEN(Set.of(COMPLETED, CANCELLED), List.of("reason"), OFFICER, EXECUTIVE),
    RESOLVE(Set.of(PLANNED, IN_PROGRESS, COMPLETED), List.of("text"), EXECUTIVE),
    ATTACH(Set.of(PLANNED, IN_PROGRESS, COMPLETED), List.of("evidence"), OFFICER),
    WITHDRAW_ACTION(Set.of(PLANNED, IN_PROGRESS), List.of("reason"), OFFICER),
    WITHDRAW_FOLLOW_UP(Set.of(PLANNED, IN_PROGRESS, COMPLETED), List.of("reason"), OFFICER, EXECUTIVE),
    DROP_STEP(Set.of(PLANNED, IN_PROGRESS), List.of("reason"), OFFICER),
    SUBSTITUTE_STEP(Set.of(PLANNED, IN_PROGRESS), List.of("text", "on", "reason"), OFFICER);

    private static final Set<MeasureTask> ABOUT_AN_ENTRY =
            Set.of(RESOLVE, ATTACH, WITHDRAW_ACTION, WITHDRAW_FOLLOW_UP, DROP_STEP, SUBSTITUTE_STEP);

    /** Those that stand above the measure; what is rare or grave stands apart. */
    private static final Set<MeasureTask> COMMON = Set.of(ADOPT, ACT, FOLLOW_UP, OBSTACLE, COMPLETE, REOPEN);

    /** Those that one tap takes back. */
    private static final Set<MeasureTask> UNDONE = Set.of(ACT, FOLLOW_UP, ASSIGN, REVISE, COMPLETE, CANCEL);

    private final Set<MeasureStatus> when;
    private final List<String> fields;
    private final Role[] roles;

    MeasureTask(Set<MeasureStatus> when, List<String> fields, Role... roles) {
        this.when = when;
        this.fields = fields;
        this.roles = roles;
    }

    static Optional<MeasureTask> at(String path) {
        return Arrays.stream(values()).filter(task -> task.path().equals(path)).findFirst();
    }

    /** @param name null or unknown for none */
    static Optional<MeasureTask> named(@Nullable String name) {
        return Arrays.stream(values()).filter(task -> task.name().equals(name)).findFirst();
    }

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is asked for. */
    List<String> fields() {
        return fields;
    }

    boolean isAboutAnEntry() {
        return ABOUT_AN_ENTRY.contains(this);
    }

    boolean isCommon() {
        return COMMON.contains(this);
    }

    boolean canBeUndone() {
        return UNDONE.contains(this);
    }

    boolean fits(MeasureView measure) {
        return when.contains(measure.status());
    }

    /** Whoever completed reopens what was completed, whoever cancelled what was cancelled. */
    Role[] roles(MeasureView measure) {
        if (this != REOPEN) return roles.clone();
        return new Role[] {measure.status() == CANCELLED ? EXECUTIVE : OFFICER};
    }
}
