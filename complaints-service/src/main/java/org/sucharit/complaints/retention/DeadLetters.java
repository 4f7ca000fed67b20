package org.sucharit.complaints.retention;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.kit.projection.Drops;
import org.sucharit.kit.projection.ReadModels;

/** Events of cases that a read model could not take. To go on without one takes two persons; an operator alone can't. */
@Component
class DeadLetters implements Drops {

    private static final Pattern OF_CASE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<ReadModels> models;

    DeadLetters(List<ReadModels> models) {
        this.models = models;
    }

    @Override
    public boolean takesOne(String aggregateId) {
        return !OF_CASE.matcher(aggregateId).find();
    }

    boolean isThereOne(CaseId id) {
        return models.stream().anyMatch(model -> model.standings().stream()
                .anyMatch(standing -> isParked(model, standing.group(), id)));
    }

    /** Lets every read model go on without the event that it is waiting at. */
    void drop(CaseId id) {
        for (var model : models)
            for (var standing : model.standings())
                if (isParked(model, standing.group(), id))
                    model.drop(standing.group(), id.toString(), "agreed on by two persons");
    }

    private static boolean isParked(ReadModels model, String group, CaseId id) {
        return model.parked(group).stream()
                .anyMatch(event -> event.aggregateId().equals(id.toString()));
    }
}
