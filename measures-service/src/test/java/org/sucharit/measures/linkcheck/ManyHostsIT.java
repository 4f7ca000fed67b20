package org.sucharit.measures.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.Platform;

/** Many hosts: how they are given out, and what becomes of one whose checker died. */
class ManyHostsIT extends Platform {

    static final int HOSTS = 300;

    @Autowired
    WatchList list;

    @Autowired
    HostLeases hosts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void many_hosts_are_asked_at_once_each_one_time_and_never_too_many() {
        var agency = new AgencyId(newAgency());
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        Set<String> asked = ConcurrentHashMap.newKeySet();
        var requests = new AtomicInteger();
        try (var server = new LittleServer("0.0.0.0")) {
            server.on("/", (request, out) -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                requests.incrementAndGet();
                asked.add(request.headers().getOrDefault("host", ""));
                Thread.sleep(100);
                inside.decrementAndGet();
                out.write(LittleServer.answer(200, "x"));
            });
            var addresses = IntStream.range(0, HOSTS)
                    .mapToObj(i -> server.at("127.8.%d.%d".formatted(i / 200, i % 200 + 1), "/"))
                    .map(url -> new WatchedAddress(agency, url))
                    .toList();
            list.watch(addresses, clock.instant());
            clock.advance(Duration.ofMinutes(2));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> settled(agency) == HOSTS);
        }
        assertThat(asked).hasSize(HOSTS);
        assertThat(requests).hasValue(HOSTS);
        assertThat(most.get()).isBetween(8, 64);
    }

    @Test
    void a_host_is_given_to_one_only_and_comes_back_when_that_one_died() {
        var agency = new AgencyId(newAgency());
        var host = agency + ".example";
        // long ago nothing else was due
        var longAgo = Instant.EPOCH;
        list.watch(List.of(new WatchedAddress(agency, URI.create("https://" + host + "/"))), longAgo);
        assertThat(hosts.take(longAgo)).contains(host);
        assertThat(hosts.take(longAgo)).isEmpty();
        assertThat(hosts.take(longAgo.plus(HostLeases.LEASE))).contains(host);
        assertThat(list.due(host, longAgo, 10)).hasSize(1);
        hosts.giveBack(host);
        assertThat(hosts.take(longAgo)).contains(host);
        list.forget(new LinkId(agency, URI.create("https://" + host + "/")));
        hosts.giveBack(host);
        assertThat(jdbc.sql("SELECT count(*) FROM link_host WHERE host = ?")
                        .param(host)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long settled(AgencyId agency) {
        return jdbc.sql("SELECT count(*) FROM link_check WHERE agency = ? AND condition = 'ANSWERED'")
                .param(agency.value())
                .query(Long.class)
                .single();
    }
}
