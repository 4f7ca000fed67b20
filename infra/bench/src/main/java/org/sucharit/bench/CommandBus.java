package org.sucharit.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.MeasuresApplication;
import org.sucharit.measures.measure.MeasureCommand;
import org.sucharit.measures.measure.MeasureCommand.AdoptMeasure;
import org.sucharit.measures.measure.MeasureCommand.DraftMeasure;
import org.sucharit.measures.measure.MeasureCommand.RecordAction;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasurePlan;
import org.sucharit.measures.measure.PlanBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the commands of {@link MeasureStory} straight to the desk, in a process that is measures-service in all but its
 * readers: these rest.
 */
public final class CommandBus {

    private static final String KIT = "org.sucharit.kit";
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final CommandDesk desk;
    private final MeasurePlan plan;
    private final SentTally tally = new SentTally();
    private final AtomicInteger stories = new AtomicInteger();

    private CommandBus(CommandDesk desk, MeasurePlan plan) {
        this.desk = desk;
        this.plan = plan;
    }

    /** @param arguments clients, seconds of warming, seconds that count, file for the result */
    public static void main(String[] arguments) {
        int clients = Integer.parseInt(arguments[0]);
        long warm = Long.parseLong(arguments[1]);
        long seconds = Long.parseLong(arguments[2]);
        try (var context = SpringApplication.run(MeasuresApplication.class)) {
            rest(context);
            var plan = JsonMapper.shared()
                    .readValue(MeasureStory.plan(), PlanBody.class)
                    .plan();
            var bus = new CommandBus(context.getBean(CommandDesk.class), plan);
            // nothing is compiled yet: who comes with all the others would wait too long for a connection
            bus.send(Math.min(clients, Trial.WARMING_CLIENTS), warm / 2, false);
            bus.send(clients, warm - warm / 2, false);
            bus.send(clients, seconds, true);
            JsonMapper.shared().writeValue(Path.of(arguments[3]), bus.tally.result());
        }
    }

    /** What reads events, and what is done from time to time. */
    private static void rest(ConfigurableApplicationContext context) {
        // first what would start readers again
        context.getBeansOfType(SmartLifecycle.class).values().stream()
                .filter(one -> one.getClass().getName().startsWith(KIT))
                .forEach(SmartLifecycle::stop);
        context.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    private void send(int clients, long seconds, boolean counts) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++)
                threads.execute(() -> {
                    while (System.nanoTime() < end) story(end, counts);
                });
        }
    }

    private void story(long end, boolean counts) {
        int number = 1 + Math.floorMod(stories.getAndIncrement(), Officers.MOST);
        var officer = Officers.account(number);
        var agency = new AgencyId(Officers.agency(number));
        var id = new MeasureId(UUID.randomUUID());
        var today = LocalDate.now(BANGKOK);
        var membership = new Membership(agency.value(), null, Set.of(Role.OFFICER, Role.EXECUTIVE));
        var actor = new Actor(officer, officer, List.of(membership));
        send(actor, agency, new DraftMeasure(id, agency, MeasureStory.FISCAL_YEAR, plan, null), counts);
        for (int i = 0; i <= MeasureStory.ACTIONS && System.nanoTime() < end; i++)
            send(actor, agency, i == 0 ? new AdoptMeasure(id, today, null) : action(id, i, today), counts);
    }

    private static RecordAction action(MeasureId id, int number, LocalDate today) {
        var action = JsonMapper.shared().readValue(MeasureStory.action(number), ReportedAction.class);
        return new RecordAction(id, action, List.of(), today, null);
    }

    private void send(Actor actor, AgencyId agency, MeasureCommand command, boolean counts) {
        long begin = System.nanoTime();
        boolean done = false;
        try {
            var key = UUID.randomUUID().toString();
            desk.send(
                    new Caller(actor, key, null, key + key),
                    agency,
                    command.measureId().toString(),
                    command);
            done = true;
        } catch (RuntimeException e) {
            System.err.println(e);
        } finally {
            tally.answered(begin, done, command instanceof DraftMeasure, counts);
        }
    }
}
