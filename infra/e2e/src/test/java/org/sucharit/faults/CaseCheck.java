package org.sucharit.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sucharit.e2e.Door;
import org.sucharit.e2e.RunningPlatform;
import org.sucharit.faults.Finding.Trouble;
import org.sucharit.faults.Story.Attempted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What citizens sent is sealed: each receipt that was answered opens a mailbox of its own, what was written into it stands there
 * once, and there are as many cases as receipts.
 */
final class CaseCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningPlatform platform;
    private final Door door;
    private final long casesBefore;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> opened = new HashMap<>();

    /** Those that were looked into when nothing was written into them any more need not be opened each time. */
    private final HashSet<String> seen = new HashSet<>();

    /** @param casesBefore how many cases there were before anything was filed */
    CaseCheck(RunningPlatform platform, long casesBefore) {
        this.platform = platform;
        this.door = new Door(platform);
        this.casesBefore = casesBefore;
    }

    /**
     * Looks into every mailbox that was not in order before.
     *
     * @param cases how many there are now
     * @param all all the others, too
     */
    List<Finding> of(Story story, long cases, boolean all) throws IOException, InterruptedException {
        findings.clear();
        opened.clear();
        if (all) seen.clear();
        var filings = story.commands()
                .filter(told -> told.request().kind().event().equals(Kind.FILE.event()))
                .filter(Attempted::acknowledged)
                .toList();
        var receipts = new HashMap<String, Attempted>();
        for (var filing : filings) {
            var receipt =
                    JSON.readTree(filing.answers().getFirst()).path("receipt").asString();
            if (receipts.put(receipt, filing) != null) report(Trouble.LOST, filing, "two complaints have one receipt");
        }
        var messages = messages(story);
        for (var filing : receipts.entrySet())
            look(filing.getValue(), filing.getKey(), messages.getOrDefault(filing.getKey(), List.of()));
        long expected = casesBefore + filings.size();
        if (cases < expected)
            findings.add(new Finding(Trouble.LOST, Kind.FILE.event(), cases + " cases, not " + expected));
        if (cases > expected)
            findings.add(new Finding(Trouble.DOUBLED, Kind.FILE.event(), cases + " cases, not " + expected));
        return List.copyOf(findings);
    }

    private static Map<String, List<Attempted>> messages(Story story) {
        var messages = new HashMap<String, List<Attempted>>();
        story.commands()
                .filter(told -> told.request().kind() == Kind.MESSAGE)
                .filter(Attempted::acknowledged)
                .forEach(told -> messages.computeIfAbsent(
                                told.request().account().substring("Receipt ".length()), _ -> new ArrayList<>())
                        .add(told));
        return messages;
    }

    private void look(Attempted filing, String receipt, List<Attempted> messages)
            throws IOException, InterruptedException {
        if (seen.contains(receipt)) return;
        var mailbox = mailbox(receipt);
        if (!mailbox.path("agency").asString("").equals(LoadClient.OFFICE)) {
            report(Trouble.LOST, filing, "its receipt opens nothing");
            return;
        }
        boolean inOrder = true;
        for (var message : messages) {
            long times = mailbox.path("messages")
                    .valueStream()
                    .filter(one -> one.path("text")
                            .asString()
                            .contains(message.request().mark()))
                    .count();
            if (times == 0) report(Trouble.LOST, message, "not in the mailbox");
            if (times > 1) report(Trouble.DOUBLED, message, times + " times in the mailbox");
            inOrder &= times == 1;
        }
        if (inOrder && !messages.isEmpty()) seen.add(receipt);
    }

    private JsonNode mailbox(String receipt) throws IOException, InterruptedException {
        var reply = door.send(
                platform.address("GATEWAY"), "GET", "/api/mailbox", new byte[0], "Authorization", "Receipt " + receipt);
        return reply.status() == 200 ? reply.json() : JSON.createObjectNode();
    }

    private void report(Trouble trouble, Attempted told, String what) {
        findings.add(new Finding(trouble, told.request().key(), told.request().kind() + ": " + what));
    }
}
