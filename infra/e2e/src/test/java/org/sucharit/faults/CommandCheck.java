package org.sucharit.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sucharit.faults.Finding.Trouble;
import org.sucharit.faults.Stored.Event;
import org.sucharit.faults.Story.Attempted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every acknowledged command is in the event store, exactly once; whatever was refused is not. */
final class CommandCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Stored> stores;
    private final List<Finding> findings = new ArrayList<>();

    /** @param stores by service */
    private CommandCheck(Map<String, Stored> stores) {
        this.stores = stores;
    }

    static List<Finding> of(Story story, Map<String, Stored> stores) {
        var check = new CommandCheck(stores);
        story.all().forEach(check::refusals);
        story.commands().filter(told -> !told.request().kind().sealed()).forEach(check::command);
        return check.findings;
    }

    private void refusals(Attempted told) {
        told.refusals().forEach(said -> report(Trouble.REFUSED, told, said));
        if (told.answers().stream().distinct().count() > 1
                && told.request().kind().command())
            report(Trouble.ANSWERED_OTHERWISE, told, String.join(" then ", told.answers()));
    }

    private void command(Attempted told) {
        var request = told.request();
        var store = stores.get(request.kind().service());
        if (store == null) throw new IllegalStateException("no store of " + request.kind());
        var type = request.kind().event();
        if (!told.acknowledged()) {
            var marked = request.mark().isEmpty() ? List.<Event>of() : store.marked(type, request.mark());
            if (!told.refusals().isEmpty() && !marked.isEmpty())
                report(Trouble.REFUSED, told, "but stored: " + marked.getFirst().named());
            once(told, marked, 0);
            return;
        }
        var answer = JSON.readTree(told.answers().getFirst());
        var id = answer.path("id").asString();
        once(told, request.mark().isEmpty() ? store.of(id, type) : store.marked(type, request.mark()), 1);
        if (!store.has(id, answer.path("version").asLong()))
            report(Trouble.LOST, id, told, "version " + answer.path("version").asLong() + " was acknowledged");
        for (var measure : answer.path("measures")) imported(told, store, measure);
    }

    private void imported(Attempted told, Stored store, JsonNode row) {
        if (!row.path("result").asString().equals("CREATED")) return;
        var id = row.path("measureId").asString();
        once(told, store.of(id, Kind.DRAFT.event()), 1);
    }

    /** @param least how many there have to be */
    private void once(Attempted told, List<Event> found, int least) {
        if (found.size() > 1)
            report(
                    Trouble.DOUBLED,
                    told,
                    found.stream().map(Event::named).toList().toString());
        if (found.size() < least) report(Trouble.LOST, told, "acknowledged, and not in the store");
    }

    private void report(Trouble trouble, Attempted told, String what) {
        var id = told.answers().stream()
                .map(answer -> JSON.readTree(answer).path("id").asString(""))
                .findFirst()
                .orElse("");
        report(trouble, id.isEmpty() ? told.request().key() : id, told, what);
    }

    private void report(Trouble trouble, String subject, Attempted told, String what) {
        var request = told.request();
        findings.add(new Finding(trouble, subject, "%s %s: %s".formatted(request.kind(), request.path(), what)));
    }
}
