package org.sucharit.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;
import org.sucharit.measures.linkcheck.WatchedAddress;

class DisclosedAddressesIT extends Platform {

    @Autowired
    DisclosedAddresses addresses;

    @Test
    void the_latest_addresses_of_every_agency_are_watched_each_once() {
        var first = withAddresses("https://a.example/1", "https://a.example/2");
        var second = withAddresses("https://b.example/");
        as(Tokens.officer(first))
                .put(path(first, 2566, "O1"), body("https://a.example/new"))
                .expect(200);
        as(Tokens.officer(first))
                .put(path(first, 2566, "O2"), body("https://a.example/new"))
                .expect(200);
        as(Tokens.officer(first))
                .put(path(first, 2565, "O1"), body("https://a.example/old"))
                .expect(200);

        assertThat(urls(first, 2566)).containsExactly("https://a.example/new");
        assertThat(urls(first, null)).containsExactlyInAnyOrder("https://a.example/new", "https://a.example/old");
        try (var all = addresses.all()) {
            assertThat(all.map(watched -> watched.agency().value()))
                    .filteredOn(List.of(first, second)::contains)
                    .containsExactlyInAnyOrder(first, first, second);
        }
    }

    List<String> urls(String agency, @Nullable Integer year) {
        return addresses
                .of(new AgencyId(agency), year)
                .map(WatchedAddress::address)
                .map(Object::toString)
                .toList();
    }

    String withAddresses(String... urls) {
        var agency = newAgency();
        register(agency);
        as(Tokens.officer(agency)).put(path(agency, 2566, "O1"), body(urls)).expect(200);
        return agency;
    }

    static String path(String agency, int year, String item) {
        return "/api/disclosures/" + agency + "/" + year + "/" + item;
    }

    static String body(String... urls) {
        return List.of(urls).stream()
                .map("{\"url\":\"%s\"}"::formatted)
                .toList()
                .toString()
                .transform("{\"addresses\":%s}"::formatted);
    }
}
