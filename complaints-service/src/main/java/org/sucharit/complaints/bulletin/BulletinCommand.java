package org.sucharit.complaints.bulletin;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sucharit.complaints.bulletin.BulletinEvent.DayReported;

/** Everything that can be asked of a bulletin. */
public sealed interface BulletinCommand {

    /** Changes nothing when the day was reported before. */
    record ReportDay(@TargetAggregateIdentifier BulletinId bulletinId, DayReported report) implements BulletinCommand {}
}
