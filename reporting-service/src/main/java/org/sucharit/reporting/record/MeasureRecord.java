package org.sucharit.reporting.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;

/**
 * A measure: what was promised, and all that was done, followed up, met and recommended, in the order it was recorded.
 *
 * @param adoption null while it is a draft
 * @param ending null while it is open
 * @param source the document it was first taken from
 * @param origin what the draft was made from; null when a person or a document wrote it
 */
public record MeasureRecord(
        UUID measureId,
        AgencyId agency,
        int fiscalYear,
        Status status,
        Plan plan,
        List<StepChange> stepChanges,
        @Nullable Adoption adoption,
        List<Action> actions,
        List<FollowedUp> followedUp,
        List<Obstacle> obstacles,
        List<String> recommendations,
        @Nullable String outcome,
        @Nullable Ending ending,
        @Nullable SourceRecord source,
        @Nullable Origin origin)
        implements PublicRecord {

    public MeasureRecord {
        stepChanges = List.copyOf(stepChanges);
        actions = List.copyOf(actions);
        followedUp = List.copyOf(followedUp);
        obstacles = List.copyOf(obstacles);
        recommendations = List.copyOf(recommendations);
    }

    /** Where it stands in its life; overdue follows from the dates. */
    public enum Status {
        DRAFTED,
        PLANNED,
        IN_PROGRESS,
        COMPLETED,
        CANCELLED,
        REPLACED
    }

    /** What it promises. */
    public record Plan(
            @Nullable String number,
            @Nullable String group,
            String title,
            List<Answered> answers,
            List<String> themes,
            List<Step> steps,
            List<Responsible> responsible,
            @Nullable Period period,
            List<FollowUpPlan> followUps) {

        public Plan {
            answers = List.copyOf(answers);
            themes = List.copyOf(themes);
            steps = List.copyOf(steps);
            responsible = List.copyOf(responsible);
            followUps = List.copyOf(followUps);
        }
    }

    /** A step that was dropped or, where {@code was} is there, substituted; counted from 1. */
    public record StepChange(
            int step, String reason, @Nullable Step was) {}

    /** Who decided that it is to be carried out ({@code EXECUTIVE} or {@code DOCUMENT}), and from when it counts. */
    public record Adoption(
            String basis, LocalDate on, @Nullable SourceRecord source) {}

    /** Something done, with the evidence attached to it. */
    public record Action(
            int number,
            String text,
            @Nullable LocalDate date,
            @Nullable String document,
            List<Channel> channels,
            List<UUID> evidence,
            @Nullable SourceRecord source) {

        public Action {
            channels = List.copyOf(channels);
            evidence = List.copyOf(evidence);
        }
    }

    /** A follow-up that took place. */
    public record FollowedUp(
            int number,
            String text,
            LocalDate on,
            By by,
            @Nullable String order,
            List<UUID> evidence,
            @Nullable SourceRecord source) {

        public FollowedUp {
            evidence = List.copyOf(evidence);
        }
    }

    /** Something that stood in the way. @param resolution null while it does */
    public record Obstacle(
            int number, String text, @Nullable String resolution) {}

    /** How it was closed. */
    public record Ending(
            @Nullable LocalDate completedOn,
            @Nullable String reason,
            @Nullable UUID replacedBy) {}

    /** Shortfalls that it answers, or the measure it is a copy of. */
    public record Origin(List<UUID> shortfalls, @Nullable CopiedFrom copiedFrom, List<Note> notes) {

        public Origin {
            shortfalls = List.copyOf(shortfalls);
            notes = List.copyOf(notes);
        }
    }

    /** A measure as it stood when it was copied. */
    public record CopiedFrom(UUID measure, AgencyId agency, String nameTh, int fiscalYear, long version) {}

    /** What a copy could not adapt. */
    public record Note(String kind, String words) {}

    @Override
    public Integer ofYear() {
        return fiscalYear;
    }
}
