package org.sucharit.kit.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be looked at and rebuilt, wherever its events come from. Groups are named; unknown names are refused. */
public interface ReadModels {

    /** Why MongoDB can't be used just now, or null. */
    @Nullable
    String away();

    List<Standing> standings();

    List<ParkedEvent> parked(String group);

    /** Clears the group's read models and lets every replica begin at the first event. */
    void replay(String group);

    /**
     * Tries parked aggregates again.
     *
     * @param aggregateId null for all
     */
    void retry(String group, @Nullable String aggregateId);

    /** Lets a parked aggregate go on without the event it is parked for. */
    void drop(String group, String aggregateId, String reason);
}
